import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { Occasion } from '../../model/occasion.ts'
import { builtInOccasions } from './built-in-occasions.ts'
import { calendarEntries } from './calendar-entries.ts'
import { type OwnDays, occasionDates } from './occasion-dates.ts'
import { occasionTitle } from './occasion-title.ts'

const day = (text: string) => LocalDate.parse(text)
const builtIn = (id: string) => builtInOccasions.find((each) => each.id === id)!
const none: OwnDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
const dates = (id: string, days: Partial<OwnDays>, from: string, to: string) =>
  occasionDates(builtIn(id), { ...none, ...days }, day(from), day(to))
const daysOf = (id: string, year: number) =>
  dates(id, {}, `${year}-01-01`, `${year}-12-31`).map(({ on }) => on.slice(5))

describe('festivals', () => {
  // As printed calendars have them.
  test.each([
    [2024, '02-09', '02-10', '02-24', '04-04', '06-10', '09-17', '10-11'],
    [2025, '01-28', '01-29', '02-12', '04-04', '05-31', '10-06', '10-29'],
    [2026, '02-16', '02-17', '03-03', '04-05', '06-19', '09-25', '10-18'],
    [2027, '02-05', '02-06', '02-20', '04-05', '06-09', '09-15', '10-08'],
  ])('%i', (year, eve, newYear, lantern, qingming, dragonBoat, midAutumn, doubleNinth) => {
    expect(daysOf('spring-festival-eve', year)).toEqual([eve])
    expect(daysOf('spring-festival', year)).toEqual([newYear])
    expect(daysOf('lantern-festival', year)).toEqual([lantern])
    expect(daysOf('qingming', year)).toEqual([qingming])
    expect(daysOf('dragon-boat', year)).toEqual([dragonBoat])
    expect(daysOf('mid-autumn', year)).toEqual([midAutumn])
    expect(daysOf('double-ninth', year)).toEqual([doubleNinth])
    expect(daysOf('new-year', year)).toEqual(['01-01'])
    expect(daysOf('womens-day', year)).toEqual(['03-08'])
    expect(daysOf('labour-day', year)).toEqual(['05-01'])
    expect(daysOf('national-day', year)).toEqual(['10-01'])
  })

  test('Mid-Autumn 2020 and National Day share a day', () => {
    expect(daysOf('mid-autumn', 2020)).toEqual(daysOf('national-day', 2020))
  })

  test('each has names in both languages and an id of its own', () => {
    expect(new Set(builtInOccasions.map(({ id }) => id)).size).toBe(builtInOccasions.length)
    for (const { names } of builtInOccasions) expect(names.en).not.toBe('')
  })

  test('our own anniversary waits for its day', () => {
    expect(daysOf('our-anniversary', 2026)).toEqual([])
    const told = Occasion.parse({
      ...builtIn('our-anniversary'),
      rule: { kind: 'yearly', calendar: 'solar', year: 2011, month: 5, day: 18 },
    })
    expect(occasionDates(told, none, day('2026-01-01'), day('2026-12-31'))).toEqual([
      { on: '2026-05-18', year: 2026, years: 15 },
    ])
  })
})

describe("a contact's own days", () => {
  test('a lunar birthday', () => {
    const birthday = { calendar: 'lunar', month: 12, day: 8, year: 1984 } as const
    expect(dates('birthday', { birthday }, '2026-01-01', '2027-12-31')).toEqual([
      { on: '2026-01-26', year: 2025, years: 41 },
      { on: '2027-01-15', year: 2026, years: 42 },
    ])
  })

  test('the anniversaries of the company, of the first deal and of the years with us', () => {
    const founded = { calendar: 'solar', month: 6, day: 1, year: 2006 } as const
    const days = { foundedOn: founded, firstDealOn: day('2024-02-29'), withUsSince: day('2026-01-01') }
    const in2026 = (id: string) => dates(id, days, '2026-01-01', '2026-12-31')
    expect(in2026('organization-anniversary')).toEqual([{ on: '2026-06-01', year: 2026, years: 20 }])
    expect(in2026('first-deal')).toEqual([{ on: '2026-02-28', year: 2026, years: 2 }])
    expect(in2026('years-with-us')).toEqual([])
    expect(in2026('birthday')).toEqual([])
  })
})

test.each([
  ['birthday', '王芳', 40, '王芳 生日', '王芳: Birthday (40)'],
  ['organization-anniversary', '宏达食品', 20, '宏达食品 司庆 20 周年', '宏达食品: Company anniversary (20)'],
  ['first-deal', '宏达食品', 3, '宏达食品 首次成交 3 周年', '宏达食品: Anniversary of the first deal (3)'],
  ['years-with-us', '宏达食品', 1, '宏达食品 合作 1 周年', '宏达食品: 1 year with us'],
  ['our-anniversary', null, 15, '本公司 15 周年', 'Our own anniversary (15)'],
  ['mid-autumn', null, null, '中秋节', 'Mid-Autumn Festival'],
  ['organization-anniversary', '宏达食品', null, '宏达食品 司庆', '宏达食品: Company anniversary'],
])('%s of %s after %s years is called', (id, whose, years, chinese, english) => {
  expect(occasionTitle(builtIn(id), { whose, years }, 'zh-CN')).toBe(chinese)
  expect(occasionTitle(builtIn(id), { whose, years }, 'en')).toBe(english)
})

test('the year as calendar entries: everybody once, then each one, in order', () => {
  const birthday = { calendar: 'lunar', month: 12, day: 1 } as const
  const entries = calendarEntries({
    occasions: [builtIn('mid-autumn'), builtIn('birthday'), builtIn('years-with-us')],
    subjects: [
      { id: 'c1', name: '王芳', days: { ...none, birthday } },
      { id: 'o1', name: '宏达食品', days: { ...none, withUsSince: day('2020-03-05') } },
    ],
    from: day('2022-01-01'),
    to: day('2022-12-31'),
    language: 'zh-CN',
  })
  expect(entries.map(({ on, uid, title, description }) => [on, uid, title, description])).toEqual([
    ['2022-01-03', 'birthday-c1-2021@rapport', '王芳 生日', '农历腊月初一'],
    ['2022-03-05', 'years-with-us-o1-2022@rapport', '宏达食品 合作 2 周年', '农历二月初三'],
    ['2022-09-10', 'mid-autumn-2022@rapport', '中秋节', '农历八月十五'],
    ['2022-12-23', 'birthday-c1-2022@rapport', '王芳 生日', '农历腊月初一'],
  ])
})
