import { addDays, endOfWeek, startOfWeek } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'

/** The days of work people look back on by name. */
export const donePresets = ['today', 'yesterday', 'thisWeek', 'lastWeek'] as const
export type DonePreset = (typeof donePresets)[number]

export type DoneRange = Pick<FollowUpFilter, 'doneFrom' | 'doneUntil'>

export function doneRangeOf(preset: DonePreset, today: LocalDate): Required<DoneRange> {
  switch (preset) {
    case 'today':
      return { doneFrom: today, doneUntil: today }
    case 'yesterday':
      return { doneFrom: addDays(today, -1), doneUntil: addDays(today, -1) }
    case 'thisWeek':
      return { doneFrom: startOfWeek(today), doneUntil: endOfWeek(today) }
    case 'lastWeek':
      return { doneFrom: addDays(startOfWeek(today), -7), doneUntil: addDays(endOfWeek(today), -7) }
  }
}

/** The name of a filter's range, or null when it is none or one of the user's own. */
export function donePresetOf(filter: DoneRange, today: LocalDate): DonePreset | null {
  const isRange = (preset: DonePreset) => {
    const range = doneRangeOf(preset, today)
    return range.doneFrom === filter.doneFrom && range.doneUntil === filter.doneUntil
  }
  return donePresets.find(isRange) ?? null
}

/** Only what is done was done on a day: a range shows those, and without one the list is of open ones again. */
export function withDoneRange(filter: FollowUpFilter, range: DoneRange): FollowUpFilter {
  const { doneFrom: _from, doneUntil: _until, states: _states, ...rest } = filter
  const isRange = range.doneFrom !== undefined || range.doneUntil !== undefined
  return isRange ? { ...rest, ...range, states: ['done'] } : rest
}
