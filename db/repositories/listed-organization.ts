import { sql } from 'drizzle-orm'
import type { Phone } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import { Tier } from '#shared/model/organization.ts'
import { organizations } from '../schema/organizations.ts'
import { known } from './organization-rows.ts'

/** What a list of follow-ups shows of an organization. */
export const listedOrganization = {
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
  // What a regular contact with it is made of.
  rowKey: organizations.rowKey,
  ownerId: organizations.ownerId,
  careDueOn: organizations.careDueOn,
  isDemo: organizations.isDemo,
  createdAt: organizations.createdAt,
  updatedAt: organizations.updatedAt,
}
export type ListedOrganization = {
  [K in keyof typeof listedOrganization]: (typeof organizations.$inferSelect)[K]
}
export type ListedContact = { name: string; title: string | null; phones: Phone[] | null }

/** As many characters of the last visit as a list has room for: a summary may hold 50,000. */
const summaryLength = 300

/**
 * The last words written down about the organization: a call nobody answered has none. `organizations.id` is named in
 * full: of a single table drizzle writes a bare "id", which inside would be the visit's own.
 */
export const lastSummary = sql<
  string | null
>`(select substr(v.summary, 1, ${sql.raw(String(summaryLength))}) from visits v
  where v.organization_id = organizations.id and v.deleted_at is null and v.summary <> ''
  order by v.happened_on desc, v.happened_at desc limit 1)`

/** Where the follow-up names nobody, or somebody without a phone, the person to ask for stands in. */
export function describeOrganization(
  organization: ListedOrganization,
  contact: ListedContact | null,
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
function phoneOf(contact: ListedContact | null): string | null {
  const phones = contact?.phones ?? []
  return (phones.find(({ kind }) => kind !== 'fax') ?? phones[0])?.number ?? null
}
