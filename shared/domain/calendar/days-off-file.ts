import { z } from 'zod'
import shippedJson from '#resources/calendar/days-off-cn.json' with { type: 'json' }
import { LocalDate } from '../../model/dates.ts'
import { dayNumberOf, isoWeekdayOf } from './day-number.ts'

const HolidayOff = z.object({
  zh: z.string().trim().min(1).max(50),
  en: z.string().trim().min(1).max(100),
  from: LocalDate,
  to: LocalDate,
  /** Weekend days worked in exchange (调休). */
  workdays: z.array(LocalDate).max(10),
})
export type HolidayOff = z.infer<typeof HolidayOff>

const YearOff = z.object({
  year: z.int().min(1949).max(2100),
  /** Numbers of the notices, 国办发明电〔2025〕7号. */
  notices: z.array(z.string().max(200)).max(10),
  holidays: z.array(HolidayOff).max(20),
})
export type YearOff = z.infer<typeof YearOff>

/** The days off of mainland China, year by year, as the State Council announces them (resources/calendar/README.md). */
const DaysOffFile = z.object({ country: z.literal('CN'), years: z.array(YearOff).max(200) })
export type DaysOffFile = z.infer<typeof DaysOffFile>

/** The file's name in the data folder, where a newer list may lie. */
export const daysOffFileName = 'days-off-cn.json'

export const shippedDaysOff: DaysOffFile = DaysOffFile.parse(shippedJson)

/** `wrongYear`: the holiday whose days are not of the year they stand under; `date` is the first wrong one. */
export type DaysOffProblem =
  | { code: 'not-json' }
  | { code: 'not-understood'; field: string }
  | { code: 'year-twice'; year: number }
  | {
      code: 'ends-before-it-starts' | 'too-long' | 'wrong-year' | 'workday-on-a-weekday' | 'day-twice'
      date: LocalDate
    }

/** Reads a list that a user put into the data folder. */
export function readDaysOff(
  text: string,
): { ok: true; file: DaysOffFile } | { ok: false; problem: DaysOffProblem } {
  const json = parseJson(text)
  if (!json.ok) return { ok: false, problem: { code: 'not-json' } }
  const parsed = DaysOffFile.safeParse(json.value)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? ''
    return { ok: false, problem: { code: 'not-understood', field } }
  }
  const problem = firstProblem(parsed.data)
  return problem === null ? { ok: true, file: parsed.data } : { ok: false, problem }
}

/** The shipped list with what the data folder's file adds to it; `text` is null where there is no file. */
export function daysOffWith(text: string | null): { daysOff: DaysOffFile; problem: DaysOffProblem | null } {
  if (text === null) return { daysOff: shippedDaysOff, problem: null }
  const read = readDaysOff(text)
  return read.ok
    ? { daysOff: withNewerYears(shippedDaysOff, read.file), problem: null }
    : { daysOff: shippedDaysOff, problem: read.problem }
}

/** The years of `newer` replace those of `shipped`; the others stay. */
export function withNewerYears(shipped: DaysOffFile, newer: DaysOffFile): DaysOffFile {
  const replaced = new Set(newer.years.map(({ year }) => year))
  const years = [...shipped.years.filter(({ year }) => !replaced.has(year)), ...newer.years]
  return { country: shipped.country, years: years.toSorted((a, b) => a.year - b.year) }
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    // Notepad writes a byte order mark.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return { ok: false }
  }
}

const longestHoliday = 20

function firstProblem({ years }: DaysOffFile): DaysOffProblem | null {
  const seen = new Set<number>()
  for (const each of years) {
    if (seen.has(each.year)) return { code: 'year-twice', year: each.year }
    seen.add(each.year)
    const problem = problemOf(each)
    if (problem !== null) return problem
  }
  return null
}

function problemOf({ year, holidays }: YearOff): DaysOffProblem | null {
  const taken = new Set<number>()
  for (const { from, to, workdays } of holidays) {
    const first = dayNumberOf(from)
    const last = dayNumberOf(to)
    if (last < first) return { code: 'ends-before-it-starts', date: from }
    if (last - first >= longestHoliday) return { code: 'too-long', date: from }
    const off = Array.from({ length: last - first + 1 }, (_, after) => first + after)
    for (const date of [from, to, ...workdays]) {
      // 元旦 may begin in the December before.
      if (date < `${year - 1}-12-01` || date > `${year}-12-31`) return { code: 'wrong-year', date }
    }
    for (const date of workdays) {
      if (isoWeekdayOf(dayNumberOf(date)) < 6) return { code: 'workday-on-a-weekday', date }
    }
    for (const day of [...off, ...workdays.map(dayNumberOf)]) {
      if (taken.has(day)) return { code: 'day-twice', date: from }
      taken.add(day)
    }
  }
  return null
}
