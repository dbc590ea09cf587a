import type { LunarDate } from './lunar-calendar.ts'

const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const tens = ['初', '十', '廿', '三十']
const digits = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 八月十五, 闰四月初八, 腊月廿三: the calendar's own notation. Empty for no date: a day outside the calendar's tables. */
export function lunarLabel(date: Omit<LunarDate, 'year'> | null): string {
  if (date === null) return ''
  return `${lunarMonthName(date)}${lunarDayName(date.day)}`
}

/** 八月, 闰六月: what stands on the first day of a month in a calendar that gives each day its name only. */
export const lunarMonthName = ({ month, leap }: Pick<LunarDate, 'month' | 'leap'>): string =>
  `${leap ? '闰' : ''}${months[month - 1] ?? ''}月`

/** `15th of the 8th lunar month`, `8th of the leap 4th lunar month`: for readers who do not read the notation. */
export function lunarLabelInEnglish(date: Omit<LunarDate, 'year'> | null): string {
  if (date === null) return ''
  return `${ordinal(date.day)} of the ${date.leap ? 'leap ' : ''}${ordinal(date.month)} lunar month`
}

/** 初一 to 三十. */
export function lunarDayName(day: number): string {
  if (day === 10) return '初十'
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return `${tens[Math.floor(day / 10)] ?? ''}${digits[day % 10] ?? ''}`
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const

const ordinal = (value: number): string => `${value}${suffixes[ordinals.select(value)]}`
