import { z } from 'zod'
import { readSetting, writeSetting } from '#db/repositories/device.ts'
import { occasionsById } from '#db/repositories/occasions.ts'
import { allTouchPlans } from '#db/repositories/touch-plans.ts'
import type { Store } from '#db/store.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { TouchPlan } from '#shared/model/touchpoint.ts'

/** How far this device has looked at each plan: what was missed while it was off starts there. Never synced. */
const Marks = z.record(z.string(), z.object({ on: LocalDate, startsOn: LocalDate, occasionId: z.string() }))

const key = 'touchPlansPrepared'

/** The day the whole queue was last brought up to date here: greetings outside plans are looked at as well. */
const queueKey = 'touchQueuePrepared'

/** The day a plan was last looked at; null for a new one, and for one that now reaches further back. */
export function preparedOn(store: Store): (plan: TouchPlan) => LocalDate | null {
  const marks = Marks.safeParse(readSetting(store, key)).data ?? {}
  return ({ id, startsOn, occasionId }) => {
    const mark = marks[id]
    if (mark === undefined || mark.occasionId !== occasionId || startsOn < mark.startsOn) return null
    return mark.on
  }
}

/** Has nobody looked at the queue today, or at one of the plans since it was made or changed? */
export function isQueueBehind(store: Store, today: LocalDate): boolean {
  if (readSetting(store, queueKey) !== today) return true
  const preparedBefore = preparedOn(store)
  const occasions = occasionsById(store)
  return allTouchPlans(store).some(
    (plan) => plan.isActive && occasions.has(plan.occasionId) && preparedBefore(plan) !== today,
  )
}

export function markPrepared(store: Store, plans: readonly TouchPlan[], on: LocalDate): void {
  writeSetting(
    store,
    key,
    Object.fromEntries(plans.map(({ id, startsOn, occasionId }) => [id, { on, startsOn, occasionId }])),
  )
  writeSetting(store, queueKey, on)
}
