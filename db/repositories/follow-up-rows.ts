import { and, eq, inArray, isNull } from 'drizzle-orm'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { FollowUpRow, ListRow } from '#shared/model/follow-up-list.ts'
import { ContactId, FollowUpId, OrganizationId, UserId, VisitId } from '#shared/model/ids.ts'
import { type FollowUp, FollowUpOrigin, FollowUpPriority, FollowUpState } from '#shared/model/visit.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import { careFollowUp, printedCare } from './care-follow-ups.ts'
import {
  describeOrganization,
  type ListedContact,
  type ListedOrganization,
  lastSummary,
  listedOrganization,
} from './listed-organization.ts'
import { known } from './organization-rows.ts'
import { recordTimes } from './team.ts'

const chunkSize = 500

/** A place in a list: a stored follow-up by its row key, or the regular contact of an organization by that one's. */
export type FollowUpKey = { isCare: boolean; key: number }

/** What stands on one row of a printed list: an organization, with or without something owed to it. */
export type ListRef = { organizationId: string; followUpId: string | null }

/** The rows of `keys`, in their order, each joined with its organization, person and last visit. */
export function followUpRowsByKeys(store: Store, keys: readonly FollowUpKey[]): FollowUpRow[] {
  const stored = new Map<number, FollowUpRow>()
  for (const part of chunks(keys.flatMap(({ isCare, key }) => (isCare ? [] : key)))) {
    for (const row of joined(store).where(inArray(followUps.rowKey, part)).all()) {
      stored.set(row.followUp.rowKey, toFollowUpRow(row))
    }
  }
  const due = new Map<number, FollowUpRow>()
  for (const part of chunks(keys.flatMap(({ isCare, key }) => (isCare ? key : [])))) {
    for (const row of listed(store).where(inArray(organizations.rowKey, part)).all()) {
      const followUp = careFollowUp(row.organization)
      if (followUp)
        due.set(row.organization.rowKey, {
          followUp,
          ...describeOrganization(row.organization, null, row.lastSummary),
        })
    }
  }
  return keys.flatMap(({ isCare, key }) => (isCare ? due : stored).get(key) ?? [])
}

/** The rows a printed list refers to, as they are today; what is no longer in the store is left out. */
export function listRowsByRefs(store: Store, refs: readonly ListRef[]): (ListRow | null)[] {
  const byFollowUp = new Map<string, ListRow>()
  for (const part of chunks(refs.flatMap(({ followUpId }) => followUpId ?? []))) {
    for (const row of joined(store).where(inArray(followUps.id, part)).all()) {
      const listed = toFollowUpRow(row)
      byFollowUp.set(row.followUp.id, { ...listed, ownerId: listed.followUp.ownerId })
    }
  }
  const bare = refs.filter(({ followUpId }) => followUpId === null || !byFollowUp.has(followUpId))
  const byOrganization = new Map<string, Listed>()
  for (const part of chunks(bare.map(({ organizationId }) => organizationId))) {
    for (const row of listed(store).where(inArray(organizations.id, part)).all())
      byOrganization.set(row.organization.id, row)
  }
  return refs.map(({ organizationId, followUpId }) => {
    const stored = followUpId === null ? undefined : byFollowUp.get(followUpId)
    if (stored) return stored
    const row = byOrganization.get(organizationId)
    if (!row) return null
    const id = known(FollowUpId, followUpId)
    return {
      followUp: id && printedCare(row.organization, id),
      // A regular contact nobody has touched is its organization's owner's too.
      ownerId: known(UserId, row.organization.ownerId),
      ...describeOrganization(row.organization, null, row.lastSummary),
    }
  })
}

export function rowToFollowUp(row: typeof followUps.$inferSelect): FollowUp {
  return {
    id: FollowUpId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    contactId: known(ContactId, row.contactId),
    visitId: known(VisitId, row.visitId),
    origin: known(FollowUpOrigin, row.origin) ?? 'manual',
    title: row.title,
    reason: row.reason,
    priority: known(FollowUpPriority, row.priority) ?? 'normal',
    dueOn: LocalDate.parse(row.dueOn),
    state: known(FollowUpState, row.state) ?? 'open',
    doneAt: known(Instant, row.doneAt),
    doneVisitId: known(VisitId, row.doneVisitId),
    ownerId: known(UserId, row.ownerId),
    note: row.note,
    isDemo: row.isDemo,
    ...recordTimes(row),
  }
}

function joined(store: Store) {
  return store.orm
    .select({
      followUp: followUps,
      organization: listedOrganization,
      contact: { name: contacts.name, title: contacts.title, phones: contacts.phones },
      lastSummary,
    })
    .from(followUps)
    .innerJoin(organizations, eq(organizations.id, followUps.organizationId))
    .leftJoin(contacts, and(eq(contacts.id, followUps.contactId), isNull(contacts.deletedAt)))
    .$dynamic()
}

type Joined = {
  followUp: typeof followUps.$inferSelect
  organization: ListedOrganization
  contact: ListedContact | null
  lastSummary: string | null
}

const toFollowUpRow = (row: Joined): FollowUpRow => ({
  followUp: rowToFollowUp(row.followUp),
  ...describeOrganization(row.organization, row.contact, row.lastSummary),
})

type Listed = { organization: ListedOrganization; lastSummary: string | null }

const listed = (store: Store) =>
  store.orm.select({ organization: listedOrganization, lastSummary }).from(organizations).$dynamic()

function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < list.length; start += chunkSize)
    parts.push(list.slice(start, start + chunkSize))
  return parts
}
