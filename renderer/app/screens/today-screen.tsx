import { useNavigate } from '@tanstack/react-router'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { DueList } from '#renderer/features/follow-ups/due-list/due-list.tsx'
import { loadDemo } from '#renderer/features/imports/background/demo-job.ts'
import { type DueSlot, TodayScreen } from '#renderer/features/today/today-screen.tsx'
import { addDays, endOfWeek } from '#shared/domain/time/local-date.ts'

/** Today, with the follow-ups that are due in its first column. */
export function TodayPage() {
  return <TodayScreen renderDue={(slot) => <Due {...slot} />} />
}

function Due({ data, ownerIds, isNew, onShowEveryone }: DueSlot) {
  const navigate = useNavigate()
  const actions = useAppActions()
  const owned = ownerIds === undefined ? {} : { ownerIds }
  const { today, counts } = data
  return (
    <DueList
      groups={[
        {
          key: 'overdue',
          rows: data.overdue,
          total: counts.overdue,
          filter: { dueUntil: addDays(today, -1), ...owned },
        },
        {
          key: 'today',
          rows: data.dueToday,
          total: counts.dueToday,
          filter: { dueFrom: today, dueUntil: today, ...owned },
        },
        {
          key: 'thisWeek',
          rows: data.thisWeek,
          total: counts.thisWeek,
          filter: { dueFrom: addDays(today, 1), dueUntil: endOfWeek(today), ...owned },
        },
      ]}
      withOwners={ownerIds === undefined}
      isNew={isNew}
      onLoadDemo={() => void loadDemo()}
      onShowEveryone={onShowEveryone}
      onOpenOrganization={(id) => void navigate({ to: '/buyers/$id', params: { id } })}
      onLog={({ organizationId, followUpId, contactId }) =>
        actions.quickLog({ organizationId, followUpId, ...(contactId === null ? {} : { contactId }) })
      }
      onNew={() => actions.newFollowUp()}
    />
  )
}
