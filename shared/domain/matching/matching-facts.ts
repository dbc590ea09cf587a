import type { LocalDate } from '../../model/dates.ts'
import type { OfferingId, OrganizationId, RequirementId } from '../../model/ids.ts'
import type { Offering } from '../../model/offering.ts'
import type { Requirement } from '../../model/requirement.ts'
import type { Region } from '../../model/trade-terms.ts'
import { daysBetween } from '../time/local-date.ts'
import type { PastRecord } from './criteria.ts'
import { type SpecificationQuery, specificationQuery } from './specification-index.ts'
import { type BasePrice, type BaseQuantity, basePrice, baseQuantity, type Rates } from './units.ts'

/** What matching needs to know of the company behind an offering. */
export type Supplier = {
  id: OrganizationId
  isBlacklisted: boolean
  home: Region | null
  record: PastRecord | null
}

/** A requirement with everything worked out that comparing it a hundred thousand times needs. */
export type RequirementFacts = {
  id: RequirementId
  buyerId: OrganizationId
  categoryId: Requirement['categoryId']
  /** Null when nothing is described. */
  query: SpecificationQuery | null
  quantity: BaseQuantity | null
  price: BasePrice | null
  deliverTo: Region | null
  /** Until it is needed; null: not told. Negative: too late already. */
  days: number | null
  /** As compared, see certificateKey. */
  certificates: readonly string[]
  /** The day a certificate has to be valid on. */
  validOn: LocalDate
}

export type OfferingFacts = {
  id: OfferingId
  supplier: Supplier
  categoryId: Offering['categoryId']
  isDescribed: boolean
  moq: BaseQuantity | null
  capacity: BaseQuantity | null
  price: BasePrice | null
  regions: readonly Region[]
  leadTimeDays: number | null
  /** Expiry by certificate as compared; null: does not expire, or nobody said when. */
  certificates: ReadonlyMap<string, LocalDate | null>
  daysOld: number
}

export function requirementFacts(requirement: Requirement, today: LocalDate, rates: Rates): RequirementFacts {
  const { id, organizationId, categoryId, title, specification, quantity, price, deliverTo, neededBy } =
    requirement
  const query = specificationQuery({ title, text: specification })
  return {
    id,
    buyerId: organizationId,
    categoryId,
    query: query.size === 0 ? null : query,
    quantity: quantity && baseQuantity(quantity),
    price: price && basePrice(price, rates, quantity?.perPack),
    deliverTo: isSomewhere(deliverTo) ? deliverTo : null,
    days: neededBy && daysBetween(today, neededBy),
    certificates: [...new Set(requirement.certificates.map(certificateKey))],
    validOn: neededBy !== null && neededBy > today ? neededBy : today,
  }
}

export function offeringFacts(
  offering: Offering,
  supplier: Supplier,
  today: LocalDate,
  rates: Rates,
): OfferingFacts {
  const { id, categoryId, title, specification, moq, capacityPerMonth, price, regions, leadTimeDays } =
    offering
  return {
    id,
    supplier,
    categoryId,
    isDescribed: `${title}${specification}`.trim() !== '',
    moq: moq && baseQuantity(moq),
    capacity: capacityPerMonth && baseQuantity(capacityPerMonth),
    price: price && basePrice(price, rates, moq?.perPack),
    regions: regions.filter(isSomewhere),
    leadTimeDays,
    certificates:
      offering.certificates.length === 0
        ? noCertificates
        : new Map(offering.certificates.map(({ name, expiresOn }) => [certificateKey(name), expiresOn])),
    daysOld: Math.max(0, daysBetween(offering.updatedOn, today)),
  }
}

const noCertificates: OfferingFacts['certificates'] = new Map()

/** `ISO 9001`, `iso9001` and `ISO-9001:2015` are one certificate. */
export const certificateKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[:：]\s*\d{4}$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const isSomewhere = (region: Region | null): region is Region =>
  region !== null && (region.country !== null || region.province !== null || region.city !== null)
