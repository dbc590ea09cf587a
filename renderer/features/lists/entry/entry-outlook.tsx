import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { nextStepFollowUp } from '#shared/domain/follow-ups/next-step-follow-up.ts'
import { settlesFollowUp } from '#shared/domain/follow-ups/settles-follow-up.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpState } from '#shared/model/visit.ts'
import type { Entry } from './use-entry.ts'

/** What saving will do to the follow-ups, said before it is done. */
export function EntryOutlook({ entry }: { entry: Entry }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const { row, result } = entry
  const owed = row?.row.followUp ?? null
  const promised =
    row === undefined
      ? null
      : nextStepFollowUp(
          {
            nextStep: result.next.text,
            nextStepDueOn: result.next.dueOn,
            happenedOn: result.happenedOn,
            summary: result.note,
          },
          today,
          [owed?.title ?? null, row.row.contactName, row.row.shortName, row.row.organizationName],
        )
  const parts =
    result.outcome === null
      ? []
      : [
          ...whatBecomes(owed?.state, settlesFollowUp(result.outcome, promised !== null)),
          ...(promised === null || !entry.hasNewStep
            ? []
            : [t('entry.promises', { date: format.dateWithWeekday(promised.dueOn), title: promised.title })]),
        ]
  function whatBecomes(state: FollowUpState | undefined, isSettled: boolean): string[] {
    if (state === 'open') return [isSettled ? t('entry.closes') : t('entry.staysOpen')]
    return state === 'done' && entry.wasAnswered && !isSettled ? [t('entry.reopens')] : []
  }

  return (
    <p className="lists-outlook" role="status">
      {parts.join(t('paper.separator'))}
    </p>
  )
}
