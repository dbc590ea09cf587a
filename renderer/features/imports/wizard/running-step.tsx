import { useTranslation } from 'react-i18next'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { importSession } from '../session/session.ts'
import type { Stage } from '../session/stages.ts'
import { Steps } from './steps.tsx'

/** The check or the save under way. Leaving the screen stops nothing. */
export function RunningStep(props: { stage: Extract<Stage, { name: 'running' }> }) {
  const { t } = useTranslation('imports')
  const { stage } = props
  return (
    <Page header={<PageHeader title={t('title')} subtitle={<Steps current={stage.mode} />} />}>
      <div className="imports-running">
        <Panel title={stage.plan.file.name}>
          <RunProgress stage={stage} />
          <p className="imports-quiet">{t(stage.mode === 'check' ? 'runCheckNote' : 'runSaveNote')}</p>
        </Panel>
      </div>
    </Page>
  )
}

/** While it reads and compares it can be stopped without a trace; the write itself is one step, whole or not at all. */
export function RunProgress(props: { stage: Extract<Stage, { name: 'running' }> }) {
  const { t } = useTranslation('imports')
  const { mode, phase, done, checked } = props.stage
  const canStop = phase === 'reading'
  return (
    <ProgressPanel
      key={mode}
      title={t(`runNow.${phase === 'reading' ? mode : phase}`)}
      done={done}
      total={canStop ? (checked?.counts.read ?? null) : null}
      {...(canStop ? { onCancel: importSession.stop } : {})}
    />
  )
}
