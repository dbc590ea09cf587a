import { addDays, endOfWeek, startOfWeek } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'

/** The ranges people ask for by name; weeks run from Monday to Sunday. */
export const duePresets = ['all', 'overdue', 'today', 'thisWeek', 'nextWeek'] as const
export type DuePreset = (typeof duePresets)[number]

export type DueRange = Pick<FollowUpFilter, 'dueFrom' | 'dueUntil'>

export function dueRangeOf(preset: DuePreset, today: LocalDate): DueRange {
  switch (preset) {
    case 'all':
      return {}
    case 'overdue':
      return { dueUntil: addDays(today, -1) }
    case 'today':
      return { dueFrom: today, dueUntil: today }
    case 'thisWeek':
      return { dueFrom: startOfWeek(today), dueUntil: endOfWeek(today) }
    case 'nextWeek':
      return { dueFrom: addDays(startOfWeek(today), 7), dueUntil: addDays(endOfWeek(today), 7) }
  }
}

/** The name of a filter's range, or null when it is one of the user's own. */
export function duePresetOf(filter: DueRange, today: LocalDate): DuePreset | null {
  const isRange = (preset: DuePreset) => {
    const range = dueRangeOf(preset, today)
    return range.dueFrom === filter.dueFrom && range.dueUntil === filter.dueUntil
  }
  return duePresets.find(isRange) ?? null
}

/** The same filter over another range. */
export function withDueRange(filter: FollowUpFilter, range: DueRange): FollowUpFilter {
  const { dueFrom: _from, dueUntil: _until, ...rest } = filter
  return { ...rest, ...range }
}
