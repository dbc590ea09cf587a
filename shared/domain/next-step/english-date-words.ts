import type { LocalDate } from '../../model/dates.ts'
import { localDate } from '../time/local-date.ts'
import {
  comingDay,
  comingDayOfMonth,
  comingWeekday,
  weekdayOfThisWeek,
  weekdayOfWeekAfter,
} from './coming-days.ts'
import type { DateWord, Groups } from './date-word.ts'
import { lastOfMonth, partsOf, shiftDays, shiftMonths } from './shift-date.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const fullWeekday = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const anyWeekday = `${fullWeekday}|mon|tues?|wed|thurs?|thur|fri|sat|sun`
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const dayOfMonth = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const count = `(?<count>\\d{1,3}|an?|${numbers.join('|')})`
const unit = '(?<unit>days?|weeks?|months?|years?)'
const onOrBy = '(?:(?:on|by|before|until|till)\\s+)?'

const phrase = (pattern: string, read: DateWord['read']): DateWord => ({
  pattern,
  before: '(?<![a-z0-9.+/-])',
  after: '(?![a-z0-9/]|[.-]\\d)',
  read,
})

export const englishDateWords: DateWord[] = [
  phrase('(?:by\\s+)?today', (_, today) => today),
  phrase(`${onOrBy}(?:tomorrow|tmrw?)`, (_, today) => shiftDays(today, 1)),
  phrase('(?:the\\s+)?day\\s+after\\s+tomorrow', (_, today) => shiftDays(today, 2)),
  phrase(`(?:in|after)\\s+${count}\\s*${unit}`, readSpan),
  phrase(`${count}\\s*${unit}\\s+(?:later|from\\s+now)`, readSpan),
  phrase('\\+\\s?(?<count>\\d{1,3})\\s?(?<unit>d|days?|w|wks?|weeks?|m|mo|months?|y|yrs?|years?)', readSpan),
  phrase(`${onOrBy}(?<which>next|this|coming)\\s+(?<weekday>${anyWeekday})`, readWeekday),
  phrase(`(?:on|by|before|until|till)\\s+(?<weekday>${anyWeekday})`, readWeekday),
  // "sat" and "sun" alone are words of other meanings.
  phrase(`(?<weekday>${fullWeekday}|mon|tues?|wed|thurs?|thur|fri)`, readWeekday),
  phrase(`${onOrBy}${month}\\s*${dayOfMonth}(?:,?\\s+(?<year>20\\d\\d))?`, readMonthAndDay),
  phrase(`${onOrBy}${dayOfMonth}\\s*(?:of\\s+)?${month}(?:,?\\s+(?<year>20\\d\\d))?`, readMonthAndDay),
  phrase(`${onOrBy}the\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)`, ({ day }, today) =>
    comingDayOfMonth(Number(day), today),
  ),
  phrase(`${onOrBy}(?:the\\s+)?(?:eom|month[\\s-]end|end\\s+of\\s+(?:the\\s+|this\\s+)?month)`, (_, today) =>
    lastOfMonth(partsOf(today).year, partsOf(today).month),
  ),
]

function readSpan({ count: given = '', unit: name = '' }: Groups, today: LocalDate): LocalDate | null {
  const amount = /^\d+$/.test(given) ? Number(given) : Math.max(1, numbers.indexOf(given) + 1)
  if (name.startsWith('d')) return shiftDays(today, amount)
  if (name.startsWith('w')) return shiftDays(today, 7 * amount)
  return shiftMonths(today, name.startsWith('y') ? 12 * amount : amount)
}

/** "next fri" is the Friday of next week, as 下周五 is; "fri" alone is the coming one. */
function readWeekday({ which, weekday = '' }: Groups, today: LocalDate): LocalDate | null {
  const wanted = weekdays.indexOf(weekday.slice(0, 3)) + 1
  if (which === 'next') return weekdayOfWeekAfter(1, wanted, today)
  return which === 'this' ? weekdayOfThisWeek(wanted, today) : comingWeekday(wanted, today)
}

function readMonthAndDay({ year, month: name = '', day }: Groups, today: LocalDate): LocalDate | null {
  const wanted = months.indexOf(name.slice(0, 3)) + 1
  return year === undefined
    ? comingDay(wanted, Number(day), today)
    : localDate(Number(year), wanted, Number(day))
}
