import { LunarMonth, Solar } from 'lunar-typescript'
import { readChineseDigits, readChineseNumber } from './chinese-number.ts'

/** A day of the Chinese calendar as written; `rest`: words behind it. Month 1–12, day 1–30. */
export type LunarText =
  | { kind: 'day'; year?: number; month: number; leap: boolean; day: number; rest: string }
  | { kind: 'incomplete' | 'impossible' | 'unreadable' }

const calendarWords =
  /农历|阴历|旧历|夏历|老历|\blunar\b|chinese calendar|[(（【]?\s*(?:农|阴|lunar)\s*[)）】]|^(?:农|阴)(?=[\s\d:正一二三四五六七八九十冬腊闰])/i
const everyCalendarWord = new RegExp(calendarWords, 'gi')
const lunarOnly = /正月|[冬腊]月|闰|初[一二三四五六七八九十\d]|廿|卅/
const bareHanDay =
  /^(?:[〇零一二三四五六七八九\d]{4}年)?[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}$/

/** True when the text names the Chinese calendar or uses words only it has (初八, 廿三, 腊月, 闰). */
export const isLunarText = (text: string): boolean => calendarWords.test(text) || lunarOnly.test(text)

/** 八月十五 without 日 is how people write a lunar day, yet it does not say so. */
export const looksLunar = (text: string): boolean => bareHanDay.test(text)

const han = '一二三四五六七八九十'
const yearPart =
  '(?:([〇零一二三四五六七八九]{4}|\\d{4})\\s*[年\\-/.]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年)?'
const monthPart = `(闰)?\\s*(正|冬|腊|十[一二]|[${han}]|\\d{1,2})\\s*[月\\-/.]`
const dayPart = `(初[${han}]|初?\\d{1,2}|[廿卅][${han}]?|[二三]?十[${han}]?|[${han}])`
const dayText = new RegExp(`^${yearPart}\\s*${monthPart}\\s*(?:份)?\\s*${dayPart}(?!\\d)\\s*[日号]?`)

/** Reads 农历八月十五, 农历1986年闰四月初八, 1986年农历腊月廿三, 阴历8.15, 正月初一, lunar 8/15. */
export function readLunarText(text: string): LunarText {
  const plain = text
    .replace(everyCalendarWord, ' ')
    .replace(/^[\s:：,，]+/, '')
    .replace(/年\s+/, '年')
  const match = dayText.exec(plain)
  if (match === null) return { kind: /^\d{4}年?$|月份?$/.test(plain.trim()) ? 'incomplete' : 'unreadable' }
  const [year, month, day] = [yearOf(match[1]), monthOf(match[3] ?? ''), dayOf(match[4] ?? '')]
  const inRange =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 30 &&
    (year === undefined || (year >= 1900 && year <= 2100))
  if (!inRange) return { kind: 'impossible' }
  const rest = plain
    .slice(match[0].length)
    .replace(/^[\s()（）,，。]+/, '')
    .trim()
  if (/^\d/.test(rest)) return { kind: 'unreadable' }
  return {
    kind: 'day',
    ...(year === undefined ? {} : { year }),
    month,
    leap: match[2] !== undefined,
    day,
    rest,
  }
}

const lengths = new Map<string, number>()

/** How many days that lunar month had, 29 or 30; 0 when the year had no such leap month. */
export function lunarMonthLength(year: number, month: number, leap: boolean): number {
  const key = `${year}/${leap ? -month : month}`
  const known = lengths.get(key)
  if (known !== undefined) return known
  const length = LunarMonth.fromYm(year, leap ? -month : month)?.getDayCount() ?? 0
  lengths.set(key, length)
  return length
}

/** The lunar year a solar day falls in, when that day really is the given lunar month and day. */
export function lunarYearOf(
  solar: { year: number; month: number; day: number },
  month: number,
  day: number,
): number | undefined {
  const lunar = Solar.fromYmd(solar.year, solar.month, solar.day).getLunar()
  return Math.abs(lunar.getMonth()) === month && lunar.getDay() === day ? lunar.getYear() : undefined
}

const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d/.test(text) ? Number(text) : readChineseDigits(text)

function monthOf(text: string): number {
  if (text === '正') return 1
  if (text === '冬') return 11
  if (text === '腊') return 12
  return numberOf(text)
}

function dayOf(text: string): number {
  const plain = text.replace('初', '')
  if (plain.startsWith('廿')) return 20 + (numberOf(plain.slice(1)) || 0)
  if (plain.startsWith('卅')) return 30 + (numberOf(plain.slice(1)) || 0)
  return numberOf(plain)
}

const numberOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : (readChineseNumber(text) ?? 0)
