import { Button, CloseButton } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { importSession } from '../session/session.ts'
import type { Stage } from '../session/stages.ts'
import { RunProgress } from '../wizard/running-step.tsx'

/** The list under way, for whoever went on to something else. */
export function ImportChip(props: { stage: Stage }) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const { stage } = props
  if (stage.name === 'idle' || stage.name === 'opening') return null
  const fileName = 'plan' in stage ? stage.plan.file.name : stage.fileName
  const show = () => {
    if (stage.name === 'saved') {
      importSession.reset()
      void navigate({ to: '/import', search: { import: stage.importId } })
    } else {
      void navigate({ to: '/import' })
    }
  }
  return (
    <section className="imports-chip" aria-label={t('imports:title')}>
      <div className="imports-chip-head">
        <IconTableImport size={15} stroke={1.5} aria-hidden />
        <span className="imports-chip-name" title={fileName}>
          {fileName}
        </span>
        <Button size="xs" variant="subtle" onClick={show}>
          {t(`imports:chipAct.${actOf(stage)}`)}
        </Button>
        {stage.name === 'running' ? null : (
          <CloseButton size="sm" aria-label={t('common:close')} onClick={importSession.reset} />
        )}
      </div>
      {stage.name === 'running' ? (
        <RunProgress stage={stage} />
      ) : (
        <p role="status" data-failed={isFailed(stage)}>
          {stateWords(stage)}
        </p>
      )}
    </section>
  )

  function stateWords(now: Stage): string {
    if (now.name === 'saved') {
      const { counts } = now
      return t('imports:chipSaved', {
        added: format.number(counts.new),
        updated: format.number(counts.updated),
      })
    }
    return isFailed(now) ? t('imports:failedTitle') : t('imports:chipWaiting')
  }
}

const actOf = (stage: Stage) =>
  stage.name === 'saved' ? 'result' : stage.name === 'running' ? 'show' : 'continue'

const isFailed = (stage: Stage): boolean =>
  stage.name === 'refused' ||
  ((stage.name === 'mapping' || stage.name === 'checked') && stage.failure !== null)
