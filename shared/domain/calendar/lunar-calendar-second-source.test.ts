import { expect, test } from 'vitest'
import { dayNumberOf, localDateOf } from './day-number.ts'
import { lunarMonth, toSolarDate } from './lunar-calendar.ts'
import { lunarMonthName } from './lunar-label.ts'
import { lunarYearTable } from './lunar-years.ts'

// A second source: the Chinese calendar of ICU, which Node carries. It computes new moons to within some minutes, so it
// errs where one falls close to midnight, or a leap month hangs on it. The printed tables (Hong Kong and Purple Mountain
// Observatory) decide, and in each of these months they are with us.
const whereIcuErrs = [
  '1917 闰二月 from 1917-03-23', // ICU doubles the third month
  '1917 三月 from 1917-04-21',
  '1922 闰五月 from 1922-06-25', // ICU doubles the sixth month
  '1922 六月 from 1922-07-24',
  '1953 腊月 from 1954-01-05', // New Year 1954 was 3 February
  '1954 正月 from 1954-02-03',
  '1955 正月 from 1955-01-24',
  '1955 二月 from 1955-02-22',
  '1987 闰六月 from 1987-07-26', // ICU doubles the seventh month
  '1987 七月 from 1987-08-24',
  '1998 冬月 from 1998-12-19',
  '1998 腊月 from 1999-01-17',
  '2012 六月 from 2012-07-19',
  '2012 七月 from 2012-08-17',
  '2018 九月 from 2018-10-09', // the new moon of 8 November at 00:02
  '2018 十月 from 2018-11-08',
  '2026 腊月 from 2027-01-08', // New Year 2027: the new moon of 6 February at 23:56
  '2027 正月 from 2027-02-06',
  '2029 腊月 from 2030-01-04', // New Year 2030: the new moon of 3 February at 00:07
  '2030 正月 from 2030-02-03',
  '2070 正月 from 2070-02-11',
  '2070 二月 from 2070-03-12',
]

test('every month from 1900 to 2100 is that of ICU, but where ICU is known to err', () => {
  const different = months()
    .filter(({ year, month, leap, start, length }) => {
      const name = `${year}/${month}${leap ? 'bis' : ''}`
      return icuDate(start) !== `${name}/1` || icuDate(start + length - 1) !== `${name}/${length}`
    })
    .map(({ year, month, leap, start }) => {
      return `${year} ${lunarMonthName({ month, leap })} from ${localDateOf(start)}`
    })
  expect(different.filter((month) => !whereIcuErrs.includes(month))).toEqual([])
})

function months() {
  return Array.from({ length: 201 }, (_, after) => 1900 + after).flatMap((year) => {
    const leapMonth = lunarYearTable(year)?.leapMonth ?? 0
    return Array.from({ length: 12 }, (_, index) => index + 1)
      .flatMap((month) =>
        month === leapMonth
          ? [
              { month, leap: false },
              { month, leap: true },
            ]
          : [{ month, leap: false }],
      )
      .map(({ month, leap }) => {
        const found = lunarMonth(year, month, leap)
        const first = toSolarDate({ year, month, leap, day: 1 })
        if (found === null || first === null || dayNumberOf(first) !== found.start)
          throw new Error(`No month ${month} in ${year}`)
        return { year, month, leap, ...found }
      })
  })
}

const icu = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

function icuDate(day: number): string {
  const parts = icu.formatToParts(day * 86_400_000)
  const part = (type: string) => parts.find((each) => String(each.type) === type)?.value ?? ''
  return `${part('relatedYear')}/${part('month')}/${part('day')}`
}
