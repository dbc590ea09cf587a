import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { toLunarDay } from '#shared/domain/calendar/lunar-calendar.ts'
import { lunarLabel } from '#shared/domain/calendar/lunar-label.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import type { UserId } from '#shared/model/ids.ts'
import { DueColumn } from './due-column.tsx'
import { MomentsColumn } from './moments-column.tsx'
import { ProblemsDrawer } from './problems-drawer.tsx'
import { type TodayData, todayQuery } from './today-queries.ts'
import { useScope } from './use-scope.ts'
import { WatchColumn } from './watch-column.tsx'
import './today.css'

export interface DueSlot {
  data: TodayData
  /** Narrows every list behind a number; undefined is everyone. */
  ownerIds: UserId[] | undefined
  /** The store holds no customers yet. */
  isNew: boolean
  /** Given while only the reader's own are shown. */
  onShowEveryone: (() => void) | undefined
}

export interface TodayScreenProps {
  /** The rows of the first column, worked on in place. */
  renderDue: (slot: DueSlot) => ReactNode
}

/** The day at a glance: what is owed, whom to congratulate, what needs watching. */
export function TodayScreen(props: TodayScreenProps) {
  const { t } = useTranslation(['today', 'common'])
  const format = useFormat()
  const today = useToday()
  const { isEmpty } = useReadyStatus()
  const { me, scope, choose } = useScope()
  const errorWords = useErrorWords()
  const { data, error, refetch } = useQuery({ ...todayQuery(scope === 'mine'), enabled: scope !== undefined })
  const [showsProblems, setShowsProblems] = useState(false)
  const ownerIds = scope === 'mine' ? [me.id] : undefined
  useShortcut('today.scope', 'm', t('today:scope.switch'), () =>
    choose(scope === 'mine' ? 'everyone' : 'mine'),
  )
  const lunar = lunarLabel(toLunarDay(LocalDate.parse(today)))

  return (
    <Page
      fill
      header={
        <PageHeader
          title={t('today:title')}
          subtitle={
            <span className="today-date">
              <span>{format.dateWithWeekday(today)}</span>
              <span>{t('today:lunar', { day: lunar })}</span>
              {data === undefined || data.counts.doneToday === 0 ? null : (
                <Link
                  className="today-done"
                  to="/follow-ups"
                  title={t('today:openList')}
                  search={{ filter: doneToday(data.today, ownerIds) }}
                >
                  {t('today:doneToday', {
                    count: data.counts.doneToday,
                    shown: format.number(data.counts.doneToday),
                  })}
                </Link>
              )}
            </span>
          }
          actions={
            <SegmentedControl
              size="xs"
              aria-label={t('today:scope.label')}
              data={[
                { value: 'mine', label: t('today:scope.mine') },
                { value: 'everyone', label: t('today:scope.everyone') },
              ]}
              value={scope ?? 'everyone'}
              onChange={(value) => choose(value === 'mine' ? 'mine' : 'everyone')}
            />
          }
        />
      }
    >
      {error !== null && data === undefined ? (
        <EmptyState
          title={t('today:failed')}
          body={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      ) : (
        <div className="today-columns">
          <DueColumn data={data} ownerIds={ownerIds}>
            {data === undefined
              ? null
              : props.renderDue({
                  data,
                  ownerIds,
                  isNew: isEmpty,
                  onShowEveryone: scope === 'mine' ? () => choose('everyone') : undefined,
                })}
          </DueColumn>
          <MomentsColumn data={data} ownerIds={ownerIds} />
          <WatchColumn data={data} ownerIds={ownerIds} onShowProblems={() => setShowsProblems(true)} />
        </div>
      )}
      <ProblemsDrawer isOpen={showsProblems} ownerIds={ownerIds} onClose={() => setShowsProblems(false)} />
    </Page>
  )
}

const doneToday = (today: LocalDate, ownerIds: UserId[] | undefined): FollowUpFilter => ({
  states: ['done'],
  doneFrom: today,
  doneUntil: today,
  ...(ownerIds === undefined ? {} : { ownerIds }),
})
