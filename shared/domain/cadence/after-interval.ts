import type { CadenceInterval } from '../../model/cadence.ts'
import type { LocalDate } from '../../model/dates.ts'
import { shiftDays, shiftMonths } from '../next-step/shift-date.ts'

/** A month is a calendar month: 31 January, 28 February. Null beyond the year 9999. */
export const afterInterval = (day: LocalDate, { unit, count }: CadenceInterval): LocalDate | null =>
  unit === 'month' ? shiftMonths(day, count) : shiftDays(day, count)
