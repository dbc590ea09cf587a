import { Button, UnstyledButton } from '@mantine/core'
import { IconChartBar, IconReportSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Toolbar } from '#renderer/ui/layout/page.tsx'
import { templatesQuery } from '../plans/plan-queries.ts'
import { StateBar } from '../queue/state-bar.tsx'
import { ResultsDialog } from '../sending/results-dialog.tsx'
import { plansQuery } from '../touchpoint-queries.ts'
import { useAddress } from '../use-address.ts'
import { useOccasions } from '../use-occasions.ts'
import { useTeam } from '../use-team.ts'
import { NeverGreetedPanel } from './never-greeted-panel.tsx'
import { ReplyRateCell } from './reply-rate-cell.tsx'
import { ResultTable } from './result-table.tsx'
import { ResultTotals } from './result-totals.tsx'
import { type Results, resultsQuery } from './results-query.ts'
import { SpanChooser, useSpan } from './span-chooser.tsx'
import { byText, variantPairs } from './template-results.ts'
import { useResultColumns } from './use-result-columns.tsx'
import { VariantsPanel } from './variants-panel.tsx'
import './results.css'

/** What came of the greetings of a span, and whom nobody thought of. */
export function ResultsPane() {
  const { t } = useTranslation(['touchResults', 'common'])
  const errorWords = useErrorWords()
  const chosen = useSpan()
  const { data: results, error, refetch } = useQuery(resultsQuery(chosen.span))
  return (
    <div className="results">
      <Toolbar right={<ReadResults />}>
        <SpanChooser chosen={chosen} />
      </Toolbar>
      <div className="results-scroll">
        {results === undefined && error === null ? <ListSkeleton rows={10} /> : null}
        {results === undefined && error !== null ? (
          <EmptyState
            title={t('touchResults:failed')}
            body={errorWords(error)}
            actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
          />
        ) : null}
        {results === undefined ? null : <Shown results={results} spanName={chosen.name} />}
      </div>
    </div>
  )
}

/** A gateway's file may come days after its messages left the outbox. */
function ReadResults() {
  const { t } = useTranslation('sending')
  const [isReading, setIsReading] = useState(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconReportSearch size={14} stroke={1.5} />}
        onClick={() => setIsReading(true)}
      >
        {t('files.readResults')}
      </Button>
      {isReading ? <ResultsDialog onClose={() => setIsReading(false)} /> : null}
    </>
  )
}

function Shown({ results, spanName }: { results: Results; spanName: string }) {
  const { t } = useTranslation('touchResults')
  const { go } = useAddress()
  if (results.byOccasion.length === 0) {
    return (
      <div className="results-stack">
        <EmptyState
          size="panel"
          icon={<IconChartBar size={22} stroke={1.5} />}
          title={t('empty')}
          body={t('emptyBody')}
          actions={[{ label: t('toPlans'), onClick: () => go({ tab: 'plans' }) }]}
        />
        {results.neverGreeted.length === 0 ? null : (
          <NeverGreetedPanel rows={results.neverGreeted} spanName={spanName} />
        )}
      </div>
    )
  }
  return (
    <div className="results-stack">
      <ResultTotals byOccasion={results.byOccasion} />
      <OccasionTable rows={results.byOccasion} spanName={spanName} />
      <OwnerTable rows={results.byOwner} spanName={spanName} />
      <Texts rows={results.byTemplate} spanName={spanName} />
      {results.neverGreeted.length === 0 ? (
        <p className="touch-done">{t('everybodyGreeted')}</p>
      ) : (
        <NeverGreetedPanel rows={results.neverGreeted} spanName={spanName} />
      )}
    </div>
  )
}

function OccasionTable({ rows, spanName }: { rows: Results['byOccasion']; spanName: string }) {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const { go } = useAddress()
  const { nameOf } = useOccasions()
  const { counts, cost, amount } = useResultColumns()
  type Row = Results['byOccasion'][number]
  const name = ({ occasionId, year }: Row) => t('occasionOf', { name: nameOf(occasionId), year })
  return (
    <ResultTable
      title={t('byOccasion')}
      fileName={t('file.byOccasion', { span: spanName })}
      rows={rows}
      rowKey={({ occasionId, year }) => `${occasionId} ${year}`}
      columns={[
        {
          id: 'occasion',
          title: t('columns.occasion'),
          cell: (row) => (
            <UnstyledButton
              className="results-occasion"
              onClick={() => go({ tab: 'queue', filter: { occasionId: row.occasionId, year: row.year } })}
            >
              <span className="results-link">{name(row)}</span>
              <StateBar counts={row.counts} />
            </UnstyledButton>
          ),
          text: name,
        },
        ...counts<Row>(),
        cost<Row>(),
        {
          id: 'budget',
          title: t('columns.budget'),
          isNumber: true,
          cell: (row) => (
            <span className="results-budget">
              {amount(row.budget)}
              {row.budget > 0 && row.cost > row.budget ? (
                <span data-tone="overdue">
                  {t('over', { amount: format.yuan((row.cost - row.budget) / 100) })}
                </span>
              ) : null}
            </span>
          ),
          text: ({ budget }) => (budget === 0 ? null : budget / 100),
        },
      ]}
    />
  )
}

function OwnerTable({ rows, spanName }: { rows: Results['byOwner']; spanName: string }) {
  const { t } = useTranslation(['touchResults', 'common'])
  const { nameOf } = useTeam()
  const { counts, cost } = useResultColumns()
  type Row = Results['byOwner'][number]
  const name = ({ ownerId }: Row) => (ownerId === null ? t('common:unassigned') : nameOf(ownerId))
  return (
    <ResultTable
      title={t('touchResults:byOwner')}
      fileName={t('touchResults:file.byOwner', { span: spanName })}
      rows={rows}
      rowKey={({ ownerId }) => ownerId ?? ''}
      columns={[
        { id: 'owner', title: t('common:owner'), cell: name, text: name },
        ...counts<Row>(),
        cost<Row>(),
      ]}
    />
  )
}

/** The texts beside each other, and those that were meant to be compared. */
function Texts({ rows, spanName }: { rows: Results['byTemplate']; spanName: string }) {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const { rateText } = useResultColumns()
  const plans = useQuery(plansQuery).data ?? []
  const templates = useQuery(templatesQuery).data ?? []
  if (rows.length === 0) return null
  const textName = (id: string) => templates.find((one) => one.id === id)?.name ?? t('textGone')
  const planName = (id: string) => plans.find((one) => one.id === id)?.name ?? t('planGone')
  const pairs = variantPairs(rows, plans)
  return (
    <>
      {pairs.length === 0 ? null : <VariantsPanel pairs={pairs} planName={planName} textName={textName} />}
      <ResultTable
        title={t('byText')}
        fileName={t('file.byText', { span: spanName })}
        rows={byText(rows)}
        rowKey={({ templateId }) => templateId}
        columns={[
          {
            id: 'text',
            title: t('columns.text'),
            cell: ({ templateId }) => textName(templateId),
            text: ({ templateId }) => textName(templateId),
          },
          {
            id: 'sent',
            title: t('columns.sent'),
            isNumber: true,
            cell: ({ sent }) => format.number(sent),
            text: ({ sent }) => sent,
          },
          {
            id: 'replied',
            title: t('columns.replied'),
            isNumber: true,
            cell: ({ replied }) => format.number(replied),
            text: ({ replied }) => replied,
          },
          {
            id: 'rate',
            title: t('columns.rate'),
            cell: (row) => <ReplyRateCell sent={row.sent} replied={row.replied} />,
            text: rateText,
          },
        ]}
      />
    </>
  )
}
