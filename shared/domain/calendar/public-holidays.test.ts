import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { countryCodeOf } from './country-code.ts'
import { shippedDaysOff } from './days-off-file.ts'
import { type LibraryCalendar, libraryPublicHolidays, type PublicHolidays } from './public-holidays.ts'
import { workCalendar } from './work-calendar.ts'

const day = (text: string) => LocalDate.parse(text)

/** Answers as date-holidays does: local days as text, moments in the country's own zone. */
function calendar(
  days: { date: string; hours?: number; type?: string; zh: string; en: string }[],
): LibraryCalendar {
  return {
    getHolidays: (_, language) =>
      days.map(({ date, hours = 24, type = 'public', ...names }) => {
        const start = new Date(`${date.slice(0, 10)}T00:00:00+03:00`)
        const end = new Date(start.getTime() + hours * 3_600_000)
        return { date, start, end, type, name: language === 'zh' ? names.zh : names.en }
      }),
  }
}

describe('holidays from a library', () => {
  test('a holiday of some days is as many days, half holidays and observances none', () => {
    const holidays = libraryPublicHolidays(() =>
      calendar([
        { date: '2026-03-19 00:00:00 -0600', hours: 96, zh: 'عيد الفطر', en: 'End of Ramadan' },
        { date: '2026-03-20 00:00:00', zh: '', en: 'On the same day' },
        { date: '2026-03-29 00:00:00', hours: 23, zh: '復活節', en: 'Easter Sunday' },
        { date: '2026-05-25 00:00:00', zh: '석가탄신일 (更换日)', en: 'Buddha (substitute day)' },
        { date: '2026-12-24 14:00:00', hours: 10, zh: '', en: 'Christmas Eve' },
        { date: '2026-01-06 00:00:00', type: 'observance', zh: '', en: 'Epiphany' },
      ]),
    )
    const ramadan = { zh: 'End of Ramadan', en: 'End of Ramadan' }
    expect(holidays('SA', 2026)).toEqual([
      { date: '2026-03-19', names: ramadan },
      { date: '2026-03-20', names: ramadan },
      { date: '2026-03-21', names: ramadan },
      { date: '2026-03-22', names: ramadan },
      { date: '2026-03-29', names: { zh: '复活节', en: 'Easter Sunday' } },
      { date: '2026-05-25', names: { zh: 'Buddha (substitute day)', en: 'Buddha (substitute day)' } },
    ])
  })

  test('each country and year is asked for once', () => {
    const asked: string[] = []
    const holidays = libraryPublicHolidays((country) => {
      asked.push(country)
      return calendar([])
    })
    for (const country of ['DE', 'US', 'DE', 'DE']) expect(holidays(country, 2026)).toEqual([])
    expect(asked).toEqual(['DE', 'US'])
  })
})

describe('days off by country', () => {
  const publicHolidays: PublicHolidays = (country, year) =>
    country === 'DE' && year === 2026
      ? [{ date: day('2026-10-03'), names: { zh: '国庆节', en: 'Day of German Unity' } }]
      : []
  const work = workCalendar({ daysOff: shippedDaysOff, publicHolidays })

  test('China works its make-up days, nobody else does', () => {
    expect(work('CN', day('2026-09-20'))).toMatchObject({ off: false, makeUp: true })
    expect(work('DE', day('2026-09-20'))).toMatchObject({ off: true, makeUp: false, holiday: null })
  })

  test('holidays are those of the country', () => {
    expect(work('DE', day('2026-10-03')).holiday?.en).toBe('Day of German Unity')
    expect(work('DE', day('2026-10-01'))).toMatchObject({ off: false, holiday: null })
    expect(work('CN', day('2026-10-01')).holiday?.en).toBe('National Day')
  })

  test('and so are weekends', () => {
    expect(work('SA', day('2026-10-09')).off).toBe(true) // Friday
    expect(work('SA', day('2026-10-11')).off).toBe(false) // Sunday
    expect(work('AE', day('2026-10-11')).off).toBe(true)
  })
})

test.each([
  ['德国', 'DE'],
  ['Germany', 'DE'],
  ['USA', 'US'],
  ['United States', 'US'],
  ['阿联酋', 'AE'],
  ['U.K.', 'GB'],
  ['Viet Nam', 'VN'],
  ['Türkiye', 'TR'],
  ['韩国', 'KR'],
  ['中国', 'CN'],
  ['P.R.C.', 'CN'],
  ['', 'CN'],
  ['香港', 'HK'],
  ['中国香港', 'HK'],
  ['Hong Kong', 'HK'],
  ['台湾', 'TW'],
  ['fr', 'FR'],
  ['火星', null],
])('%s is %s', (country, code) => {
  expect(countryCodeOf({ country })).toBe(code)
})

test('a special region keeps its own holidays though its country is China', () => {
  expect(countryCodeOf({ country: '中国', province: '香港' })).toBe('HK')
  expect(countryCodeOf({ country: '中国', province: '澳门' })).toBe('MO')
  expect(countryCodeOf({ country: '中国', province: '广东' })).toBe('CN')
  expect(countryCodeOf({ country: null, province: null })).toBe('CN')
})
