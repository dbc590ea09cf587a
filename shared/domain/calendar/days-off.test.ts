import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { addDays, isoWeekday } from '../time/local-date.ts'
import { chineseDaysOff } from './day-off.ts'
import {
  type DaysOffFile,
  daysOffWith,
  readDaysOff,
  shippedDaysOff,
  withNewerYears,
} from './days-off-file.ts'

const day = (text: string) => LocalDate.parse(text)
const dayOff = chineseDaysOff(shippedDaysOff)

describe('the notices of the State Council', () => {
  // One holiday and one make-up workday or plain weekend of each year, as they were lived.
  test.each([
    ['2018-12-31', true, '元旦'],
    ['2018-12-29', false, null],
    ['2019-05-02', true, '劳动节'], // the notice of March 2019 added it
    ['2019-05-05', false, null],
    ['2019-04-06', true, null], // a plain Saturday after 清明节
    ['2020-01-31', true, '春节'], // lengthened to 2 February
    ['2020-02-01', true, '春节'],
    ['2020-02-03', false, null],
    ['2020-10-08', true, '国庆节、中秋节'],
    ['2020-01-19', false, null],
    ['2021-02-17', true, '春节'],
    ['2021-09-18', false, null],
    ['2022-04-05', true, '清明节'],
    ['2022-10-09', false, null],
    ['2023-01-02', true, '元旦'],
    ['2022-12-31', true, '元旦'],
    ['2023-10-07', false, null],
    ['2023-10-06', true, '中秋节、国庆节'],
    ['2024-02-09', false, null], // 除夕 was a workday on paper that year
    ['2024-02-10', true, '春节'],
    ['2024-04-07', false, null],
    ['2024-06-09', true, null],
    ['2025-01-28', true, '春节'], // 除夕, statutory from 2025
    ['2025-05-05', true, '劳动节'],
    ['2025-10-11', false, null],
    ['2025-10-06', true, '国庆节、中秋节'],
    ['2026-02-14', false, null],
    ['2026-02-23', true, '春节'],
    ['2026-09-20', false, null],
    ['2026-09-25', true, '中秋节'],
    ['2026-10-08', false, null],
    ['2026-12-26', true, null],
  ])('%s', (date, off, holiday) => {
    const { provisional, ...rest } = dayOff(day(date))
    const makeUp = !off && isoWeekday(day(date)) >= 6
    expect({ ...rest, holiday: rest.holiday?.zh ?? null }).toEqual({ off, holiday, makeUp })
    expect(provisional).toBe(false)
  })

  test.each([
    [2019, 24, 7],
    [2020, 30, 6],
    [2021, 31, 7],
    [2022, 31, 7],
    [2023, 27, 7],
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('of %i have the days off and make-up workdays they announced', (year, daysOff, workdays) => {
    const { holidays } = shippedDaysOff.years.find((each) => each.year === year) ?? { holidays: [] }
    const all = Array.from({ length: 366 + 31 }, (_, after) => addDays(day(`${year - 1}-12-01`), after))
    const named = all.filter((date) => holidays.some(({ from, to }) => date >= from && date <= to))
    expect(named.length).toBe(daysOff)
    expect(holidays.flatMap((each) => each.workdays).length).toBe(workdays)
    for (const date of named) expect(dayOff(date).off).toBe(true)
  })

  test("every shipped year passes the checks a user's list has to pass", () => {
    expect(readDaysOff(JSON.stringify(shippedDaysOff))).toEqual({ ok: true, file: shippedDaysOff })
    expect(shippedDaysOff.years.map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
  })

  test('a holiday of each year lies on the day it is named after', () => {
    for (const { year, holidays } of shippedDaysOff.years) {
      const name = (date: string) => holidays.find(({ from, to }) => date >= from && date <= to)?.zh ?? ''
      expect(name(`${year}-01-01`)).toBe('元旦')
      expect(name(`${year}-05-01`)).toBe('劳动节')
      expect(name(`${year}-10-01`)).toContain('国庆节')
    }
  })
})

describe('a year without a notice', () => {
  test('has weekends and the statutory days, and says it is provisional', () => {
    expect(dayOff(day('2027-01-01'))).toMatchObject({ off: true, provisional: true })
    expect(dayOff(day('2027-02-05'))).toMatchObject({ off: true, holiday: { zh: '春节' }, provisional: true }) // 除夕
    expect(dayOff(day('2027-02-08'))).toMatchObject({ off: true, holiday: { zh: '春节' } }) // 初三
    expect(dayOff(day('2027-02-09'))).toMatchObject({ off: false, holiday: null, provisional: true })
    expect(dayOff(day('2027-04-05'))).toMatchObject({ off: true, holiday: { zh: '清明节' } })
    expect(dayOff(day('2027-05-02'))).toMatchObject({ off: true, holiday: { zh: '劳动节' } })
    expect(dayOff(day('2027-06-09'))).toMatchObject({ off: true, holiday: { zh: '端午节' } })
    expect(dayOff(day('2027-09-15'))).toMatchObject({ off: true, holiday: { zh: '中秋节' } })
    expect(dayOff(day('2027-10-03'))).toMatchObject({ off: true, holiday: { zh: '国庆节' } })
    expect(dayOff(day('2027-10-05'))).toMatchObject({ off: false, provisional: true })
    expect(dayOff(day('2027-10-09'))).toMatchObject({ off: true, holiday: null, provisional: true })
  })

  test('goes by the regulation of its time', () => {
    expect(dayOff(day('2012-01-22')).holiday?.zh).toBe('春节') // 除夕 was off from 2008 to 2013
    expect(dayOff(day('2018-02-15')).holiday).toBeNull() // and not in 2018
    expect(dayOff(day('2003-05-03')).holiday?.zh).toBe('劳动节')
    expect(dayOff(day('2003-06-04')).holiday).toBeNull() // 端午 2003 was a workday
    expect(dayOff(day('1988-10-03')).off).toBe(false)
    expect(dayOff(day('1936-10-01')).holiday).toBeNull()
  })
})

describe('a list in the data folder', () => {
  const newYear = {
    zh: '元旦',
    en: "New Year's Day",
    from: '2027-01-01',
    to: '2027-01-03',
    workdays: ['2026-12-27'],
  }
  const list = (holidays: unknown[], year = 2027) =>
    JSON.stringify({ country: 'CN', years: [{ year, notices: [], holidays }] })
  const problem = (text: string) => {
    const read = readDaysOff(text)
    return read.ok ? null : read.problem
  }

  test('adds its years to the shipped ones and replaces those it has', () => {
    const read = readDaysOff(`\uFEFF${list([newYear])}`)
    if (!read.ok) throw new Error(read.problem.code)
    const both = withNewerYears(shippedDaysOff, read.file)
    const merged = chineseDaysOff(both)
    expect(merged(day('2026-12-27'))).toMatchObject({ off: false, makeUp: true })
    expect(merged(day('2027-05-03'))).toMatchObject({ off: false, provisional: false })
    expect(merged(day('2026-02-23')).holiday?.zh).toBe('春节')
    const shorter: DaysOffFile = { country: 'CN', years: [{ year: 2026, notices: [], holidays: [] }] }
    expect(chineseDaysOff(withNewerYears(both, shorter))(day('2026-02-23')).off).toBe(false)
  })

  test('that cannot be read leaves the shipped one in place', () => {
    expect(daysOffWith(null)).toEqual({ daysOff: shippedDaysOff, problem: null })
    expect(daysOffWith('{')).toEqual({ daysOff: shippedDaysOff, problem: { code: 'not-json' } })
    expect(daysOffWith(list([newYear])).daysOff.years.at(-1)?.year).toBe(2027)
  })

  test('is refused with the reason', () => {
    expect(problem('')).toEqual({ code: 'not-json' })
    expect(problem('[]')).toMatchObject({ code: 'not-understood' })
    expect(problem(list([{ ...newYear, from: '2027-02-30' }]))).toEqual({
      code: 'not-understood',
      field: 'years.0.holidays.0.from',
    })
    expect(problem(list([{ ...newYear, to: '2026-12-31' }]))).toMatchObject({ code: 'ends-before-it-starts' })
    expect(problem(list([{ ...newYear, to: '2027-12-31' }]))).toMatchObject({ code: 'too-long' })
    expect(problem(list([newYear], 2026))).toMatchObject({ code: 'wrong-year' })
    expect(problem(list([{ ...newYear, workdays: ['2026-12-28'] }]))).toEqual({
      code: 'workday-on-a-weekday',
      date: '2026-12-28',
    })
    expect(problem(list([newYear, newYear]))).toMatchObject({ code: 'day-twice' })
    expect(
      problem(
        '{"country":"CN","years":[{"year":2027,"notices":[],"holidays":[]},{"year":2027,"notices":[],"holidays":[]}]}',
      ),
    ).toEqual({ code: 'year-twice', year: 2027 })
    expect(problem(JSON.stringify({ country: 'US', years: [] }))).toMatchObject({ code: 'not-understood' })
  })

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readDaysOff(text)).not.toThrow()
      }),
    )
  })
})

test('every day from 1949 to 2100 has an answer, and only make-up workdays are worked weekends', () => {
  for (let date = day('1949-01-01'); date <= '2100-12-31'; date = addDays(date, 1)) {
    const { off, makeUp } = dayOff(date)
    if ((isoWeekday(date) >= 6 && !off) !== makeUp) throw new Error(date)
  }
})
