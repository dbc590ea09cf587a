import type { LunarDay } from './lunar-calendar.ts'

const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const tens = ['初', '十', '廿', '三十']
const digits = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 八月十五, 闰四月初八, 腊月廿三: the calendar's own notation, the same in every language of the screens. */
export function lunarLabel({ month, day, leap }: Omit<LunarDay, 'year'>): string {
  return `${leap ? '闰' : ''}${months[month - 1] ?? ''}月${dayName(day)}`
}

function dayName(day: number): string {
  if (day === 10) return '初十'
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return `${tens[Math.floor(day / 10)] ?? ''}${digits[day % 10] ?? ''}`
}
