import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import type { PlannedColumn } from './mapping-plan.ts'
import { readDay } from './read-day.ts'

const columnOf = (dateOrder: 'dmy' | 'mdy'): PlannedColumn => ({
  index: 0,
  header: '上次联系',
  person: 1,
  target: { kind: 'field', field: 'lastContactOn' },
  dateOrder,
})
const inMarch = LocalDate.parse('2026-03-05')
const aYearLater = LocalDate.parse('2027-03-05')

test('a day is remembered as its column writes it', () => {
  const [dayFirst, monthFirst] = [columnOf('dmy'), columnOf('mdy')]
  expect(readDay('3/5/2025', dayFirst, inMarch).value).toBe('2025-05-03')
  expect(readDay('3/5/2025', monthFirst, inMarch).value).toBe('2025-03-05')
  expect(readDay('3/5/2025', dayFirst, inMarch).value).toBe('2025-05-03')
})

test('a day without a year is read anew when the year has passed', () => {
  const column = columnOf('dmy')
  expect(readDay('3月1日', column, inMarch).value).toBe('2026-03-01')
  expect(readDay('3月1日', column, aYearLater).value).toBe('2027-03-01')
})
