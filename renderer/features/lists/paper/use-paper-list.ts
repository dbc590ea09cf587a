import { useMemo } from 'react'
import { createFormat } from '#renderer/ui/format/format.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { useFilterNames } from '../use-filter-names.ts'
import { grouped } from './group-words.ts'
import type { PaperList } from './paper-list.ts'

/** A kept list with the names it needs; undefined until everything is known. */
export function usePaperList(list: PrintedList | undefined): PaperList | undefined {
  const names = useFilterNames(list?.filter)
  return useMemo(() => {
    if (list === undefined || names === undefined) return undefined
    // Days are written as seen from the day of printing, so that a reprint says the same as the first.
    const today = LocalDate.parse(createFormat(list.layout.language).dayOf(list.createdAt))
    return {
      ...list,
      rows: grouped(list.rows, list.layout.groupBy, today),
      names,
      today,
      total: list.rows.length,
    }
  }, [list, names])
}
