import type { Criterion, Exclusion } from '../../model/match.ts'
import type { CategoryTree } from './category-tree.ts'
import {
  capacityFit,
  categoryShare,
  certificateShare,
  freshnessShare,
  moqFit,
  neutral,
  priceFit,
  recordShare,
  regionShare,
  specificationShare,
} from './criteria.ts'
import type { OfferingFacts, RequirementFacts } from './matching-facts.ts'
import { regionRelation } from './region-relation.ts'
import { exchange } from './units.ts'

/**
 * What a judge noticed, for the words beside its share. One note is written over for pair after pair: ranking a requirement
 * looks at thousands of them, and only twenty are ever read.
 */
export type Note = {
  how: string
  wanted: string | number | null
  offered: string | number | null
  gap: number | null
}

export const emptyNote = (): Note => ({ how: '', wanted: null, offered: null, gap: null })

export type PairContext = {
  tree: CategoryTree
  /** How much of the requirement's text the offering's answers, see SpecificationIndex. */
  answered: number
}

/** A share 0–1, or null when either side does not say. */
type Judge = (
  requirement: RequirementFacts,
  offering: OfferingFacts,
  context: PairContext,
  note: Note,
) => number | null

/** Every criterion by its own rule: what counts in the score and what is shown come from the same lines. */
export const judges: Readonly<Record<Criterion, Judge>> = {
  category(requirement, offering, { tree }, note) {
    if (requirement.categoryId === null || offering.categoryId === null) return unknown(note, 'notTold')
    const relation = tree.relation(requirement.categoryId, offering.categoryId)
    return told(note, categoryShare[relation], relation, requirement.categoryId, offering.categoryId)
  },

  specification(requirement, offering, { answered }, note) {
    if (requirement.query === null || !offering.isDescribed) return unknown(note, 'notTold')
    return told(note, specificationShare(answered), 'words', null, null)
  },

  price(requirement, offering, _, note) {
    const [wanted, offered] = [requirement.price, offering.price]
    if (wanted === null || offered === null) return unknown(note, 'notTold')
    if (wanted.dimension !== offered.dimension) return unknown(note, 'otherUnit')
    const rate = exchange(offered, wanted)
    if (rate === null) return unknown(note, 'otherCurrency')
    const most = wanted.high ?? wanted.low
    const least = offered.low ?? offered.high
    // Compared by the team's rate, shown as each side said it.
    const fit = priceFit(most, least === null ? null : least * rate)
    if (fit === null) return unknown(note, 'notTold')
    return told(note, fit.share, fit.gap === 0 ? 'withinBudget' : 'tooExpensive', most, least, fit.gap)
  },

  moq(requirement, offering, _, note) {
    const [wanted, moq] = [requirement.quantity, offering.moq]
    if (wanted === null || moq === null) return unknown(note, 'notTold')
    if (wanted.dimension !== moq.dimension) return unknown(note, 'otherUnit')
    const fit = moqFit(wanted.amount, moq.amount)
    if (fit === null) return unknown(note, 'notTold')
    return told(note, fit.share, fit.gap === 0 ? 'enough' : 'tooFew', wanted.amount, moq.amount, fit.gap)
  },

  capacity(requirement, offering, _, note) {
    const [wanted, made] = [requirement.quantity, offering.capacity]
    const isComparable = wanted !== null && made !== null && wanted.dimension === made.dimension
    const quantity = isComparable ? wanted.amount : null
    const perMonth = isComparable ? made.amount : null
    const fit = capacityFit(quantity, perMonth, requirement.days, offering.leadTimeDays)
    if (fit === null)
      return unknown(note, wanted !== null && made !== null && !isComparable ? 'otherUnit' : 'notTold')
    if (fit.how === 'tooLate' || !isComparable)
      return told(note, fit.share, fit.how, requirement.days, offering.leadTimeDays, fit.gap)
    return told(note, fit.share, fit.how, quantity, perMonth, fit.gap)
  },

  region(requirement, offering, _, note) {
    if (requirement.deliverTo === null) return unknown(note, 'notTold')
    const relation = regionRelation(requirement.deliverTo, offering.regions, offering.supplier.home)
    return relation === null
      ? unknown(note, 'notTold')
      : told(note, regionShare[relation], relation, null, null)
  },

  certificates(requirement, offering, _, note) {
    const { certificates: demanded, validOn } = requirement
    if (demanded.length === 0) return unknown(note, 'notDemanded')
    if (offering.certificates.size === 0) return unknown(note, 'notTold')
    const missing = demanded.filter((name) => !isHeld(offering, name, validOn))
    const share = certificateShare(demanded.length, demanded.length - missing.length) ?? neutral
    const how = missing.length === 0 ? 'held' : 'missing'
    return told(note, share, how, demanded.join(' '), missing.join(' '), missing.length / demanded.length)
  },

  record(_, { supplier }, __, note) {
    const share = supplier.record && recordShare(supplier.record)
    if (supplier.record === null || share === null) return unknown(note, 'noRecord')
    return told(note, share, 'rounds', null, supplier.record.deals)
  },

  freshness: (_, { daysOld }, __, note) => told(note, freshnessShare(daysOld), 'days', null, daysOld),
}

/** Rules before any score. Unlike an unmet criterion they do not weigh: the pair must not be proposed. */
export function exclusionsOf(requirement: RequirementFacts, offering: OfferingFacts): Exclusion[] {
  const { supplier } = offering
  const excluded: Exclusion[] = []
  if (supplier.isBlacklisted) excluded.push('blacklisted')
  if (supplier.id === requirement.buyerId) excluded.push('sameCompany')
  const hasExpired = requirement.certificates.some(
    (name) => offering.certificates.has(name) && !isHeld(offering, name, requirement.validOn),
  )
  if (hasExpired) excluded.push('certificateExpired')
  if (
    requirement.deliverTo !== null &&
    regionRelation(requirement.deliverTo, offering.regions, supplier.home) === 'elsewhere'
  )
    excluded.push('regionNotServed')
  return excluded
}

/** Listed, and not expired by the day it is needed. */
function isHeld({ certificates }: OfferingFacts, name: string, validOn: string): boolean {
  const expiresOn = certificates.get(name)
  return expiresOn === null || (expiresOn !== undefined && expiresOn >= validOn)
}

const unknown = (note: Note, how: string): null => {
  note.how = how
  note.wanted = null
  note.offered = null
  note.gap = null
  return null
}

function told(
  note: Note,
  share: number,
  how: string,
  wanted: Note['wanted'],
  offered: Note['offered'],
  gap: number | null = null,
): number {
  note.how = how
  note.wanted = wanted
  note.offered = offered
  note.gap = gap
  return share
}
