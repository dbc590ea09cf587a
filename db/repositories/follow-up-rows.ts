import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Phone } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { FollowUpRow, ListRow } from '#shared/model/follow-up-list.ts'
import { ContactId, FollowUpId, OrganizationId, UserId, VisitId } from '#shared/model/ids.ts'
import { Tier } from '#shared/model/organization.ts'
import { type FollowUp, FollowUpOrigin, FollowUpState } from '#shared/model/visit.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'
import { recordTimes } from './team.ts'

/** As many characters of the last visit as a list has room for: a summary may hold 50,000. */
const summaryLength = 300
const chunkSize = 500

/** What stands on one row of a list: an organization, with or without something owed to it. */
export type ListRef = { organizationId: string; followUpId: string | null }

/** The rows of `keys`, in their order, each joined with its organization, person and last visit. */
export function followUpRowsByKeys(store: Store, keys: readonly number[]): FollowUpRow[] {
  const byKey = new Map<number, FollowUpRow>()
  for (const part of chunks(keys)) {
    for (const row of joined(store).where(inArray(followUps.rowKey, part)).all()) {
      byKey.set(row.followUp.rowKey, toFollowUpRow(row))
    }
  }
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

/** The rows a printed list refers to, as they are today; what is no longer in the store is left out. */
export function listRowsByRefs(store: Store, refs: readonly ListRef[]): (ListRow | null)[] {
  const byFollowUp = new Map<string, ListRow>()
  for (const part of chunks(refs.flatMap(({ followUpId }) => followUpId ?? []))) {
    for (const row of joined(store).where(inArray(followUps.id, part)).all()) {
      byFollowUp.set(row.followUp.id, toFollowUpRow(row))
    }
  }
  const bare = refs.filter(({ followUpId }) => followUpId === null || !byFollowUp.has(followUpId))
  const byOrganization = organizationRows(
    store,
    bare.map(({ organizationId }) => organizationId),
  )
  return refs.map(
    ({ organizationId, followUpId }) =>
      (followUpId === null ? undefined : byFollowUp.get(followUpId)) ??
      byOrganization.get(organizationId) ??
      null,
  )
}

export function rowToFollowUp(row: typeof followUps.$inferSelect): FollowUp {
  return {
    id: FollowUpId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    contactId: known(ContactId, row.contactId),
    visitId: known(VisitId, row.visitId),
    origin: known(FollowUpOrigin, row.origin) ?? 'manual',
    title: row.title,
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

const organizationPart = {
  id: organizations.id,
  legalName: organizations.legalName,
  shortName: organizations.shortName,
  tier: organizations.tier,
  province: organizations.province,
  city: organizations.city,
  territory: organizations.territory,
  address: organizations.address,
  lastContactOn: organizations.lastContactOn,
  primaryContactName: organizations.primaryContactName,
  primaryPhone: organizations.primaryPhone,
}
type OrganizationPart = { [K in keyof typeof organizationPart]: (typeof organizations.$inferSelect)[K] }
type ContactPart = { name: string; title: string | null; phones: Phone[] | null }

/**
 * The last words written down about the organization: a call nobody answered has none. `organizations.id` is named in
 * full: of a single table drizzle writes a bare "id", which inside would be the visit's own.
 */
const lastSummary = sql<
  string | null
>`(select substr(v.summary, 1, ${sql.raw(String(summaryLength))}) from visits v
  where v.organization_id = organizations.id and v.deleted_at is null and v.summary <> ''
  order by v.happened_on desc, v.happened_at desc limit 1)`

function joined(store: Store) {
  return store.orm
    .select({
      followUp: followUps,
      organization: organizationPart,
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
  organization: OrganizationPart
  contact: ContactPart | null
  lastSummary: string | null
}

const toFollowUpRow = (row: Joined): FollowUpRow => ({
  followUp: rowToFollowUp(row.followUp),
  ...describe(row.organization, row.contact, row.lastSummary),
})

function organizationRows(store: Store, ids: readonly string[]): Map<string, ListRow> {
  const rows = chunks(ids).flatMap((part) =>
    store.orm
      .select({ organization: organizationPart, lastSummary })
      .from(organizations)
      .where(inArray(organizations.id, part))
      .all(),
  )
  return new Map(
    rows.map((row) => [
      row.organization.id,
      { followUp: null, ...describe(row.organization, null, row.lastSummary) },
    ]),
  )
}

/** Where the follow-up names nobody, or somebody without a phone, the person to ask for stands in. */
function describe(
  organization: OrganizationPart,
  contact: ContactPart | null,
  summary: string | null,
): Omit<FollowUpRow, 'followUp'> {
  return {
    organizationId: OrganizationId.parse(organization.id),
    organizationName: organization.legalName,
    shortName: organization.shortName,
    tier: known(Tier, organization.tier),
    province: organization.province,
    city: organization.city,
    territory: organization.territory,
    address: organization.address,
    contactName: contact?.name ?? organization.primaryContactName,
    contactTitle: contact?.title ?? null,
    phone: phoneOf(contact) ?? organization.primaryPhone,
    lastContactOn: known(LocalDate, organization.lastContactOn),
    lastSummary: summary,
  }
}

/** The first number that is answered by a person. */
function phoneOf(contact: ContactPart | null): string | null {
  const phones = contact?.phones ?? []
  return (phones.find(({ kind }) => kind !== 'fax') ?? phones[0])?.number ?? null
}

function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < list.length; start += chunkSize)
    parts.push(list.slice(start, start + chunkSize))
  return parts
}
