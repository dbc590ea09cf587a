import type { PrintedList, PrintLayout } from '#shared/model/follow-up-list.ts'
import type { PaperWords } from './paper-words.ts'

/** Days gone by stand together: a heading each would fill a page with headings. */
export const overdueGroup = 'overdue'

/** The rows under the groups they have on a paper printed on `today`. */
export function grouped(
  rows: PrintedList['rows'],
  groupBy: PrintLayout['groupBy'],
  today: string,
): PrintedList['rows'] {
  if (groupBy !== 'day') return rows
  return rows.map((row) => (row.group !== '' && row.group < today ? { ...row, group: overdueGroup } : row))
}

/** The heading over a group's rows; '' is the group of those that have none. */
export function groupWords(
  group: string,
  groupBy: PrintLayout['groupBy'],
  { t, format }: PaperWords,
): string {
  switch (groupBy) {
    case 'owner':
      return group === '' ? t('common:unassigned') : group
    case 'day':
      if (group === overdueGroup) return t('lists:paper.overdue')
      return group === '' ? t('lists:paper.noDay') : format.dateWithWeekday(group)
    case 'city':
      return group === '' ? t('lists:paper.noCity') : group
    case 'none':
      return group
  }
}
