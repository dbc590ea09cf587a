import { isDayOf } from './calendar-day.ts'
import { readChineseDigits, readChineseNumber } from './chinese-number.ts'

/** Which number stands first where only numbers stand: 2026/3/5, 5/3/2026, 3/5/2026. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'

export type DayTextOptions = {
  /** Known from the rest of the column; without it an undecidable date stays undecided. */
  order?: DateOrder | undefined
  /** Turns a two-digit year into a full one. */
  fullYear: (twoDigits: number) => number
  /** Accepts a reading of an otherwise undecidable two-digit year. */
  isLikelyYear?: (year: number) => boolean
}

/** `day` and `month` absent: only a year (and month) was given. `rest`: words behind the date. */
export type DayText =
  | { kind: 'day'; year?: number; month: number; day: number; rest: string }
  | { kind: 'incomplete' | 'impossible' | 'ambiguous' | 'unreadable' }

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const ordinal = '(?:st|nd|rd|th)?'
const yearFirst = /^(\d{4})\s*(?:[-/.年\s])\s*(\d{1,2})\s*(?:[-/.月\s])\s*(\d{1,2})(?!\d)\s*[日号]?/
const eightDigits = /^((?:19|20)\d{2}|2100)(\d{2})(\d{2})(?!\d)/
const shortYearFirst = /^['’]?(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?/
const yearLast = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/
const threeShort = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/
const monthDay = /^(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?/
const twoNumbers = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})(?![\d]|\s*[-/.年月])/
const dayMonthName = new RegExp(
  `^(\\d{1,2})${ordinal}[\\s/.-]*(?:of\\s+)?${month}(?:[\\s,/.-]*['’]?(\\d{4}|\\d{2})(?!\\d))?`,
  'i',
)
const monthNameDay = new RegExp(
  `^${month}[\\s/.-]*(\\d{1,2})${ordinal}(?!\\d)(?:[\\s,/.-]+['’]?(\\d{4})(?!\\d))?`,
  'i',
)
const yearMonthName = new RegExp(`^(\\d{4})[\\s/.-]*${month}[\\s/.-]*(\\d{1,2})${ordinal}(?!\\d)`, 'i')
const incomplete = new RegExp(
  `^(?:\\d{4}\\s*(?:[-/.年]\\s*(?:0?[1-9]|1[0-2])\\s*月?(?:份)?)?\\s*年?|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])|\\d{4}\\s*年(?:初|底|末|春|夏|秋|冬|代)|\\d{4}\\s*年\\s*\\p{Script=Han}{1,6}|(?:\\d{4}\\s*年\\s*)?\\d{1,2}月(?:份|初|底|末|[上中下]旬)?|(?:3[2-9]|[4-9]\\d)[./-](?:0?[1-9]|1[0-2])|${month}[\\s,-]*\\d{4}|\\d0后)$`,
  'iu',
)
const hanNumerals = '[〇零一二三四五六七八九十廿卅]'
const hanDate = new RegExp(`^(?:(${hanNumerals}{4})年)?(${hanNumerals}{1,2})月(${hanNumerals}{1,3})[日号]`)
const weekday =
  /^(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z]))[\s,.]*/i

/** Reads the day at the start of `text` (half-width, trimmed): 2025.6.17, 20240218, 2024年2月18日, 3月5日, 5 Mar 2026 … A time of day and a weekday are dropped. */
export function readDayText(text: string, options: DayTextOptions): DayText {
  const plain = text
    .replace(weekday, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/(?<=\d)。(?=\d)/g, '.')
  if (incomplete.test(plain)) return { kind: 'incomplete' }
  return (
    fromNumbers(plain, options) ??
    fromMonthNames(plain, options) ??
    fromHanNumerals(plain) ??
    fromTwoNumbers(plain, options) ?? { kind: 'unreadable' }
  )
}

function fromNumbers(text: string, options: DayTextOptions): DayText | undefined {
  const first = yearFirst.exec(text) ?? eightDigits.exec(text)
  if (first !== null) return day(text, first, Number(first[1]), Number(first[2]), Number(first[3]))
  const short = shortYearFirst.exec(text)
  if (short !== null)
    return day(text, short, options.fullYear(Number(short[1])), Number(short[2]), Number(short[3]))
  const last = yearLast.exec(text)
  if (last !== null) {
    const year = Number(last[4])
    const [a, b] = [Number(last[1]), Number(last[3])]
    // A dotted date with the year last is written day first everywhere (5.3.2026).
    const order = decideOrder(a, b, options.order, last[2] === '.')
    if (order === undefined) return { kind: 'ambiguous' }
    return order === 'dmy' ? day(text, last, year, b, a) : day(text, last, year, a, b)
  }
  const three = threeShort.exec(text)
  if (three !== null) return fromThreeShort(text, three, options)
  const yearless = monthDay.exec(text)
  if (yearless !== null) return day(text, yearless, undefined, Number(yearless[1]), Number(yearless[2]))
  return undefined
}

function decideOrder(
  a: number,
  b: number,
  known: DateOrder | undefined,
  dotted: boolean,
): DateOrder | undefined {
  if (a > 12 || a === b) return 'dmy'
  if (b > 12) return 'mdy'
  return known === 'ymd' ? undefined : (known ?? (dotted ? 'dmy' : undefined))
}

/** 24.3.5 may be the 5th of March 2024 or the 24th of March 2005: only one reading that fits is taken. */
function fromThreeShort(text: string, match: RegExpExecArray, options: DayTextOptions): DayText {
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const readings = {
    ymd: { year: options.fullYear(a), month: b, day: c },
    dmy: { year: options.fullYear(c), month: b, day: a },
    mdy: { year: options.fullYear(c), month: a, day: b },
  }
  const orders = options.order === undefined ? (['ymd', 'dmy', 'mdy'] as const) : [options.order]
  const possible = orders
    .map((order) => readings[order])
    .filter((each) => isDayOf(each.year, each.month, each.day))
  if (possible.length === 0) return { kind: 'impossible' }
  const likely = possible.filter((each) => options.isLikelyYear?.(each.year) ?? true)
  const chosen = possible.length === 1 ? possible : likely
  const [only] = chosen
  const same = only !== undefined && chosen.every((each) => isSameDay(each, only))
  return same ? day(text, match, only.year, only.month, only.day) : { kind: 'ambiguous' }
}

type Day = { year: number; month: number; day: number }
const isSameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day

function fromMonthNames(text: string, options: DayTextOptions): DayText | undefined {
  const yearOf = (digits: string | undefined) =>
    digits === undefined ? undefined : digits.length === 4 ? Number(digits) : options.fullYear(Number(digits))
  const dayFirst = dayMonthName.exec(text)
  if (dayFirst !== null)
    return day(text, dayFirst, yearOf(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const year = yearMonthName.exec(text)
  if (year !== null) return day(text, year, Number(year[1]), monthOf(year[2]), Number(year[3]))
  const monthFirst = monthNameDay.exec(text)
  if (monthFirst !== null)
    return day(text, monthFirst, yearOf(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
  return undefined
}

const monthOf = (name: string | undefined): number =>
  monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

function fromHanNumerals(text: string): DayText | undefined {
  const match = hanDate.exec(text)
  if (match === null) return undefined
  const year = match[1] === undefined ? undefined : readChineseDigits(match[1])
  return day(
    text,
    match,
    year,
    readChineseNumber(match[2] ?? '') ?? 0,
    readChineseNumber(match[3] ?? '') ?? 0,
  )
}

function fromTwoNumbers(text: string, options: DayTextOptions): DayText | undefined {
  const match = twoNumbers.exec(text)
  if (match === null) return undefined
  const [a, b] = [Number(match[1]), Number(match[2])]
  const dayFirst = options.order === 'dmy' || (a > 12 && b <= 12)
  return dayFirst ? day(text, match, undefined, b, a) : day(text, match, undefined, a, b)
}

function day(
  text: string,
  match: RegExpExecArray,
  year: number | undefined,
  monthNumber: number,
  dayNumber: number,
): DayText {
  const rest = withoutTime(text.slice(match[0].length))
  if (rest === undefined) return { kind: 'unreadable' }
  if (!isDayOf(year, monthNumber, dayNumber)) return { kind: 'impossible' }
  return { kind: 'day', ...(year === undefined ? {} : { year }), month: monthNumber, day: dayNumber, rest }
}

const time =
  /^[T\s]*(?:上午|下午|中午|晚上|早上|凌晨)?\s*\d{1,2}(?:[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?|[时點点](?:\d{1,2}分?|半)?)\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?/i

/** The words behind a date, without time and weekday; undefined when digits or a dash go on (a range, a longer number). */
function withoutTime(text: string): string | undefined {
  const rest = text
    .replace(time, '')
    .replace(/^[\s,(]*(?:周|星期|礼拜)[一二三四五六日天]\s*\)?/, '')
    .replace(/^\s*(?:上午|下午|晚上)/, '')
  if (/^\s*(?:[-~/.:]|至|到)?\s*\d/.test(rest) || /^[-~/]/.test(rest.trim()) || /^[a-z]/i.test(rest))
    return undefined
  return rest.replace(/^[\s,，。;；.]+/, '').trim()
}
