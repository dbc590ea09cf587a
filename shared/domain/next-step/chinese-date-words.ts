import type { LocalDate } from '../../model/dates.ts'
import { localDate } from '../time/local-date.ts'
import { chineseNumber, numeral } from './chinese-number.ts'
import {
  comingDay,
  comingDayOfMonth,
  comingWeekday,
  dayInMonth,
  weekdayOfThisWeek,
  weekdayOfWeekAfter,
} from './coming-days.ts'
import { type DateWord, type Groups, separator } from './date-word.ts'
import { lastOfMonth, partsOf, shiftDays, shiftMonths } from './shift-date.ts'

// 每周五 recurs and 上周五 is over: neither names a day to come. 周六福 is a jeweller.
const before = '(?<![每逢上第年前去\\d.+/十百千两个半-])'
const after = '(?![\\d福])'
const apartBefore = '(?<=^|[\\s,，、。;；:：])'
const apartAfter = `(?=$|${separator})`
/** 15号 may be a gate or a battery and 1/3 a share; a blank or a verb tells that a day is meant. */
const dayNotThing = `(?=$|${separator}|上午|下午|中午|早|晚|再?[回打去来见拜发寄送联约跟到开签提给再和与催问确看做安邮致访]|电话|电联)`
/** 周五前 is due on Friday; 周五前台 is not. */
const byThen = '(?:之前|以前|前(?!台))?'

const day = (
  pattern: string,
  read: DateWord['read'],
  edges: { before?: string; after?: string } = {},
): DateWord => ({
  pattern: `${pattern}${byThen}`,
  before,
  after,
  read,
  ...edges,
})

const amount = `(?<amount>\\d{1,3}|${numeral}{1,3}|半)`
/** A month takes 个: 3月后 may as well mean "after March". */
const span = `(?:${amount}(?:个(?<counted>月|星期|礼拜)|(?<unit>天|日|周|星期|礼拜|年))|半(?<half>月))`
const inSpan = (pattern: string): DateWord => ({ pattern, before, after, read: readSpan })

export const chineseDateWords: DateWord[] = [
  day('(?<name>今天|明天|大后天|后天)', readNearDay),
  // 今日头条 and 明日科技 are names.
  day('(?<name>今日|明日|今晚|明早|明晚)', readNearDay, { before: apartBefore, after: apartAfter }),
  inSpan(`(?:再?过)?${span}(?:之后|以后|后|之内|以内|内)`),
  inSpan(`再?过${span}`),
  inSpan('\\+(?<amount>\\d{1,3})(?:个?(?<counted>月)|(?<unit>天|日|周|年))'),
  day('(?<which>下下|下|本|这)?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])', readWeekday),
  day(
    `(?:(?<year>(?:20)?\\d\\d)年)?(?<month>\\d{1,2}|${numeral}{1,2})月(?<day>\\d{1,2}|${numeral}{1,3})[日号]`,
    readMonthAndDay,
    { after: '(?!\\d)' },
  ),
  day('(?<month>\\d{1,2})月(?<day>\\d{1,2})', readMonthAndDay, { after: apartAfter }),
  day('(?<month>\\d{1,2})/(?<day>\\d{1,2})', readMonthAndDay, { before: apartBefore, after: dayNotThing }),
  day('(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})', readMonthAndDay, {
    before: '(?<![\\d.+/A-Za-z-])',
    after: '(?![\\d+/%A-Za-z]|[.-]\\d)',
  }),
  day('(?<which>下个?|本|这个?)月(?<day>\\d{1,2})[日号]', readDayOfMonth),
  day('(?<day>\\d{1,2})[日号]', readDayOfMonth, { before: apartBefore, after: dayNotThing }),
  day('(?<which>下个?|本|这个?)?月(?<part>底|末)', readPartOfMonth, {
    before: '(?<![每上个\\d一二三四五六七八九十])',
  }),
  day('(?<which>下个?)月(?<part>初|中旬)', readPartOfMonth),
  day('(?<month>\\d{1,2})月(?<part>初|中旬|底|末)', readPartOfMonth),
  day('年[底末]', (_, today) => lastOfMonth(partsOf(today).year, 12), { before: '(?<![每去明后\\d])' }),
]

const daysAheadByName = new Map([
  ['今天', 0],
  ['今日', 0],
  ['今晚', 0],
  ['明天', 1],
  ['明日', 1],
  ['明早', 1],
  ['明晚', 1],
  ['后天', 2],
  ['大后天', 3],
])

function readNearDay({ name }: Groups, today: LocalDate): LocalDate | null {
  const ahead = daysAheadByName.get(name ?? '')
  return ahead === undefined ? null : shiftDays(today, ahead)
}

const monthsByUnit = new Map([
  ['月', 1],
  ['年', 12],
])
const daysByUnit = new Map([
  ['天', 1],
  ['日', 1],
  ['周', 7],
  ['星期', 7],
  ['礼拜', 7],
])

function readSpan(
  { amount: given, counted, unit = counted, half }: Groups,
  today: LocalDate,
): LocalDate | null {
  if (half !== undefined || (given === '半' && unit === '月')) return shiftDays(today, 15)
  const size = given === '半' ? 0.5 : chineseNumber(given)
  const months = size * (monthsByUnit.get(unit ?? '') ?? Number.NaN)
  if (Number.isInteger(months)) return shiftMonths(today, months)
  const days = size * (daysByUnit.get(unit ?? '') ?? Number.NaN)
  return Number.isInteger(days) ? shiftDays(today, days) : null
}

function readWeekday({ which, weekday }: Groups, today: LocalDate): LocalDate | null {
  const wanted = '一二三四五六日'.indexOf((weekday ?? '').replace('天', '日')) + 1
  if (which === undefined) return comingWeekday(wanted, today)
  return which.startsWith('下')
    ? weekdayOfWeekAfter(which.length, wanted, today)
    : weekdayOfThisWeek(wanted, today)
}

/** Without a year it is the next such day. */
function readMonthAndDay({ year, month, day: wanted }: Groups, today: LocalDate): LocalDate | null {
  if (year === undefined) return comingDay(chineseNumber(month), chineseNumber(wanted), today)
  return localDate(
    Number(year.length === 2 ? `20${year}` : year),
    chineseNumber(month),
    chineseNumber(wanted),
  )
}

function readDayOfMonth({ which, day: text }: Groups, today: LocalDate): LocalDate | null {
  const wanted = Number(text)
  const now = partsOf(today)
  if (which === undefined) return comingDayOfMonth(wanted, today)
  if (which.startsWith('下')) return dayInMonth(now.year, now.month + 1, wanted)
  return wanted < now.day ? null : dayInMonth(now.year, now.month, wanted)
}

function readPartOfMonth({ which, month, part }: Groups, today: LocalDate): LocalDate | null {
  const now = partsOf(today)
  if (month === undefined)
    return partOfMonth(now.year, which?.startsWith('下') ? now.month + 1 : now.month, part)
  if (Number(month) < 1 || Number(month) > 12) return null
  const thisYear = partOfMonth(now.year, Number(month), part)
  return thisYear !== null && thisYear >= today ? thisYear : partOfMonth(now.year + 1, Number(month), part)
}

function partOfMonth(year: number, month: number, part: string | undefined): LocalDate | null {
  if (part === '初') return dayInMonth(year, month, 1)
  return part === '中旬' ? dayInMonth(year, month, 15) : lastOfMonth(year, month)
}
