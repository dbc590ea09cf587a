import { addDays, parseDay } from '../format/days.ts'

/**
 * A day as people type it in a hurry: 2026-3-5, 2026.3.5, 2026年3月5日, 3/5, 3月5日, 20260305, +3d, +2w, +1m.
 * A day without a year is the nearest one not more than half a year back. Undefined when it is unclear.
 */
export function parseTypedDay(text: string, today: string): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  return absolute(typed) ?? withoutYear(typed, today) ?? relative(typed, today)
}

function absolute(typed: string): string | undefined {
  const match =
    /^(\d{4})\s*[-./\u5e74]\s*(\d{1,2})\s*[-./\u6708]\s*(\d{1,2})\s*[\u65e5\u53f7]?$/.exec(typed) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  return match === null ? undefined : realDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

function withoutYear(typed: string, today: string): string | undefined {
  const match = /^(\d{1,2})\s*[-./\u6708]\s*(\d{1,2})\s*[\u65e5\u53f7]?$/.exec(typed)
  if (match === null) return undefined
  const year = Number(today.slice(0, 4))
  const halfYearAgo = addDays(today, -183)
  const days = [year - 1, year, year + 1, year + 2].map((one) =>
    realDay(one, Number(match[1]), Number(match[2])),
  )
  return days.find((day) => day !== undefined && day >= halfYearAgo)
}

function relative(typed: string, today: string): string | undefined {
  const match = /^\+\s*(\d{1,3})\s*([dwm])?$/.exec(typed)
  if (match === null) return undefined
  const count = Number(match[1])
  if (match[2] === 'w') return addDays(today, count * 7)
  return match[2] === 'm' ? addMonths(today, count) : addDays(today, count)
}

// The 31st in a month of thirty becomes its last day.
function addMonths(today: string, count: number): string | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const first = year * 12 + (month - 1) + count
  const [toYear, toMonth] = [Math.floor(first / 12), (first % 12) + 1]
  for (let last = day; last > 27; last -= 1) {
    const found = realDay(toYear, toMonth, last)
    if (found !== undefined) return found
  }
  return realDay(toYear, toMonth, Math.min(day, 28))
}

function realDay(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return parseDay(text) === undefined ? undefined : text
}
