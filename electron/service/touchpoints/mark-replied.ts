import { findContact } from '#db/repositories/contacts.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import type { Channel } from '#shared/model/contact.ts'
import { type ChangeSetId, VisitId } from '#shared/model/ids.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import type { VisitInput, VisitKind } from '#shared/model/visit.ts'
import type { OpenService } from '../service-context.ts'
import { checkVisit, fallbackTitles, type VisitRefusal } from '../visits/check-visit.ts'
import { logVisit } from '../visits/log-visit.ts'

type Reply = { visit: VisitInput | null; visitId?: VisitId | undefined; draftKey?: string | null | undefined }

export type Replied = { ok: true; changeSetId: ChangeSetId | null } | { ok: false; reason: VisitRefusal }

/**
 * The person answered: now it was a two-way contact. It is logged as a visit, with nothing said where nothing was, so that
 * it counts for the cadence, and both are one change set. A visit that is told names the greeting's organization.
 */
export function markReplied(
  service: OpenService,
  greeting: Touchpoint,
  { visit: told, visitId, draftKey = null }: Reply,
): Replied {
  const { store } = service
  const visit = told ?? { ...bareVisit(service, greeting) }
  if (visit.organizationId !== greeting.organizationId)
    return { ok: false, reason: 'contactNotOfOrganization' }
  const checked = checkVisit(store, visit, null)
  if (!checked.ok) return checked
  const id = visitId ?? VisitId.parse(store.newId())
  const { changeSetId } = logVisit(service, {
    label: 'touchpoints.markReplied',
    id,
    visit,
    problem: null,
    closes: null,
    fallbackTitles: fallbackTitles(checked.parties, null),
    draftKey,
    also: [
      updateRecord(touchpoints, greeting.id, {
        state: 'replied',
        repliedAt: nowInstant(store.clock),
        replyVisitId: id,
        // Who answers a mail of unknown fate has got it.
        sentAt: greeting.sentAt ?? greeting.attemptedAt ?? nowInstant(store.clock),
      }),
    ],
  })
  return { ok: true, changeSetId }
}

function bareVisit({ store }: OpenService, { organizationId, contactId, channel }: Touchpoint): VisitInput {
  const contact = findContact(store, contactId)
  // Whoever moved to another company since answers for this one.
  const isTheirs = contact?.organizationId === findOrganization(store, organizationId)?.id
  return {
    organizationId,
    contactId: isTheirs ? contactId : null,
    kind: kindOf[channel ?? 'wechat'],
    happenedAt: nowInstant(store.clock),
    happenedOn: today(store.clock),
    durationMinutes: null,
    outcome: 'reached',
    summary: '',
    participants: [],
    dealsHeard: null,
    needsHeard: null,
    nextStep: null,
    nextStepDueOn: null,
    attachments: [],
  }
}

/** Thanks for a card or a present come by whatever was at hand: mostly a call. */
const kindOf: Record<Channel, VisitKind> = {
  wechat: 'wechat',
  sms: 'sms',
  email: 'email',
  phone: 'call',
  letter: 'call',
  gift: 'call',
  fax: 'fax',
}
