import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { excelSerialToLocalDate } from './calendar-day.ts'
import type { Cell } from './cell.ts'
import { dateOrderOf } from './date-order.ts'
import { parseDate } from './parse-date.ts'

const today = LocalDate.parse('2026-03-10')
const read = (cell: Cell, order?: 'dmy' | 'mdy') => parseDate(cell, { today, order })

test.each<[Cell, string]>([
  ['2025.6.17', '2025-06-17'],
  ['2025/4/6', '2025-04-06'],
  ['2025-4-6', '2025-04-06'],
  ['2025—4—6', '2025-04-06'],
  ['2025。4。6', '2025-04-06'],
  ['２０２５．６．１７', '2025-06-17'],
  ['2024年2月18日', '2024-02-18'],
  ['2024年 2月18号', '2024-02-18'],
  ['二〇二四年二月十八日', '2024-02-18'],
  ['20240218', '2024-02-18'],
  [20_240_218, '2024-02-18'],
  ['2024 2 18', '2024-02-18'],
  ['2024-02-18 10:30:00', '2024-02-18'],
  ['2024-02-18T10:30:00.000Z', '2024-02-18'],
  ['2024/2/18 下午3:30', '2024-02-18'],
  ['2024年2月18日（周日）', '2024-02-18'],
  ['周四 2026-3-5', '2026-03-05'],
  [45_321, '2024-01-30'],
  [45_321.5, '2024-01-30'],
  ['45321', '2024-01-30'],
  [{ date: LocalDate.parse('2024-01-30') }, '2024-01-30'],
  ['5 Mar 2026', '2026-03-05'],
  ['Mar 5, 2026', '2026-03-05'],
  ['March 5th 2026', '2026-03-05'],
  ['5-Mar-26', '2026-03-05'],
  ['Thu, 5 Mar 2026', '2026-03-05'],
  ['25/03/2025', '2025-03-25'],
  ['03/25/2025', '2025-03-25'],
  ['5.3.2026', '2026-03-05'],
  ['24.3.5', '2024-03-05'],
  ['24年3月5日', '2024-03-05'],
  ['98年3月5日', '1998-03-05'],
  ['240305', '2024-03-05'],
])('%j is %s', (cell, date) => expect(read(cell)).toMatchObject({ value: date, problems: [] }))

describe('a day without a year is the last one up to today', () => {
  test.each([
    ['3月5日', '2026-03-05'],
    ['12月25日', '2025-12-25'],
    ['3/10', '2026-03-10'],
    ['3.11', '2025-03-11'],
    ['2月29日', '2024-02-29'],
  ])('%s', (typed, date) => expect(read(typed).value).toBe(date))
})

describe('an order nobody can know is not guessed', () => {
  test('alone', () =>
    expect(read('05/03/2026').problems).toEqual([{ value: '05/03/2026', problem: 'date-ambiguous' }]))
  test('beside one that tells', () => {
    const order = dateOrderOf(['25/03/2026', '05/03/2026', null])
    expect(order).toBe('dmy')
    expect(read('05/03/2026', 'dmy').value).toBe('2026-03-05')
    expect(read('05/03/2026', 'mdy').value).toBe('2026-05-03')
  })
  test('a column that contradicts itself tells nothing', () =>
    expect(dateOrderOf(['25/03/2026', '03/25/2026'])).toBeUndefined())
  test('3.10 stored as the number 3.1', () => expect(read(3.1).problems[0]?.problem).toBe('date-ambiguous'))
})

test.each(['2026-13-45', '2026-2-30', '2025.13.1', '31/02/2025', '13月5日', '1899-12-31', '2101-01-01'])(
  '%s is no day',
  (typed) =>
    expect(read(typed)).toMatchObject({
      value: null,
      problems: [{ value: typed, problem: 'date-impossible' }],
    }),
)

test.each(['前天', 'abc', '2024.3.5-3.7', 'TRUE', '12:30'])('%s cannot be read', (typed) =>
  expect(read(typed).problems[0]?.problem).toBe('date-unreadable'),
)

test.each(['', '无', '-', '0000-00-00', '0/0/00', '1900-01-00', 0])('%j says there is none', (cell) =>
  expect(read(cell)).toMatchObject({ value: null, problems: [], doubts: [] }),
)

test('a future day is a doubt, not a mistake', () => {
  expect(read('2026-12-11')).toMatchObject({
    value: '2026-12-11',
    problems: [],
    doubts: [{ doubt: 'date-future', kept: true }],
  })
})

test.each(['2024年春节后', '3月中旬', '2024年3月', '2024', '202403', '2024年初', 'Mar 2024'])(
  '%s lacks the day and goes to a note',
  (typed) =>
    expect(read(typed)).toMatchObject({
      value: null,
      problems: [],
      doubts: [{ value: typed, doubt: 'date-incomplete', kept: false }],
    }),
)

test('words behind the day are handed on, and of several days the last counts', () => {
  expect(read('2025年6月17日 电话沟通')).toMatchObject({ value: '2025-06-17', leftover: ['电话沟通'] })
  expect(read('2024.3.5/2024.6.7').value).toBe('2024-06-07')
  expect(read('2024.3.5、2024.6.7')).toMatchObject({
    value: '2024-06-07',
    doubts: [{ doubt: 'date-several' }],
  })
})

test('both Excel calendars', () => {
  expect([1, 59, 61].map((serial) => excelSerialToLocalDate(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
  ])
  expect(excelSerialToLocalDate(60)).toBeUndefined()
  expect(excelSerialToLocalDate(43_859, true)).toBe('2024-01-30')
})

test('every day reads back from every typing', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  const typing = fc.constantFrom<(y: number, m: number, d: number) => Cell>(
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}/${String(m).padStart(2, '0')}/${String(d).padStart(2, '0')}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
    (y, m, d) =>
      `${d} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1]} ${y}`,
    (y, m, d) => `${y}-${m}-${d} 08:15`,
    (y, m, d) => `${d}.${m}.${y}`,
  )
  fc.assert(
    fc.property(day, typing, (date, type) => {
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      expect(read(type(y, m, d)).value).toBe(date.toISOString().slice(0, 10))
    }),
    { numRuns: 500 },
  )
})

test('never throws, and every value is a day', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d年月日./ -]{0,20}$/), fc.double()),
      (typed) => {
        const { value } = read(typed)
        if (value !== null) expect(LocalDate.safeParse(value).success).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})
