import type { LocalDate } from '#shared/model/dates.ts'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import type { FilterNames } from './filter-words.ts'

/** Everything a paper shows: a kept list, or one that would be printed. */
export interface PaperList extends Omit<PrintedList, 'id'> {
  names: FilterNames
  /** The local day it is (or would be) printed on. */
  today: LocalDate
  /** Of the whole list; the rows may be only its beginning. */
  total: number
}
