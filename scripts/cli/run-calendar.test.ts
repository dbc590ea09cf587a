import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { PublicHolidays } from '#shared/domain/calendar/public-holidays.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { runCalendar } from './run-calendar.ts'

const Days = z.array(
  z.strictObject({
    date: z.string(),
    lunar: z.strictObject({
      year: z.int(),
      month: z.int(),
      leap: z.boolean(),
      day: z.int(),
      label: z.string(),
    }),
    occasions: z.array(z.string()),
    publicHoliday: z.string().nullable(),
    dayOff: z.boolean(),
  }),
)

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rapport-calendar-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

const noLibrary = () => Promise.reject(new Error('The library was asked for'))

async function run(line: string, publicHolidays: () => Promise<PublicHolidays> = noLibrary) {
  let printed = ''
  let complained = ''
  const output = {
    print: (text: string) => {
      printed += text
    },
    complain: (text: string) => {
      complained += text
    },
  }
  const exitCode = await runCalendar(line.split(' '), output, { dataDir, publicHolidays })
  return { exitCode, printed, complained }
}

const days = async (line: string, publicHolidays?: () => Promise<PublicHolidays>) =>
  Days.parse(JSON.parse((await run(`${line} --json`, publicHolidays)).printed))

test('Mid-Autumn and National Day 2026', async () => {
  const found = await days('--from 2026-09-20 --to 2026-10-10 --country CN')
  expect(found).toHaveLength(21)
  expect(found[0]).toEqual({
    date: '2026-09-20',
    lunar: { year: 2026, month: 8, leap: false, day: 10, label: '八月初十' },
    occasions: [],
    publicHoliday: null,
    dayOff: false, // a Sunday that is worked
  })
  expect(found.find(({ date }) => date === '2026-09-25')).toEqual({
    date: '2026-09-25',
    lunar: { year: 2026, month: 8, leap: false, day: 15, label: '八月十五' },
    occasions: ['mid-autumn'],
    publicHoliday: '中秋节',
    dayOff: true,
  })
  expect(found.filter(({ dayOff }) => dayOff).map(({ date }) => date.slice(5))).toEqual([
    ...['09-25', '09-26', '09-27'],
    ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
  ])
})

test('every festival of the year once', async () => {
  const found = await days('--from 2026-01-01 --to 2026-12-31')
  const byOccasion = found.flatMap(({ date, occasions }) => occasions.map((id) => `${date.slice(5)} ${id}`))
  expect(byOccasion).toEqual([
    '01-01 new-year',
    '02-16 spring-festival-eve',
    '02-17 spring-festival',
    '03-03 lantern-festival',
    '03-08 womens-day',
    '04-05 qingming',
    '05-01 labour-day',
    '06-19 dragon-boat',
    '09-25 mid-autumn',
    '10-01 national-day',
    '10-18 double-ninth',
  ])
})

test('the whole of 1900 to 2100', async () => {
  const found = await days('--from 1900-01-01 --to 2100-12-31')
  expect(found).toHaveLength(73_414)
  expect(found.at(-1)?.lunar.label).toBe('腊月初一')
})

test('names in English', async () => {
  const [first] = await days('--from 2026-10-01 --to 2026-10-01 --language en')
  expect(first?.publicHoliday).toBe('National Day')
})

test('another country, by code or name, goes by the library', async () => {
  const publicHolidays = () =>
    Promise.resolve(() => [
      { date: LocalDate.parse('2026-10-03'), names: { zh: '国庆节', en: 'Day of German Unity' } },
    ])
  for (const country of ['DE', 'de', '德国', 'Germany']) {
    const found = await days(`--from 2026-09-20 --to 2026-10-08 --country ${country}`, publicHolidays)
    expect(found.find(({ publicHoliday }) => publicHoliday !== null)?.date).toBe('2026-10-03')
    expect(found[0]?.dayOff).toBe(true)
  }
  const failed = await run('--from 2026-09-20 --to 2026-10-08 --country DE --json')
  expect(failed).toMatchObject({ exitCode: 1 })
  expect(JSON.parse(failed.printed)).toMatchObject({ error: 'unexpected' })
})

test('a list in the data folder adds a year', async () => {
  const newYear = {
    zh: '元旦',
    en: "New Year's Day",
    from: '2027-01-01',
    to: '2027-01-03',
    workdays: ['2026-12-27'],
  }
  const file = { country: 'CN', years: [{ year: 2027, notices: [], holidays: [newYear] }] }
  await writeFile(join(dataDir, 'days-off-cn.json'), JSON.stringify(file))
  const found = await days('--from 2026-12-27 --to 2027-01-03')
  expect(found.map(({ dayOff }) => dayOff)).toEqual([false, false, false, false, false, true, true, true])
  await writeFile(join(dataDir, 'days-off-cn.json'), '{}')
  const failed = await run('--from 2026-12-27 --to 2027-01-03 --json')
  expect(failed.exitCode).toBe(1)
  expect(JSON.parse(failed.printed)).toMatchObject({ error: 'days-off-file' })
})

test.each([
  ['--to 2026-01-01', 'no-such-from'],
  ['--from 1899-12-31 --to 2026-01-01', 'no-such-from'],
  ['--from 2026-01-01 --to 2101-01-01', 'no-such-to'],
  ['--from 2026-01-01 --to 2026-02-30', 'no-such-to'],
  ['--from 2026-01-02 --to 2026-01-01', 'to-before-from'],
  ['--from 2026-01-01 --to 2026-01-01 --country Atlantis', 'no-such-country'],
  ['--from 2026-01-01 --to 2026-01-01 --size 3', 'usage'],
  ['2026', 'usage'],
])('%s is refused as %s', async (line, error) => {
  const asJson = await run(`${line} --json`)
  expect(asJson).toMatchObject({ exitCode: 2, complained: '' })
  expect(JSON.parse(asJson.printed)).toMatchObject({ error })
  const inWords = await run(`${line} --language en`)
  expect(inWords).toMatchObject({ exitCode: 2, printed: '' })
  expect(inWords.complained).not.toBe('')
})

test('to be read: one line a day, years without a notice marked', async () => {
  const chinese = await run('--from 2026-09-25 --to 2026-09-25')
  expect(chinese.printed).toBe('2026-09-25\t休\t八月十五\t中秋节\tmid-autumn')
  const english = await run('--from 2031-01-02 --to 2031-01-02 --language en')
  expect(english.printed).toBe('2031-01-02\twork (not announced yet)\t腊月初九')
})
