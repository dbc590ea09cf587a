import { allOccasions } from '#db/repositories/occasions.ts'
import { allTouchPlans } from '#db/repositories/touch-plans.ts'
import { dayCounts, type StateCounts } from '#db/repositories/touchpoint-counts.ts'
import type { Store } from '#db/store.ts'
import { toLunarDay } from '#shared/domain/calendar/lunar-calendar.ts'
import { lunarLabel } from '#shared/domain/calendar/lunar-label.ts'
import { isSameForAll, occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Occasion, OccasionId, OccasionNames } from '#shared/model/occasion.ts'

export type HolidayNear = {
  occasionId: OccasionId
  names: OccasionNames
  on: LocalDate
  lunarLabel: string | null
  year: number | null
  hasPlan: boolean
  counts: StateCounts
}

/**
 * Occasions everybody has, inside their lead time (a plan's own where it is longer), with the greetings made for them; and
 * the days of first deals and years with us on which somebody is greeted. Birthdays and 司庆 are told by name instead.
 */
export function holidaysNear(store: Store, ownerId: UserId | null): HolidayNear[] {
  const day = today(store.clock)
  const plans = allTouchPlans(store).filter(({ isActive }) => isActive)
  const plansOf = (occasion: Occasion) => plans.filter(({ occasionId }) => occasionId === occasion.id)
  const leadDaysOf = (occasion: Occasion) =>
    Math.max(occasion.leadDays, ...plansOf(occasion).map((plan) => plan.leadDays))
  const occasions = allOccasions(store)
  const until = addDays(day, Math.max(...occasions.map(leadDaysOf)))
  const counted = countsByDay(store, { from: day, until, ownerId })
  const near = (occasion: Occasion, on: LocalDate, year: number | null): HolidayNear => ({
    occasionId: occasion.id,
    names: occasion.names,
    on,
    lunarLabel: isLunar(occasion) ? lunarLabel(toLunarDay(on)) : null,
    year,
    hasPlan: plansOf(occasion).length > 0,
    counts: counted.get(`${occasion.id} ${on}`) ?? {},
  })
  const sameForAll = occasions
    .filter(isSameForAll)
    .flatMap((occasion) =>
      occasionDates(occasion, noDays, day, addDays(day, leadDaysOf(occasion))).map(({ on, year }) =>
        near(occasion, on, year),
      ),
    )
  const ofCompanies = occasions
    .filter(({ kind }) => kind === 'firstDeal' || kind === 'yearsWithUs')
    .flatMap((occasion) =>
      [...counted.keys()]
        .filter((key) => key.startsWith(`${occasion.id} `))
        .map((key) => near(occasion, LocalDate.parse(key.slice(-10)), null)),
    )
  return [...sameForAll, ...ofCompanies].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const isLunar = ({ rule }: Occasion): boolean =>
  (rule?.kind === 'yearly' || rule?.kind === 'once') && rule.calendar === 'lunar'

/** By `occasion day`. */
function countsByDay(
  store: Store,
  span: { from: LocalDate; until: LocalDate; ownerId: UserId | null },
): Map<string, StateCounts> {
  const counts = new Map<string, StateCounts>()
  for (const { occasionId, on, state, count } of dayCounts(store, span)) {
    const key = `${occasionId} ${on}`
    counts.set(key, { ...counts.get(key), [state]: count })
  }
  return counts
}

const noDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
