import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconHeartHandshake, IconMessage2Question } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { answerDueHours } from '#shared/domain/follow-ups/problem-clock.ts'
import type { UserId } from '#shared/model/ids.ts'
import { Column } from './column.tsx'
import { ProblemLine } from './problem-line.tsx'
import type { TodayData } from './today-queries.ts'
import { TradePart } from './trade-part.tsx'
import { useRiskWords } from './use-risk-words.ts'

interface WatchProps {
  data: TodayData | undefined
  ownerIds: UserId[] | undefined
  onShowProblems: () => void
}

/** What goes wrong if nobody looks: problems without an answer, trades that wait, buyers gone quiet. */
export function WatchColumn(props: WatchProps) {
  return (
    <div className="today-watch">
      <Problems {...props} />
      <TradePart data={props.data} />
      <AtRisk {...props} />
    </div>
  )
}

function Problems({ data, onShowProblems }: WatchProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <Column
      kind="problems"
      title={t('problems')}
      icon={<IconMessage2Question size={16} stroke={1.5} aria-hidden />}
      count={
        data === undefined || data.problemCount === 0 ? undefined : (
          <UnstyledButton className="today-count" title={t('openList')} onClick={onShowProblems}>
            {format.number(data.problemCount)}
          </UnstyledButton>
        )
      }
      note={t('problemsRule', { count: answerDueHours })}
    >
      {data === undefined ? <ListSkeleton rows={3} /> : null}
      {data?.problems.length === 0 ? (
        <EmptyState
          size="panel"
          title={t('noProblems')}
          body={t('noProblemsBody', { count: answerDueHours })}
        />
      ) : null}
      {data === undefined || data.problems.length === 0 ? null : (
        <ul>
          {data.problems.map((problem) => (
            <ProblemLine key={problem.id} problem={problem} onOpen={onShowProblems} />
          ))}
        </ul>
      )}
    </Column>
  )
}

function AtRisk({ data, ownerIds }: WatchProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <Column
      kind="risk"
      title={t('atRisk')}
      icon={<IconAlertTriangle size={16} stroke={1.5} aria-hidden />}
      count={
        data === undefined || data.atRiskCount === 0 ? undefined : (
          <Link
            className="today-count"
            to="/buyers"
            search={{
              filter: { role: 'buyer', atRisk: true, ...(ownerIds === undefined ? {} : { ownerIds }) },
            }}
            title={t('openList')}
          >
            {format.number(data.atRiskCount)}
          </Link>
        )
      }
    >
      {data === undefined ? <ListSkeleton rows={5} /> : null}
      {data?.atRisk.length === 0 ? (
        <EmptyState
          size="panel"
          icon={<IconHeartHandshake size={18} stroke={1.5} />}
          title={t('noRisk')}
          body={t('noRiskBody')}
        />
      ) : null}
      {data === undefined || data.atRisk.length === 0 ? null : (
        <ul>
          {data.atRisk.map((risk) => (
            <RiskRow key={risk.organization.id} risk={risk} today={data.today} />
          ))}
        </ul>
      )}
    </Column>
  )
}

function RiskRow({ risk, today }: { risk: TodayData['atRisk'][number]; today: string }) {
  const words = useRiskWords()
  const { organization } = risk
  const { quiet, why } = words(risk, today)
  return (
    <li className="today-row">
      <div className="today-row-main">
        <div className="today-row-line">
          <Link
            className="today-name"
            to="/buyers/$id"
            params={{ id: organization.id }}
            title={organization.legalName}
          >
            {organization.shortName ?? organization.legalName}
          </Link>
          <TierChip tier={organization.tier} />
          <span className="today-figure" data-tone="due">
            {quiet}
          </span>
        </div>
        <div className="today-words" title={why}>
          {why}
        </div>
      </div>
    </li>
  )
}
