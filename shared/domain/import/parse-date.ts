import type { LocalDate } from '#shared/model/dates.ts'
import { excelSerialToLocalDate, isDayOf, toLocalDate } from './calendar-day.ts'
import { type Cell, isDateCell, plainText, saysNothing } from './cell.ts'
import { type DateOrder, readDayText } from './day-text.ts'
import { type Doubt, nothing, notUnderstood, type Reading, reading, unreadable } from './reading.ts'

export type DateOptions = {
  /** A day without a year is the last such day up to today. */
  today: LocalDate
  /** What the rest of the column says about 3/5/2026; without it such a date is a problem, not a guess. */
  order?: DateOrder | undefined
}

/** Serial numbers that can only be meant as days: 1954 to 2099. */
const isSerial = (value: number): boolean => value >= 20_000 && value < 73_050

/**
 * A day of the recent past or the future (last contact, a custom date): Excel dates and serial numbers, 2025.6.17, 20240218,
 * 2024年2月18日, 3月5日, 5 Mar 2026. Years 1900–2100. A future day is a doubt, not a problem; a month or year alone is kept for a note.
 */
export function parseDate(cell: Cell, options: DateOptions): Reading<LocalDate> {
  if (isDateCell(cell)) return checked(cell.date, options, [])
  if (saysNothing(cell) || cell === 0) return nothing
  const text = plainText(cell)
  if (isEmptyDate(text)) return nothing
  const fromDigits = readDigits(text)
  if (fromDigits !== undefined) return checked(fromDigits, options, [])
  // A typed 3.10 that a spreadsheet took for a number is 3.1 now: nobody can tell which day it was.
  if (typeof cell === 'number' && cell < 13) return unreadable(text, 'date-ambiguous')
  return readSeveral(text, options) ?? readOne(text, options)
}

function readOne(text: string, options: DateOptions): Reading<LocalDate> {
  const thisYear = Number(options.today.slice(0, 4))
  const day = readDayText(text, {
    order: options.order,
    fullYear: (short) => (short > (thisYear % 100) + 20 ? 1900 : 2000) + short,
    isLikelyYear: (year) => year >= thisYear - 4 && year <= thisYear + 1,
  })
  if (day.kind === 'incomplete') return notUnderstood(text, 'date-incomplete')
  if (day.kind !== 'day') return unreadable(text, `date-${day.kind}`)
  const date =
    day.year === undefined
      ? latestUpTo(options.today, day.month, day.day)
      : toLocalDate(day.year, day.month, day.day)
  if (date === undefined) return unreadable(text, 'date-impossible')
  return checked(date, options, day.rest === '' ? [] : [day.rest])
}

/** 2024.3.5、2024.6.7: the latest of several days. */
function readSeveral(text: string, options: DateOptions): Reading<LocalDate> | undefined {
  const parts = text.split(/[、;\n]|和|及|\/(?=\d{4}\D)/).map((part) => part.trim())
  if (parts.length < 2) return undefined
  const dates = parts.flatMap((part) => readOne(part, options).value ?? [])
  const last = dates.toSorted().at(-1)
  if (dates.length !== parts.length || last === undefined) return undefined
  return checked(last, options, [], [{ value: text, doubt: 'date-several', kept: true }])
}

function checked(
  date: LocalDate,
  options: DateOptions,
  leftover: string[],
  doubts: Doubt[] = [],
): Reading<LocalDate> {
  const future: Doubt[] = date > options.today ? [{ value: date, doubt: 'date-future', kept: true }] : []
  return reading(date, { doubts: [...doubts, ...future], leftover })
}

/** Digits only: a serial number (also with a time behind the point), or 240305. 20240305 is read as text. */
function readDigits(text: string): LocalDate | undefined {
  if (/^\d{5}(?:\.\d+)?$/.test(text) && isSerial(Number(text))) return excelSerialToLocalDate(Number(text))
  const short = /^(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (short === null || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(text)) return undefined
  return toLocalDate(2000 + Number(short[1]), Number(short[2]), Number(short[3]))
}

/** What programs write for "no date". */
export const isEmptyDate = (text: string): boolean =>
  /^(?:0+|0000[-/.]00[-/.]00.*|0{1,2}[-/.]0{1,2}[-/.]0{2,4}|1900[-/.]0?1[-/.]0?0|[-/.\s年月日]+)$/.test(text)

function latestUpTo(today: LocalDate, month: number, day: number): LocalDate | undefined {
  const thisYear = Number(today.slice(0, 4))
  // Eight years hold at least one 29 February.
  for (let year = thisYear; year > thisYear - 9; year--) {
    if (!isDayOf(year, month, day)) continue
    const date = toLocalDate(year, month, day)
    if (date !== undefined && date <= today) return date
  }
  return undefined
}
