import type { InferSelectModel } from 'drizzle-orm'
import type { z } from 'zod'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, UserId } from '#shared/model/ids.ts'
import {
  type Organization,
  type OrganizationInput,
  type OrganizationRole,
  PurchaseMethod,
  SourceChannel,
  Stage,
  Tier,
} from '#shared/model/organization.ts'
import type { Patch } from '#shared/model/patch.ts'
import type { organizations } from '../schema/organizations.ts'

export type OrganizationRow = InferSelectModel<typeof organizations>

/**
 * A stored row as the model knows it. A value a newer version wrote (a tier we have no name for) reads as unknown here
 * and stays untouched in its column until somebody edits that field.
 */
export function rowToOrganization(row: OrganizationRow): Organization {
  return {
    id: OrganizationId.parse(row.id),
    ...rowToOrganizationInput(row),
    isDemo: row.isDemo,
    createdAt: Instant.parse(row.createdAt),
    updatedAt: Instant.parse(row.updatedAt),
    deletedAt: known(Instant, row.deletedAt),
    lastContactOn: known(LocalDate, row.lastContactOn),
    nextDueOn: known(LocalDate, row.nextDueOn),
    careDueOn: known(LocalDate, row.careDueOn),
    openFollowUps: row.openFollowUps,
    contactCount: row.contactCount,
    primaryContactName: row.primaryContactName,
    primaryPhone: row.primaryPhone,
  }
}

/** What a person may enter of it. */
export function rowToOrganizationInput(row: OrganizationRow): OrganizationInput {
  return {
    legalName: row.legalName,
    englishName: row.englishName,
    shortName: row.shortName,
    formerNames: row.formerNames ?? [],
    creditCode: row.creditCode,
    roles: rolesOf(row),
    industries: row.industries ?? [],
    country: row.country,
    province: row.province,
    city: row.city,
    district: row.district,
    address: row.address,
    staffBand: row.staffBand,
    revenueBand: row.revenueBand,
    website: row.website,
    foundedOn: row.foundedOn,
    firstDealOn: known(LocalDate, row.firstDealOn),
    partnerSince: known(LocalDate, row.partnerSince),
    ownerId: known(UserId, row.ownerId),
    territory: row.territory,
    source: known(SourceChannel, row.source),
    sourceNote: row.sourceNote,
    introducerOrganizationId: known(OrganizationId, row.introducerOrganizationId),
    introducerContactId: known(ContactId, row.introducerContactId),
    tier: known(Tier, row.tier),
    stage: known(Stage, row.stage) ?? 'new',
    blacklistReason: row.blacklistReason,
    annualPurchase: row.annualPurchase,
    purchaseCategories: row.purchaseCategories ?? [],
    purchaseMethods: (row.purchaseMethods ?? []).flatMap((method) => known(PurchaseMethod, method) ?? []),
    lastContactKnownOn: known(LocalDate, row.lastContactKnownOn),
    tags: row.tags ?? [],
    notes: row.notes,
    custom: row.custom ?? {},
  }
}

/** The column values of an input or of a patch of it. */
export function organizationColumns(input: Patch<OrganizationInput>) {
  const { roles, formerNames, industries, purchaseCategories, purchaseMethods, tags, custom, ...same } = input
  return {
    ...same,
    ...(roles && {
      isBuyer: roles.includes('buyer'),
      isSupplier: roles.includes('supplier'),
      isAssociation: roles.includes('association'),
    }),
    ...(formerNames && { formerNames: listOrNull(formerNames) }),
    ...(industries && { industries: listOrNull(industries) }),
    ...(purchaseCategories && { purchaseCategories: listOrNull(purchaseCategories) }),
    ...(purchaseMethods && { purchaseMethods: listOrNull(purchaseMethods) }),
    ...(tags && { tags: listOrNull(tags) }),
    ...(custom && { custom: Object.keys(custom).length === 0 ? null : custom }),
  }
}

/** A value of a closed set, or null when the set does not know it. */
export function known<T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null {
  // Most fields are empty, and failing costs the parser ten times as much as reading a value.
  if (value === null) return null
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Empty lists are stored as NULL: they compare, index and log as nothing. */
export const listOrNull = <T>(list: readonly T[]): T[] | null => (list.length === 0 ? null : [...list])

function rolesOf(row: OrganizationRow): OrganizationRole[] {
  const roles: OrganizationRole[] = []
  if (row.isBuyer) roles.push('buyer')
  if (row.isSupplier) roles.push('supplier')
  if (row.isAssociation) roles.push('association')
  return roles
}
