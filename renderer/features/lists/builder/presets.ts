import { addDays, endOfWeek } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, PrintColumn, PrintLayout } from '#shared/model/follow-up-list.ts'

/** The lists people keep asking for. */
export const presets = ['ownerWeek', 'byDay', 'cityTrip', 'callSheet'] as const
export type Preset = (typeof presets)[number]

/** How a list starts out before anybody changed it; the title is worded by the screen. */
export interface PresetList {
  filter: FollowUpFilter
  layout: Pick<PrintLayout, 'groupBy' | 'columns' | 'orientation'>
}

const daysAhead = 6

/**
 * The list a preset makes. Cities and the import already chosen are kept: which city, which import is the one question
 * a preset can't answer. What is overdue is on every one of them: it is still owed.
 */
export function presetList(preset: Preset, today: LocalDate, chosen: FollowUpFilter): PresetList {
  switch (preset) {
    case 'ownerWeek':
      return {
        filter: { dueUntil: endOfWeek(today), ...kept(chosen, ['ownerIds', 'territories']) },
        layout: {
          groupBy: 'owner',
          orientation: 'landscape',
          columns: [
            'organization',
            'tier',
            'contact',
            'phone',
            'city',
            'task',
            'dueOn',
            'lastContactOn',
            ...writeIn,
          ],
        },
      }
    case 'byDay':
      return {
        filter: { dueUntil: addDays(today, daysAhead), ...kept(chosen, ['ownerIds', 'territories']) },
        layout: {
          groupBy: 'day',
          orientation: 'portrait',
          columns: ['organization', 'contact', 'phone', 'task', 'dueOn', ...writeIn],
        },
      }
    case 'cityTrip':
      return {
        filter: kept(chosen, ['cities', 'ownerIds']),
        layout: {
          groupBy: 'city',
          orientation: 'landscape',
          columns: [
            'organization',
            'tier',
            'contact',
            'title',
            'phone',
            'address',
            'task',
            'lastSummary',
            'result',
          ],
        },
      }
    case 'callSheet':
      return {
        filter: kept(chosen, ['importId', 'ownerIds']),
        layout: {
          groupBy: 'none',
          orientation: 'portrait',
          columns: ['organization', 'contact', 'title', 'phone', 'city', ...writeIn],
        },
      }
  }
}

/** What has to be chosen before a preset says which list is meant. */
export function isWaitingFor(preset: Preset | undefined, filter: FollowUpFilter): 'city' | 'import' | null {
  if (preset === 'cityTrip' && (filter.cities ?? []).length === 0) return 'city'
  if (preset === 'callSheet' && filter.importId === undefined) return 'import'
  return null
}

const writeIn = ['result', 'nextDate'] satisfies PrintColumn[]

function kept(filter: FollowUpFilter, parts: ReadonlyArray<keyof FollowUpFilter>): FollowUpFilter {
  return Object.fromEntries(Object.entries(filter).filter(([part]) => parts.some((one) => one === part)))
}
