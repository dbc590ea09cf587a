import { Button, SegmentedControl } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { ImportRowResult } from '#shared/model/import.ts'
import { CountTiles } from '../rows/count-tiles.tsx'
import { DoubtsPanel } from '../rows/doubts-panel.tsx'
import { ProblemRows } from '../rows/problem-rows.tsx'
import { importSession } from '../session/session.ts'
import type { Stage } from '../session/stages.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Steps } from './steps.tsx'

const kinds = ['all', 'review', 'failed', 'flagged'] as const
type Kind = (typeof kinds)[number]

/** What would happen, before anything does: five counts, and every row that asks for a look. */
export function CheckedStep(props: { stage: Extract<Stage, { name: 'checked' }> }) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  const { plan, checked, failure, wasStopped } = props.stage
  const { counts, rows, doubts } = checked
  const [kind, setKind] = useState<Kind>('all')
  const shown = rows.filter((row) => isOf(row, kind))
  const save = () => void importSession.save()
  useShortcut('imports.save', 'mod+enter', t('imports:save'), save, { inInputs: true })
  return (
    <Page
      header={
        <PageHeader
          title={t('imports:title')}
          subtitle={<Steps current="check" />}
          actions={
            <>
              <Button variant="subtle" color="gray" onClick={importSession.reset}>
                {t('common:cancel')}
              </Button>
              <Button variant="default" onClick={importSession.back}>
                {t('imports:backToColumns')}
              </Button>
              <Button onClick={save} rightSection={<KeyHint keys="mod+enter" />}>
                {t('imports:save')}
              </Button>
            </>
          }
        />
      }
    >
      <div className="imports-stack">
        <FailureNotice problem={null} failure={failure} />
        {wasStopped ? (
          <p className="imports-quiet" role="status">
            {t('imports:stopped')}
          </p>
        ) : null}
        <CountTiles
          role={plan.role}
          counts={counts}
          read={t('imports:readOf', { shown: format.number(counts.read), file: plan.file.name })}
        />
        <DoubtsPanel doubts={doubts} />
        <Panel
          flush
          title={t('imports:rowsTitle')}
          actions={
            rows.length === 0 ? null : (
              <SegmentedControl
                size="xs"
                aria-label={t('imports:rowsTitle')}
                value={kind}
                onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'all')}
                data={kinds.map((value) => ({ value, label: t(`imports:rowKind.${value}`) }))}
              />
            )
          }
        >
          {rows.length === 0 ? (
            <EmptyState
              size="panel"
              icon={<IconCircleCheck size={18} stroke={1.5} />}
              title={t('imports:allGood')}
            />
          ) : shown.length === 0 ? (
            <EmptyState size="panel" title={t('imports:noneOfKind')} />
          ) : (
            <ProblemRows label={t('imports:rowsTitle')} rows={shown} />
          )}
          {rows.length >= mostShown ? (
            <p className="imports-more-note">{t('imports:firstRows', { shown: format.number(mostShown) })}</p>
          ) : null}
        </Panel>
      </div>
    </Page>
  )
}

/** The service names at most so many rows of a check; its counts are of all. */
const mostShown = 1000

function isOf(row: ImportRowResult, kind: Kind): boolean {
  if (kind === 'all') return true
  return kind === 'flagged' ? row.flags.length > 0 : row.result === kind
}
