import { Lunar, LunarYear } from 'lunar-typescript'
import { describe, expect, test } from 'vitest'
import { Anniversary } from '../../model/dates.ts'
import { demoBirthday, demoFoundingDay } from './demo-birthday.ts'
import { DemoRandom } from './demo-random.ts'

const birthdays = Array.from({ length: 6_000 }, (_, index) => demoBirthday(new DemoRandom(1, 0, index)))
const lunar = birthdays.filter(({ calendar }) => calendar === 'lunar')

describe('birthdays', () => {
  test('are what the model takes', () => {
    for (const birthday of birthdays) expect(Anniversary.parse(birthday)).toEqual(birthday)
  })

  test('in the solar calendar are days that exist, in the year told or in a leap year', () => {
    for (const { calendar, year = 2000, month, day } of birthdays) {
      if (calendar !== 'solar') continue
      expect(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(5, 10)).toBe(
        `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      )
    }
  })

  test('in the lunar calendar are days that exist in the year told, leap months included', () => {
    for (const { year, month, day, leap = false } of lunar) {
      if (year === undefined) continue
      expect(LunarYear.fromYear(year).getLeapMonth() === month || !leap).toBe(true)
      const date = Lunar.fromYmd(year, leap ? -month : month, day)
      expect([date.getYear(), date.getMonth(), date.getDay()]).toEqual([year, leap ? -month : month, day])
    }
  })

  test('are lunar for one in five, now and then in a leap month, and often without a year', () => {
    expect(lunar.length / birthdays.length).toBeGreaterThan(0.17)
    expect(lunar.length / birthdays.length).toBeLessThan(0.23)
    expect(lunar.filter(({ leap }) => leap).length).toBeGreaterThan(10)
    expect(birthdays.filter(({ year }) => year === undefined).length / birthdays.length).toBeGreaterThan(0.3)
  })
})

test('a company was founded before we met it', () => {
  for (let index = 0; index < 2_000; index++) {
    const founded = demoFoundingDay(new DemoRandom(2, 0, index), 2021)
    expect(founded.year).toBeGreaterThanOrEqual(1988)
    expect(founded.year).toBeLessThanOrEqual(2021)
  }
})
