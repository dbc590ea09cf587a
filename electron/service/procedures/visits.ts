import { allDrafts, deleteDraft, writeDraft } from '#db/repositories/device.ts'
import { findVisit, latestVisits } from '#db/repositories/visits.ts'
import { isCareOf } from '#shared/domain/cadence/care-follow-up-id.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { readAttachment, storeAttachment } from '../attachments/attachment-files.ts'
import { attachmentMime, attachmentName } from '../attachments/attachment-name.ts'
import { os } from '../implementer.ts'
import { checkVisit, fallbackTitles } from '../visits/check-visit.ts'
import { correctionChanges } from '../visits/correct-visit.ts'
import { logVisit } from '../visits/log-visit.ts'
import { findOne } from '../visits/owed.ts'
import { removalChanges } from '../visits/remove-visit.ts'
import { savedAgain } from '../visits/saved-again.ts'

const largestAttachment = 100 * 1024 * 1024
/** Room for a full log (50,000 characters) with everything around it. */
const largestDraft = 400_000

export const visitsProcedures = {
  log: os.visits.log.handler(({ input, context, errors }) => {
    const { id, visit, problem, closesFollowUpId, draftKey } = input
    const known = id && findVisit(context.store, id)
    if (known) {
      const again = savedAgain(context, known, { visit, draftKey })
      if (!again.ok) throw errors.INVALID({ data: { reason: again.reason } })
      return again.logged
    }
    const closes = closesFollowUpId && findOne(context.store, closesFollowUpId)
    // A regular contact that is no longer due on that day has been settled meanwhile: no reason to refuse the words.
    if (closesFollowUpId && !closes && !isCareOf(closesFollowUpId, visit.organizationId)) {
      throw errors.INVALID({ data: { reason: 'followUpNotFound' } })
    }
    const checked = checkVisit(context.store, visit, closes?.followUp ?? null)
    if (!checked.ok) throw errors.INVALID({ data: { reason: checked.reason } })
    return logVisit(context, {
      label: 'visits.log',
      id,
      visit,
      problem,
      closes,
      fallbackTitles: fallbackTitles(checked.parties, closes?.followUp ?? null),
      draftKey,
    })
  }),

  get: os.visits.get.handler(({ input, context, errors }) => {
    const visit = findVisit(context.store, input.id)
    if (!visit) throw errors.NOT_FOUND()
    return visit
  }),

  correct: os.visits.correct.handler(({ input, context, errors }) => {
    const visit = findVisit(context.store, input.id)
    if (!visit || visit.deletedAt !== null) throw errors.NOT_FOUND()
    const {
      organizationId = visit.organizationId,
      contactId = visit.contactId,
      attachments = [],
      happenedOn,
      happenedAt,
    } = input.changes
    const when = {
      happenedOn: happenedOn === visit.happenedOn ? undefined : happenedOn,
      happenedAt: happenedAt === visit.happenedAt ? undefined : happenedAt,
    }
    const checked = checkVisit(context.store, { organizationId, contactId, attachments, ...when }, null)
    if (!checked.ok) throw errors.INVALID({ data: { reason: checked.reason } })
    const applied = context.write({
      label: 'visits.correct',
      changes: correctionChanges(context.store, visit, input.changes, fallbackTitles(checked.parties, null)),
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.visits.remove.handler(({ input, context, errors }) => {
    const visit = findVisit(context.store, input.id)
    if (!visit) throw errors.NOT_FOUND()
    if (visit.deletedAt !== null) return { changeSetId: null }
    const applied = context.write({ label: 'visits.remove', changes: removalChanges(context.store, visit) })
    return { changeSetId: applied?.id ?? null }
  }),

  latest: os.visits.latest.handler(({ input, context }) =>
    latestVisits(context.store, input.organizationId, input.limit),
  ),

  addAttachment: os.visits.addAttachment.handler(async ({ input: { file }, context: { store }, errors }) => {
    if (file.size > largestAttachment) throw errors.INVALID({ data: { reason: 'attachmentTooLarge' } })
    const stored = await storeAttachment(store.dataDir, file.stream(), store.newId())
    return { ...stored, name: attachmentName(file.name), mime: attachmentMime(file.type) }
  }),

  readAttachment: os.visits.readAttachment.handler(async ({ input, context, errors }) => {
    const bytes = await readAttachment(context.store.dataDir, input.hash)
    if (!bytes) throw errors.NOT_FOUND()
    return new File([bytes], attachmentName(input.name))
  }),

  drafts: os.visits.drafts.handler(({ context }) => allDrafts(context.store)),

  saveDraft: os.visits.saveDraft.handler(({ input, context, errors }) => {
    const draft = { key: input.key, draft: input.draft ?? null, updatedAt: nowInstant(context.store.clock) }
    if (JSON.stringify(draft.draft).length > largestDraft)
      throw errors.INVALID({ data: { reason: 'draftTooLarge' } })
    // The log it became may have overtaken it: kept, it would be offered, and saved, a second time.
    const isSaved = input.visitId !== undefined && findVisit(context.store, input.visitId) !== null
    if (!isSaved) writeDraft(context.store, draft)
    return draft
  }),

  discardDraft: os.visits.discardDraft.handler(({ input, context }) => deleteDraft(context.store, input.key)),
}
