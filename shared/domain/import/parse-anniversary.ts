import type { Anniversary, LocalDate } from '#shared/model/dates.ts'
import { excelSerialToLocalDate, firstYear, lastYear } from './calendar-day.ts'
import { type Cell, isDateCell, plainText, saysNothing } from './cell.ts'
import { type DateOrder, readDayText } from './day-text.ts'
import { isLunarText, looksLunar, lunarMonthLength, lunarYearOf, readLunarText } from './lunar-text.ts'
import { isEmptyDate } from './parse-date.ts'
import { type Doubt, nothing, notUnderstood, type Reading, reading, unreadable } from './reading.ts'
import { toSimplified } from './to-simplified.ts'

export type AnniversaryOptions = {
  today: LocalDate
  /** Nobody in a buyer list was born less than this many years ago; decides the century of 86年4月8日. 0 for a founding day. */
  youngest: number
  /** The header says 农历生日, so a bare 8月15日 is lunar. */
  calendar?: 'lunar' | undefined
  order?: DateOrder | undefined
}

/**
 * A birthday or founding day, solar or lunar, the year often unknown: 1994-02-21, 1月23日, 3.5, 5 Mar, 农历八月十五,
 * 农历1986年闰四月初八, 腊月廿三, 阴历8.15, an Excel date (without its year when the cell does not show one).
 * A dated leap month or 30th that the year did not have is kept as typed with a doubt: the day is still celebrated, only the
 * year is wrong. A year or month alone is kept for a note.
 */
export function parseAnniversary(cell: Cell, options: AnniversaryOptions): Reading<Anniversary> {
  if (isDateCell(cell)) return fromDate(cell.date, cell.yearless === true, options.calendar)
  if (saysNothing(cell) || cell === 0) return nothing
  const text = toSimplified(plainText(cell))
  if (isEmptyDate(text)) return nothing
  if (typeof cell === 'number' && cell < 13) return unreadable(text, 'date-ambiguous')
  if (/^\d{4,5}(?:\.\d+)?$/.test(text) && Number(text) >= 2200 && Number(text) < 73_050) {
    const date = excelSerialToLocalDate(Number(text))
    if (date !== undefined) return fromDate(date, false, options.calendar)
  }
  // --0815 and --08-15 are how address books write a day without a year.
  const monthAndDay = /^(?:--)?(0[1-9]|1[0-2])(?:(?<=^--..)-)?([0-3]\d)$/.exec(text)
  if (monthAndDay !== null) return readSolar(`${monthAndDay[1]}月${monthAndDay[2]}日`, text, options)
  if (isLunarText(text)) return readBoth(text, options) ?? readLunar(text, [])
  if (looksLunar(text)) {
    const said = options.calendar === 'lunar'
    return readLunar(text, said ? [] : [{ value: text, doubt: 'calendar-assumed', kept: true }])
  }
  const solar = readSolar(
    text.replace(/公历|阳历|新历|[(（]\s*(?:公|阳|solar)\s*[)）]|\bsolar\b/gi, '').trim(),
    text,
    options,
  )
  return options.calendar === 'lunar' && !namesSolar.test(text) ? asLunar(solar, text) : solar
}

/** Under 农历生日 somebody may still write 公历1988-5-6. */
const namesSolar = /公历|阳历|新历|[(（]\s*(?:公|阳)\s*[)）]|solar/i

function readSolar(text: string, typed: string, options: AnniversaryOptions): Reading<Anniversary> {
  const latest = Number(options.today.slice(0, 4)) - options.youngest
  const day = readDayText(text, {
    order: options.order,
    fullYear: (short) => (2000 + short <= latest ? 2000 : 1900) + short,
    isLikelyYear: (year) => year <= latest && year >= latest - 75,
  })
  if (day.kind === 'incomplete') return notUnderstood(typed, 'date-incomplete')
  if (day.kind !== 'day') return unreadable(typed, `date-${day.kind}`)
  if (day.year !== undefined && (day.year < firstYear || day.year > lastYear))
    return unreadable(typed, 'date-impossible')
  const { year, month, day: dayOfMonth, rest } = day
  return reading(
    { calendar: 'solar', ...(year === undefined ? {} : { year }), month, day: dayOfMonth },
    { leftover: rest === '' ? [] : [rest] },
  )
}

function readLunar(text: string, doubts: Doubt[]): Reading<Anniversary> {
  const lunar = readLunarText(text)
  if (lunar.kind === 'day') {
    return lunarReading(
      lunar.year,
      lunar.month,
      lunar.leap,
      lunar.day,
      text,
      doubts,
      lunar.rest === '' ? [] : [lunar.rest],
    )
  }
  if (lunar.kind === 'incomplete') return notUnderstood(text, 'date-incomplete')
  return unreadable(text, `date-${lunar.kind}`)
}

/** 1986-05-16(农历四月初八): of two days the lunar one is celebrated, and the solar one knows its year. */
function readBoth(text: string, options: AnniversaryOptions): Reading<Anniversary> | undefined {
  const behind = text.search(/[(（,，;；\s]*(?:农历|阴历|旧历)/)
  if (behind <= 0) return undefined
  const solar = readSolar(text.slice(0, behind), text, options).value
  const lunar = readLunarText(text.slice(behind).replace(/^[(（,，;；\s]+/, ''))
  if (solar === null || lunar.kind !== 'day') return undefined
  const born =
    solar.year === undefined ? undefined : lunarYearOf({ ...solar, year: solar.year }, lunar.month, lunar.day)
  return lunarReading(lunar.year ?? born, lunar.month, lunar.leap, lunar.day, text, [], [text])
}

/** Under a lunar header the month and day are numbers of the lunar calendar. */
function asLunar(solar: Reading<Anniversary>, text: string): Reading<Anniversary> {
  if (solar.value === null) return solar
  const { year, month, day } = solar.value
  if (day > 30) return unreadable(text, 'date-impossible')
  return lunarReading(year, month, false, day, text, [], solar.leftover)
}

function lunarReading(
  year: number | undefined,
  month: number,
  leap: boolean,
  day: number,
  text: string,
  doubts: readonly Doubt[],
  leftover: readonly string[],
): Reading<Anniversary> {
  const value: Anniversary = {
    calendar: 'lunar',
    ...(year === undefined ? {} : { year }),
    month,
    day,
    ...(leap ? { leap } : {}),
  }
  const length = year === undefined ? 30 : lunarMonthLength(year, month, leap)
  const absent: Doubt[] =
    length === 0
      ? [{ value: text, doubt: 'leap-month-absent', kept: true }]
      : day > length
        ? [{ value: text, doubt: 'lunar-day-absent', kept: true }]
        : []
  return reading(value, { doubts: [...doubts, ...absent], leftover })
}

function fromDate(date: LocalDate, yearless: boolean, calendar: 'lunar' | undefined): Reading<Anniversary> {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined)
    return unreadable(date, 'date-unreadable')
  const solar: Anniversary = { calendar: 'solar', ...(yearless ? {} : { year }), month, day }
  return calendar === 'lunar' ? asLunar(reading(solar), date) : reading(solar)
}
