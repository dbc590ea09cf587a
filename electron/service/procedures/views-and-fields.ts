import { allCustomFields, savedViewsFor } from '#db/repositories/team.ts'
import { customFields, savedViews } from '#db/schema/team.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { CustomFieldId, SavedViewId } from '#shared/model/ids.ts'
import { os } from '../implementer.ts'

export const savedViewsProcedures = {
  list: os.savedViews.list.handler(({ input, context }) =>
    savedViewsFor(context.store, input.screen, context.me().id),
  ),

  save: os.savedViews.save.handler(({ input, context }) => {
    const id = input.id ?? SavedViewId.parse(context.store.newId())
    const values = { ...input.view, columnState: input.view.columnState ?? null }
    const change = input.id
      ? updateRecord(savedViews, id, values)
      : insertRecord(savedViews, id, { ...values, ownerId: context.me().id })
    const applied = context.write({ label: 'savedViews.save', changes: [change] })
    return { id, changeSetId: applied?.id ?? null }
  }),

  remove: os.savedViews.remove.handler(({ input, context }) => {
    const applied = context.write({
      label: 'savedViews.remove',
      changes: [updateRecord(savedViews, input.id, { deletedAt: nowInstant(context.store.clock) })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}

export const customFieldsProcedures = {
  list: os.customFields.list.handler(({ context }) => allCustomFields(context.store)),

  save: os.customFields.save.handler(({ input: { id: known, ...values }, context }) => {
    const id = known ?? CustomFieldId.parse(context.store.newId())
    const change = known ? updateRecord(customFields, id, values) : insertRecord(customFields, id, values)
    const applied = context.write({ label: 'customFields.save', changes: [change] })
    return { id, changeSetId: applied?.id ?? null }
  }),

  remove: os.customFields.remove.handler(({ input, context }) => {
    const applied = context.write({
      label: 'customFields.remove',
      changes: [updateRecord(customFields, input.id, { deletedAt: nowInstant(context.store.clock) })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}
