import { allOccasions, isBuiltIn, isStoredOccasion, occasionsById } from '#db/repositories/occasions.ts'
import { allTouchPlans } from '#db/repositories/touch-plans.ts'
import { occasions, touchPlans } from '#db/schema/touchpoints.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { checkOccasion } from '#shared/domain/occasions/check-occasion.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { os } from '../implementer.ts'
import { calendarFile } from '../touchpoints/calendar-file.ts'
import { calendarMonth } from '../touchpoints/calendar-month.ts'
import { publicHolidaysFor } from '../touchpoints/load-public-holidays.ts'
import { withdrawnGreetings } from '../touchpoints/withdrawn-greetings.ts'

/** The only built-in occasion whose day the team tells. */
const ourAnniversary = 'our-anniversary'

export const occasionsProcedures = {
  list: os.occasions.list.handler(({ context }) => allOccasions(context.store)),

  create: os.occasions.create.handler(({ input, context, errors }) => {
    const checked = checkOccasion(input)
    if (!checked.ok) throw errors.REFUSED({ data: { problems: checked.problems } })
    const id = OccasionId.parse(context.store.newId())
    const changes = [insertRecord(occasions, id, checked.occasion)]
    const applied = context.write({ label: 'occasions.create', changes })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.occasions.update.handler(({ input: { id, changes }, context, errors }) => {
    const { store } = context
    if (!occasionsById(store).has(id)) throw errors.NOT_FOUND()
    if (isBuiltIn(id) && id !== ourAnniversary) throw errors.INVALID({ data: { reason: 'builtIn' } })
    const checked = checkOccasion(changes)
    if (!checked.ok) throw errors.REFUSED({ data: { problems: checked.problems } })
    const applied = context.write({
      label: 'occasions.update',
      changes: [
        isStoredOccasion(store, id)
          ? updateRecord(occasions, id, { ...checked.occasion, deletedAt: null })
          : insertRecord(occasions, id, checked.occasion),
      ],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.occasions.remove.handler(({ input: { id }, context, errors }) => {
    const { store } = context
    if (!occasionsById(store).has(id)) throw errors.NOT_FOUND()
    if (!isStoredOccasion(store, id)) throw errors.INVALID({ data: { reason: 'builtIn' } })
    const plans = allTouchPlans(store).filter(({ occasionId }) => occasionId === id)
    const applied = context.write({
      label: 'occasions.remove',
      changes: [
        updateRecord(occasions, id, { deletedAt: nowInstant(store.clock) }),
        ...plans.map((plan) => updateRecord(touchPlans, plan.id, { isActive: false })),
        ...withdrawnGreetings(store, { occasionId: id }),
      ],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  month: os.occasions.month.handler(async ({ input, context }) =>
    calendarMonth(
      context.store,
      { ...input, ownerId: input.mineOnly ? context.me().id : null },
      await publicHolidaysFor(input.country),
    ),
  ),

  calendarFile: os.occasions.calendarFile.handler(({ input, context }) =>
    calendarFile(context.store, { ...input, ownerId: input.mineOnly ? context.me().id : null }),
  ),
}
