import { findContact } from '#db/repositories/contacts.ts'
import { followUpPage } from '#db/repositories/follow-ups.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { followUps } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { ChangeSetId, ContactId, OrganizationId } from '#shared/model/ids.ts'
import { FollowUpId } from '#shared/model/ids.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { os } from '../implementer.ts'
import type { OpenService } from '../service-context.ts'
import { findOne, findOwed } from '../visits/owed.ts'

export const followUpsProcedures = {
  page: os.followUps.page.handler(({ input: { filter, offset, limit }, context }) =>
    followUpPage(context.store, filter, offset, limit),
  ),

  create: os.followUps.create.handler(({ input, context, errors }) => {
    const organization = findOrganization(context.store, input.organizationId)
    if (!organization || organization.deletedAt !== null) throw errors.NOT_FOUND()
    if (!isTheirContact(context.store, input.contactId, input.organizationId)) {
      throw errors.INVALID({ data: { reason: 'contactNotOfOrganization' } })
    }
    const id = FollowUpId.parse(context.store.newId())
    const applied = context.write({
      label: 'followUps.create',
      changes: [insertRecord(followUps, id, { ...input, origin: 'manual', state: 'open' })],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.followUps.update.handler(({ input: { id, changes }, context, errors }) => {
    const owed = findOne(context.store, id)
    if (!owed) throw errors.NOT_FOUND()
    const { organizationId, origin } = owed.followUp
    if (!isTheirContact(context.store, changes.contactId ?? null, organizationId)) {
      throw errors.INVALID({ data: { reason: 'contactNotOfOrganization' } })
    }
    if (changes.title === '' && origin !== 'cadence') {
      throw errors.INVALID({ data: { reason: 'titleMissing' } })
    }
    const change = owed.change(changes)
    const applied = change && context.write({ label: 'followUps.update', changes: [change] })
    return { changeSetId: applied?.id ?? null }
  }),

  complete: os.followUps.complete.handler(({ input, context, errors }) => {
    const doneAt = nowInstant(context.store.clock)
    const written = changeEach(context, 'followUps.complete', input, isOpen, () => ({
      state: 'done',
      doneAt,
    }))
    if (!written) throw errors.NOT_FOUND()
    return written
  }),

  reopen: os.followUps.reopen.handler(({ input, context, errors }) => {
    const open = { state: 'open', doneAt: null, doneVisitId: null } as const
    const written = changeEach(
      context,
      'followUps.reopen',
      input,
      (each) => !isOpen(each),
      () => open,
    )
    if (!written) throw errors.NOT_FOUND()
    return written
  }),

  cancel: os.followUps.cancel.handler(({ input, context, errors }) => {
    const written = changeEach(context, 'followUps.cancel', input, isOpen, () => ({ state: 'cancelled' }))
    if (!written) throw errors.NOT_FOUND()
    return written
  }),

  snooze: os.followUps.snooze.handler(({ input, context, errors }) => {
    const { dueOn } = input
    const written = changeEach(context, 'followUps.snooze', input, isOpen, () => ({ dueOn }))
    if (!written) throw errors.NOT_FOUND()
    return written
  }),

  reassign: os.followUps.reassign.handler(({ input, context, errors }) => {
    const { ownerId } = input
    const written = changeEach(
      context,
      'followUps.reassign',
      input,
      () => true,
      () => ({ ownerId }),
    )
    if (!written) throw errors.NOT_FOUND()
    return written
  }),
}

type Patch = Partial<Pick<FollowUp, 'state' | 'doneAt' | 'doneVisitId' | 'dueOn' | 'ownerId'>>

/**
 * One change set for all of them. What it no longer fits (done elsewhere meanwhile) stays as it is; null when not one
 * of them is in the store.
 */
function changeEach(
  { store, write }: OpenService,
  label: string,
  { ids, note }: { ids: FollowUpId[]; note?: string | undefined },
  fits: (followUp: FollowUp) => boolean,
  patchOf: (followUp: FollowUp) => Patch,
): { changeSetId: ChangeSetId | null } | null {
  const found = findOwed(store, ids)
  if (found.length === 0) return null
  const changes = found
    .filter(({ followUp }) => fits(followUp))
    .flatMap(
      ({ followUp, change }) =>
        change({ ...patchOf(followUp), ...(note && { note: withNote(followUp.note, note) }) }) ?? [],
    )
  return { changeSetId: write({ label, changes })?.id ?? null }
}

const isOpen = ({ state }: FollowUp): boolean => state === 'open'

const longestNote = 5_000

/** The newest word last; what no longer fits is found in the history. */
const withNote = (before: string | null, note: string): string =>
  (before === null ? note : `${before}\n${note}`).slice(-longestNote)

const isTheirContact = (store: Store, contactId: ContactId | null, organizationId: OrganizationId): boolean =>
  contactId === null || findContact(store, contactId)?.organizationId === organizationId
