import { allTouchPlans, findTouchPlan } from '#db/repositories/touch-plans.ts'
import { touchPlans } from '#db/schema/touchpoints.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { TouchPlanId } from '#shared/model/ids.ts'
import { os } from '../implementer.ts'
import { audienceReach } from '../touchpoints/audience-reach.ts'
import { withdrawnGreetings } from '../touchpoints/withdrawn-greetings.ts'

export const touchPlansProcedures = {
  list: os.touchPlans.list.handler(({ context }) => allTouchPlans(context.store)),

  create: os.touchPlans.create.handler(({ input, context }) => {
    const id = TouchPlanId.parse(context.store.newId())
    const applied = context.write({
      label: 'touchPlans.create',
      changes: [insertRecord(touchPlans, id, input)],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  /** What fell into a pause is not counted as missed. */
  update: os.touchPlans.update.handler(({ input: { id, changes }, context, errors }) => {
    const plan = findTouchPlan(context.store, id)
    if (!plan) throw errors.NOT_FOUND()
    const day = today(context.store.clock)
    const isResumed = changes.isActive === true && !plan.isActive && plan.startsOn < day
    const startsOn = changes.startsOn ?? (isResumed ? day : undefined)
    const applied = context.write({
      label: 'touchPlans.update',
      changes: [updateRecord(touchPlans, id, { ...changes, startsOn })],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.touchPlans.remove.handler(({ input: { id }, context, errors }) => {
    const { store } = context
    if (!findTouchPlan(store, id)) throw errors.NOT_FOUND()
    const deletedAt = nowInstant(store.clock)
    const applied = context.write({
      label: 'touchPlans.remove',
      changes: [updateRecord(touchPlans, id, { deletedAt }), ...withdrawnGreetings(store, { planId: id })],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  audience: os.touchPlans.audience.handler(({ input, context, signal }) =>
    audienceReach(context.store, input, signal),
  ),
}
