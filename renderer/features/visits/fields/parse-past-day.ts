import { addDays, parseDay } from '#renderer/ui/format/days.ts'
import { parseTypedDay } from '#renderer/ui/forms/parse-typed-day.ts'

/**
 * A day something happened, as people say it: 昨天, 前天, 上周五, 周三 (the last one), yesterday, last fri, -2d, and
 * every way a day is typed. Undefined when it is unclear.
 */
export function parsePastDay(text: string, today: string): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  const ago = daysAgo(typed, today)
  return ago === undefined ? parseTypedDay(text, today) : addDays(today, -ago)
}

const simple: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:今天|今日|today)$/, 0],
  [/^(?:昨天|昨日|昨晚|yesterday)$/, 1],
  [/^(?:前天|前日)$/, 2],
  [/^大前天$/, 3],
]

function daysAgo(typed: string, today: string): number | undefined {
  const named = simple.find(([word]) => word.test(typed))
  if (named !== undefined) return named[1]
  const counted = /^-(\d{1,3})\s*(d|w|天|日|周)?$/.exec(typed) ?? /^(\d{1,3})\s*(天|日|周)前$/.exec(typed)
  if (counted !== null) return Number(counted[1]) * (/^[w周]$/.test(counted[2] ?? '') ? 7 : 1)
  const weekday =
    /^(上|last\s+)?(?:个?(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/.exec(
      typed,
    )
  if (weekday === null) return undefined
  const wanted = weekdayNumber(weekday[2] ?? weekday[3] ?? '')
  const current = weekdayOf(today)
  // 上周五 is the Friday of the week before this one; 周五 and "last Friday" are the latest one before today.
  return /^上$/.test(weekday[1] ?? '') ? current + 7 - wanted : (current - wanted + 7) % 7 || 7
}

const weekdays = [
  /^(?:一|mon)$/,
  /^(?:二|tue)$/,
  /^(?:三|wed)$/,
  /^(?:四|thu)$/,
  /^(?:五|fri)$/,
  /^(?:六|sat)$/,
  /^(?:日|天|sun)$/,
]

/** 1 Monday … 7 Sunday. */
const weekdayNumber = (word: string): number => weekdays.findIndex((pattern) => pattern.test(word)) + 1
const weekdayOf = (on: string): number => parseDay(on)?.getUTCDay() || 7
