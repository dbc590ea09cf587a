import { spacedPhone } from '#renderer/ui/text/spaced-phone.ts'
import type { ListRow, PrintColumn } from '#shared/model/follow-up-list.ts'
import type { PaperWords } from './paper-words.ts'

/** A regular contact nobody gave words is named by where it comes from. */
export function taskWords(followUp: ListRow['followUp'], t: PaperWords['t']): string {
  if (followUp === null) return ''
  return followUp.title === '' ? t(`model:followUpOrigin.${followUp.origin}`) : followUp.title
}

/** What a cell says; '' leaves it empty, for want of a value or for the pen. */
export function cellText(
  column: PrintColumn,
  row: ListRow,
  { t, format }: PaperWords,
  context: { today: string; ownerOf: (id: string) => string },
): string {
  const day = (on: string | null | undefined) =>
    on
      ? on.slice(0, 4) === context.today.slice(0, 4)
        ? t('lists:paper.day', { date: format.monthDay(on), weekday: format.weekday(on) })
        : format.date(on)
      : ''
  switch (column) {
    case 'organization':
      return row.organizationName
    case 'shortName':
      return row.shortName ?? ''
    case 'tier':
      return row.tier === null ? '' : t(`model:tierShort.${row.tier}`)
    case 'contact':
      return row.contactName ?? ''
    case 'title':
      return row.contactTitle ?? ''
    case 'phone':
      return spacedPhone(row.phone ?? '')
    case 'city':
      return row.city ?? ''
    case 'address':
      return row.address ?? ''
    case 'task':
      return taskWords(row.followUp, t)
    case 'priority':
      return row.followUp === null ? '' : t(`model:followUpPriority.${row.followUp.priority}`)
    case 'reason':
      return row.followUp?.reason ?? ''
    case 'dueOn':
      return day(row.followUp?.dueOn)
    case 'owner':
      return row.ownerId === null ? '' : context.ownerOf(row.ownerId)
    case 'territory':
      return row.territory ?? ''
    case 'lastContactOn':
      return row.lastContactOn === null ? '' : format.dateNear(row.lastContactOn, context.today)
    case 'lastSummary':
      return row.lastSummary ?? ''
    case 'result':
    case 'nextDate':
      return ''
  }
}
