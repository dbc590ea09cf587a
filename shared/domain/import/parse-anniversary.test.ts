import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Anniversary, LocalDate } from '#shared/model/dates.ts'
import type { Cell } from './cell.ts'
import { parseAnniversary } from './parse-anniversary.ts'

const today = LocalDate.parse('2026-03-10')
const read = (cell: Cell, calendar?: 'lunar') => parseAnniversary(cell, { today, youngest: 15, calendar })
const solar = (month: number, day: number, year?: number) => ({
  calendar: 'solar',
  month,
  day,
  ...(year ? { year } : {}),
})
const lunar = (month: number, day: number, year?: number) => ({
  calendar: 'lunar',
  month,
  day,
  ...(year ? { year } : {}),
})

test.each<[Cell, object]>([
  ['1994-02-21', solar(2, 21, 1994)],
  ['1月23日', solar(1, 23)],
  ['3.5', solar(3, 5)],
  ['0305', solar(3, 5)],
  ['--03-05', solar(3, 5)],
  ['--0305', solar(3, 5)],
  ['Mar 5', solar(3, 5)],
  ['5 March 1990', solar(3, 5, 1990)],
  ['八月十五日', solar(8, 15)],
  ['阳历8月15日', solar(8, 15)],
  ['2月29日', solar(2, 29)],
  ['86年4月8日', solar(4, 8, 1986)],
  ['86-4-8', solar(4, 8, 1986)],
  ['08年4月8日', solar(4, 8, 2008)],
  [31_478, solar(3, 7, 1986)],
  [{ date: LocalDate.parse('1986-03-05') }, solar(3, 5, 1986)],
  [{ date: LocalDate.parse('2026-03-05'), yearless: true }, solar(3, 5)],
])('solar: %j', (cell, value) => expect(read(cell)).toMatchObject({ value, problems: [] }))

test.each<[string, object]>([
  ['农历八月十五', lunar(8, 15)],
  ['农历正月初七', lunar(1, 7)],
  ['农历冬月二十', lunar(11, 20)],
  ['农历腊月廿三', lunar(12, 23)],
  ['農曆臘月廿三', lunar(12, 23)],
  ['农历二月卅', lunar(2, 30)],
  ['农历四月廿', lunar(4, 20)],
  ['正月初一', lunar(1, 1)],
  ['腊月三十', lunar(12, 30)],
  ['阴历8.15', lunar(8, 15)],
  ['旧历八月十五日', lunar(8, 15)],
  ['lunar 8/15', lunar(8, 15)],
  ['8月15日（农历）', lunar(8, 15)],
  ['8月15(农)', lunar(8, 15)],
  ['农历 九月 廿七', lunar(9, 27)],
  ['农历1983年二月十二', lunar(2, 12, 1983)],
  ['1986年农历四月初八', lunar(4, 8, 1986)],
  ['农历1986-4-8', lunar(4, 8, 1986)],
  ['农历丙寅年四月初八', lunar(4, 8)],
  ['农历2020年闰四月初八', { ...lunar(4, 8, 2020), leap: true }],
  ['农历闰六月初一', { ...lunar(6, 1), leap: true }],
])('lunar: %s', (typed, value) => expect(read(typed)).toMatchObject({ value, problems: [], doubts: [] }))

test('under a lunar header a day that says it is solar is', () =>
  expect(read('公历1988-5-6', 'lunar').value).toEqual(solar(5, 6, 1988)))

test('under a lunar header a bare day is lunar', () => {
  expect(read('8月15日', 'lunar').value).toEqual(lunar(8, 15))
  expect(read('八月十五', 'lunar')).toMatchObject({ value: lunar(8, 15), doubts: [] })
  expect(read('8.31', 'lunar').problems[0]?.problem).toBe('date-impossible')
})

test('八月十五 alone is taken as lunar, with a doubt', () => {
  expect(read('八月十五')).toMatchObject({
    value: lunar(8, 15),
    doubts: [{ doubt: 'calendar-assumed', kept: true }],
  })
})

test('of a solar and a lunar day the lunar one is celebrated; the solar one knows the year', () => {
  expect(read('1986-05-16(农历四月初八)').value).toEqual(lunar(4, 8, 1986))
})

describe('a day that lunar year did not have is kept as typed, with a doubt', () => {
  test('no such leap month', () => {
    expect(read('农历1986年闰四月初八')).toMatchObject({
      value: { ...lunar(4, 8, 1986), leap: true },
      problems: [],
      doubts: [{ doubt: 'leap-month-absent', kept: true }],
    })
  })
  test('no 30th', () => {
    expect(read('农历1990年八月三十')).toMatchObject({
      value: lunar(8, 30, 1990),
      problems: [],
      doubts: [{ doubt: 'lunar-day-absent' }],
    })
  })
})

test.each(['1990-02-29', '2月30日', '农历八月三十一', '1899-01-01', '13/45'])('%s is no day', (typed) =>
  expect(read(typed)).toMatchObject({ value: null, problems: [{ problem: 'date-impossible' }] }),
)
test.each(['属虎', '农历', '生日快乐'])('%s cannot be read', (typed) =>
  expect(read(typed).problems[0]?.problem).toBe('date-unreadable'),
)
test.each(['86.4', '1986', '1986年5月', '80后', '12月', '农历九月'])(
  '%s is too little and goes to a note',
  (typed) =>
    expect(read(typed)).toMatchObject({
      value: null,
      problems: [],
      doubts: [{ doubt: 'date-incomplete', kept: false }],
    }),
)

test('never throws, and every value is an anniversary', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d年月日./ -]{0,16}$/),
    fc.stringMatching(
      /^(农历)?(\d{4}年)?闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿卅一二三四五六七八九]{1,3}$/,
    ),
    fc.double(),
  )
  fc.assert(
    fc.property(typed, fc.constantFrom(undefined, 'lunar' as const), (cell, calendar) => {
      const { value } = read(cell, calendar)
      if (value !== null) expect(Anniversary.safeParse(value).success).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
