import type { OrganizationInput } from '#shared/model/organization.ts'
import { mergeAnniversary, sameAnniversary } from './merge-anniversary.ts'
import { mergeNames } from './merge-names.ts'
import { mergePlace } from './merge-place.ts'
import { type FieldChanges, isEmptyValue, isSameValue, mergeText, unite } from './merge-values.ts'

export type MergeContext = {
  /** The two records carry the same valid credit code: only then may another full name rename the company. */
  readonly sameCode?: boolean
  /**
   * Fields this import has already spoken about for this organization (see spokenFields; custom fields as `custom.ID`).
   * A later row of the same list fills them no more differently: so the same list twice changes nothing.
   */
  readonly settled?: ReadonlySet<string>
}

/**
 * What a row changes on the organization it surely belongs to: only fields that differ.
 * - Empty never overwrites anything.
 * - Lists (industries, purchase categories and methods, roles, tags, former names) are united, nothing is removed.
 * - Names follow mergeNames; province, city, district and address are one value (mergePlace); notes are added below.
 * - A newer list updates facts: purchase volume, staff and revenue band, website, country; once per list, the first row decides.
 * - What the team decided or the record's own history is filled but never overwritten: owner, tier, territory, blacklist,
 *   source and introducer, credit code, founding day, first deal, beginning of the relationship. The stage is never touched.
 */
export function mergeFields(
  existing: OrganizationInput,
  incoming: Partial<OrganizationInput>,
  { sameCode = false, settled = NOTHING_SETTLED }: MergeContext = {},
): FieldChanges<OrganizationInput> {
  const changes: FieldChanges<OrganizationInput> = {}
  const put = <K extends keyof OrganizationInput>(field: K, value: OrganizationInput[K]) => {
    if (!isSameValue(existing[field], value)) changes[field] = value
  }
  const names = mergeNames(existing, incoming, sameCode)
  put('legalName', names.legalName)
  put('shortName', names.shortName)
  put('englishName', names.englishName)
  put('formerNames', [...names.formerNames])

  put('roles', unite(existing.roles, incoming.roles))
  put('industries', unite(existing.industries, incoming.industries))
  put('purchaseCategories', unite(existing.purchaseCategories, incoming.purchaseCategories))
  put('purchaseMethods', unite(existing.purchaseMethods, incoming.purchaseMethods))
  put('tags', unite(existing.tags, incoming.tags))

  const place = mergePlace(existing, incoming, settled)
  put('province', place.province)
  put('city', place.city)
  put('district', place.district)
  put('address', place.address)

  const update = <T>(field: keyof OrganizationInput, now: T, said: T | undefined): T =>
    isEmptyValue(said) || said === undefined || (!isEmptyValue(now) && settled.has(field)) ? now : said
  put('country', update('country', existing.country, incoming.country))
  put('staffBand', update('staffBand', existing.staffBand, incoming.staffBand))
  put('revenueBand', update('revenueBand', existing.revenueBand, incoming.revenueBand))
  put('website', update('website', existing.website, incoming.website))
  put('annualPurchase', update('annualPurchase', existing.annualPurchase, incoming.annualPurchase))

  put('creditCode', fill(existing.creditCode, incoming.creditCode))
  put('ownerId', fill(existing.ownerId, incoming.ownerId))
  put('territory', fill(existing.territory, incoming.territory))
  put('tier', fill(existing.tier, incoming.tier))
  put('blacklistReason', fill(existing.blacklistReason, incoming.blacklistReason))
  if (existing.source === null) {
    put('source', fill(existing.source, incoming.source))
    put('sourceNote', fill(existing.sourceNote, incoming.sourceNote))
  }
  put('introducerOrganizationId', fill(existing.introducerOrganizationId, incoming.introducerOrganizationId))
  put('introducerContactId', fill(existing.introducerContactId, incoming.introducerContactId))
  const foundedOn = mergeAnniversary(existing.foundedOn, incoming.foundedOn)
  if (!sameAnniversary(existing.foundedOn, foundedOn)) changes.foundedOn = foundedOn
  put('firstDealOn', fill(existing.firstDealOn, incoming.firstDealOn))
  put('partnerSince', fill(existing.partnerSince, incoming.partnerSince))
  put('notes', mergeText(existing.notes, incoming.notes))
  put('custom', mergeCustom(existing.custom, incoming.custom, settled))
  return changes
}

/** The fields a row says something about: what to add to `settled` once the row is stored, for new organizations too. */
export function spokenFields(incoming: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(incoming).flatMap(([field, value]) => {
    if (isEmptyValue(value)) return []
    if (field !== 'custom' || typeof value !== 'object' || value === null) return [field]
    return Object.entries(value).flatMap(([id, own]) => (isEmptyValue(own) ? [] : [`custom.${id}`]))
  })
}

const NOTHING_SETTLED: ReadonlySet<string> = new Set()

function fill<T>(now: T, said: T | undefined): T {
  return isEmptyValue(now) && said !== undefined && !isEmptyValue(said) ? said : now
}

export function mergeCustom(
  existing: OrganizationInput['custom'],
  incoming: OrganizationInput['custom'] | undefined,
  settled: ReadonlySet<string>,
): OrganizationInput['custom'] {
  const merged = { ...existing }
  for (const [id, value] of Object.entries(incoming ?? {})) {
    const isKept = !isEmptyValue(merged[id]) && settled.has(`custom.${id}`)
    if (!isEmptyValue(value) && !isKept) merged[id] = value
  }
  return merged
}
