import { findContact } from '#db/repositories/contacts.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import type { Store } from '#db/store.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { Contact } from '#shared/model/contact.ts'
import type { Organization } from '#shared/model/organization.ts'
import type { FollowUp, VisitInput } from '#shared/model/visit.ts'
import { hasAttachment } from '../attachments/attachment-files.ts'

/** Codes the screen words. */
export type VisitRefusal =
  | 'organizationNotFound'
  | 'contactNotOfOrganization'
  | 'followUpOfOtherOrganization'
  | 'attachmentMissing'
  | 'inTheFuture'

/** Left out where it is not what is being entered. */
type When = { [K in 'happenedOn' | 'happenedAt']?: VisitInput[K] | undefined }

export type VisitParties = { organization: Organization; contact: Contact | null }

/** Who a visit is about, or why it cannot be saved: a visit never points at another company's people or files. */
export function checkVisit(
  store: Store,
  visit: Pick<VisitInput, 'organizationId' | 'contactId' | 'attachments'> & When,
  closes: FollowUp | null,
): { ok: true; parties: VisitParties } | { ok: false; reason: VisitRefusal } {
  const organization = findOrganization(store, visit.organizationId)
  if (!organization || organization.deletedAt !== null) return { ok: false, reason: 'organizationNotFound' }
  const contact = visit.contactId && findContact(store, visit.contactId)
  if (visit.contactId !== null && contact?.organizationId !== visit.organizationId) {
    return { ok: false, reason: 'contactNotOfOrganization' }
  }
  if (closes && closes.organizationId !== visit.organizationId)
    return { ok: false, reason: 'followUpOfOtherOrganization' }
  if (!visit.attachments.every(({ hash }) => hasAttachment(store.dataDir, hash))) {
    return { ok: false, reason: 'attachmentMissing' }
  }
  if (isInTheFuture(store, visit)) return { ok: false, reason: 'inTheFuture' }
  return { ok: true, parties: { organization, contact: contact ?? null } }
}

/** Where it is tomorrow already, a visit of tomorrow has happened; what is later is a typing error, or a plan. */
function isInTheFuture({ clock }: Store, { happenedOn, happenedAt }: When): boolean {
  if (happenedOn !== undefined && happenedOn > addDays(today(clock), 1)) return true
  return happenedAt !== undefined && Date.parse(happenedAt) > clock.now() + 48 * 3_600_000
}

/** What a next step without words of its own is called: the task it replaces, the person, the company. */
export const fallbackTitles = (
  { organization, contact }: VisitParties,
  closes: FollowUp | null,
): (string | null)[] => [
  closes?.title ?? null,
  contact?.name ?? null,
  organization.shortName,
  organization.legalName,
]
