import { and, asc, eq, isNull } from 'drizzle-orm'
import { Channel } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { TouchPlanId, UserId } from '#shared/model/ids.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { Audience, PlanTemplate, type TouchPlan } from '#shared/model/touchpoint.ts'
import { touchPlans } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** In the order they were made: where two are for one person and occasion, the older one counts. */
export function allTouchPlans(store: Store): TouchPlan[] {
  return store.orm
    .select()
    .from(touchPlans)
    .where(isNull(touchPlans.deletedAt))
    .orderBy(asc(touchPlans.id))
    .all()
    .flatMap((row) => rowToTouchPlan(row) ?? [])
}

export function findTouchPlan(store: Store, id: TouchPlanId): TouchPlan | null {
  const row = store.orm
    .select()
    .from(touchPlans)
    .where(and(eq(touchPlans.id, id), isNull(touchPlans.deletedAt)))
    .get()
  return row ? rowToTouchPlan(row) : null
}

/** A plan whose audience only a newer version understands is left alone: guessing might greet the wrong people. */
function rowToTouchPlan(row: typeof touchPlans.$inferSelect): TouchPlan | null {
  const audience = known(Audience, row.audience)
  const occasionId = known(OccasionId, row.occasionId)
  const startsOn = known(LocalDate, row.startsOn)
  if (audience === null || occasionId === null || startsOn === null) return null
  return {
    id: TouchPlanId.parse(row.id),
    name: row.name,
    occasionId,
    audience,
    channels: (row.channels ?? []).flatMap((each) => known(Channel, each) ?? []),
    templates: row.templates.flatMap((each) => known(PlanTemplate, each) ?? []),
    leadDays: row.leadDays,
    sendAt: row.sendAt,
    ownerId: known(UserId, row.ownerId),
    budgetPerHead: row.budgetPerHead,
    mergesBirthday: row.mergesBirthday,
    lateDays: row.lateDays,
    startsOn,
    isActive: row.isActive,
    createdAt: Instant.parse(row.createdAt),
    updatedAt: Instant.parse(row.updatedAt),
  }
}
