import {
  comingBirthdays,
  comingFoundings,
  comingSince,
  plannedPeople,
  type SameDay,
} from '#db/repositories/coming-days.ts'
import { allTouchPlans } from '#db/repositories/touch-plans.ts'
import { dayCounts } from '#db/repositories/touchpoint-counts.ts'
import type { Store } from '#db/store.ts'
import { groupBy } from '#shared/domain/group-by.ts'
import { isSameForAll, type OwnDays, occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import type { TouchPlan } from '#shared/model/touchpoint.ts'

type Span = { from: LocalDate; until: LocalDate; ownerId: UserId | null }

/** People who have an occasion on a day and no greeting for it yet: `planned` by an active plan, or by nobody. */
export type ComingCount = { on: LocalDate; occasionId: OccasionId; planned: number; unplanned: number }

/** What the calendar shows beside the greetings that are there: they are made only inside their lead time. */
export function comingCounts(store: Store, occasions: readonly Occasion[], span: Span): ComingCount[] {
  const active = allTouchPlans(store).filter(({ isActive }) => isActive)
  const plansOf = groupBy(active, ({ occasionId }) => occasionId)
  return occasions.flatMap((occasion) => {
    const plans = plansOf.get(occasion.id) ?? []
    return isSameForAll(occasion)
      ? everybodysCounts(store, occasion, plans, span)
      : ownCounts(store, occasion, plans, span)
  })
}

function everybodysCounts(
  store: Store,
  occasion: Occasion,
  plans: readonly TouchPlan[],
  span: Span,
): ComingCount[] {
  const day = today(store.clock)
  return occasionDates(occasion, noDays, span.from, span.until).flatMap(({ on }) => {
    const counted = plans.filter(({ startsOn }) => startsOn <= on)
    if (counted.length === 0 || on < day) return []
    const audiences = counted.map(({ audience }) => audience)
    const there = dayCounts(store, { from: on, until: on, ownerId: span.ownerId })
      .filter(({ occasionId }) => occasionId === occasion.id)
      .reduce((sum, each) => sum + each.count, 0)
    const planned = Math.max(0, plannedPeople(store, { audiences, ownerId: span.ownerId }) - there)
    return { on, occasionId: occasion.id, planned, unplanned: 0 }
  })
}

function ownCounts(store: Store, occasion: Occasion, plans: readonly TouchPlan[], span: Span): ComingCount[] {
  const day = today(store.clock)
  const query = { ...span, occasionId: occasion.id, audiences: plans.map(({ audience }) => audience) }
  const startsOn = plans.map((plan) => plan.startsOn).toSorted()[0]
  const counts = new Map<LocalDate, ComingCount>()
  const add = (days: OwnDays, { isPlanned, people }: SameDay<unknown>) => {
    for (const { on } of occasionDates(occasion, days, span.from, span.until)) {
      const count = counts.get(on) ?? { on, occasionId: occasion.id, planned: 0, unplanned: 0 }
      const isInPlan = isPlanned && startsOn !== undefined && startsOn <= on
      if (!isInPlan) count.unplanned += people
      else if (on >= day) count.planned += people
      counts.set(on, count)
    }
  }
  switch (occasion.kind) {
    case 'birthday':
      for (const each of comingBirthdays(store, query)) add({ ...noDays, birthday: each.day }, each)
      break
    case 'organizationAnniversary':
      for (const each of comingFoundings(store, query)) add({ ...noDays, foundedOn: each.day }, each)
      break
    case 'firstDeal':
      for (const each of comingSince(store, query, 'firstDealOn'))
        add({ ...noDays, firstDealOn: each.day }, each)
      break
    case 'yearsWithUs':
      for (const each of comingSince(store, query, 'partnerSince'))
        add({ ...noDays, withUsSince: each.day }, each)
      break
    default:
      break
  }
  return [...counts.values()]
}

const noDays: OwnDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
