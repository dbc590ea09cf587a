import { findOffering, offeringColumns, offeringPage, offeringsOf } from '#db/repositories/offerings.ts'
import { offerings } from '#db/schema/matching.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { OfferingId } from '#shared/model/ids.ts'
import type { OfferingInput } from '#shared/model/offering.ts'
import { patched } from '#shared/model/patch.ts'
import { os } from '../implementer.ts'
import { offeringRefusal } from '../matching/check-requirement.ts'

export const offeringsProcedures = {
  page: os.offerings.page.handler(({ input, context }) =>
    offeringPage(context.store, input.text, input.offset, input.limit),
  ),

  ofSupplier: os.offerings.ofSupplier.handler(({ input, context }) =>
    offeringsOf(context.store, input.organizationId),
  ),

  get: os.offerings.get.handler(({ input, context, errors }) => {
    const offering = findOffering(context.store, input.id)
    if (!offering) throw errors.NOT_FOUND()
    return offering
  }),

  create: os.offerings.create.handler(({ input, context, errors }) => {
    const reason = offeringRefusal(context.store, input)
    if (reason) throw errors.INVALID({ data: { reason } })
    const id = OfferingId.parse(context.store.newId())
    const applied = context.write({
      label: 'offerings.create',
      changes: [insertRecord(offerings, id, offeringColumns(input))],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.offerings.update.handler(({ input: { id, changes }, context, errors }) => {
    const offering = findOffering(context.store, id)
    if (!offering) throw errors.NOT_FOUND()
    const reason = offeringRefusal(context.store, patched<OfferingInput>(offering, changes))
    if (reason) throw errors.INVALID({ data: { reason } })
    const applied = context.write({
      label: 'offerings.update',
      changes: [updateRecord(offerings, id, offeringColumns(changes))],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.offerings.remove.handler(({ input: { id }, context, errors }) => {
    if (!findOffering(context.store, id)) throw errors.NOT_FOUND()
    const deletedAt = nowInstant(context.store.clock)
    const applied = context.write({
      label: 'offerings.remove',
      changes: [updateRecord(offerings, id, { deletedAt })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}
