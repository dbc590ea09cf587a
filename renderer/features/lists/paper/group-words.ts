import type { PrintLayout } from '#shared/model/follow-up-list.ts'
import type { PaperWords } from './paper-words.ts'

/** The heading over a group's rows; '' is the group of those that have none. */
export function groupWords(group: string, groupBy: PrintLayout['groupBy'], { t, format }: PaperWords): string {
  switch (groupBy) {
    case 'owner':
      return group === '' ? t('common:unassigned') : group
    case 'day':
      return group === '' ? t('lists:paper.noDay') : format.dateWithWeekday(group)
    case 'city':
      return group === '' ? t('lists:paper.noCity') : group
    case 'none':
      return group
  }
}
