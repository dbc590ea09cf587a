import type { LocalDate } from '../../model/dates.ts'
import type { Exclusion } from '../../model/match.ts'
import type { NoDealReason } from '../../model/requirement.ts'
import type { Region } from '../../model/trade-terms.ts'
import { dayNumberOf } from '../demo/demo-days.ts'
import type { DemoOffering } from './demo-offerings.ts'
import type { DemoRequirement } from './demo-requirements.ts'

/** A term that is not as wanted: one to talk about (`slight`), or one that a deal breaks on (`far`). */
export type Miss = { reason: NoDealReason; size: 'slight' | 'far' }

/**
 * Does an offering of the demo really fit a requirement? 3: propose first. 2: the right thing, one term to talk about.
 * 1: worth a call. 0: of no use. `excluded` says which rule forbids it.
 */
export type Truth = { grade: 0 | 1 | 2 | 3; misses: Miss[]; excluded: Exclusion[] }

/**
 * Told from how the demo was made, not from its texts and never from a score: the supplier's real terms, also those its
 * catalogue leaves out; of the requirement what it says, as nobody minds what he does not ask for.
 *
 * The right thing is the same kind, material and size. Then every term is looked at: a price up to 15 % over the budget, a
 * least order up to half as much again, a time up to a quarter too long, a wish it does not name and a supplier that does not
 * always keep its word are to be talked about; more than that, or a certificate that is not there, is far off. One slight miss leaves grade 2;
 * two, or one far, 1; worse 0. The right kind in another material or size is worth a call (1) where no term is far off.
 */
export function truthOf(requirement: DemoRequirement, offering: DemoOffering, today: LocalDate): Truth {
  const { wanted } = requirement
  const { real } = offering
  const excluded = rulesBroken(requirement, offering, today)
  if (excluded.length > 0 || real.good !== wanted.good || real.kind !== wanted.kind)
    return { grade: 0, misses: [], excluded }
  const misses = missesOf(requirement, offering, today)
  const far = misses.filter(({ size }) => size === 'far').length
  const slight = misses.length - far
  if (real.material !== wanted.material || !real.sizes.includes(wanted.size)) {
    misses.unshift({ reason: 'specification', size: 'far' })
    return { grade: far === 0 && slight <= 1 ? 1 : 0, misses, excluded }
  }
  if (misses.length === 0) return { grade: 3, misses, excluded }
  if (far === 0 && slight === 1) return { grade: 2, misses, excluded }
  return { grade: far + slight / 2 <= 1 ? 1 : 0, misses, excluded }
}

function missesOf(
  { told, quantity, wish }: DemoRequirement,
  { real, supplier }: DemoOffering,
  today: LocalDate,
): Miss[] {
  const misses: Miss[] = []
  const look = (reason: NoDealReason, over: number, slight: number) => {
    if (over > 0) misses.push({ reason, size: over <= slight ? 'slight' : 'far' })
  }
  const budget = told.price?.high ?? null
  if (budget !== null) look('price', real.price / budget - 1, 0.15)
  look('moq', real.moq / quantity - 1, 0.5)
  if (told.neededBy !== null) {
    const days = Math.max(1, dayNumberOf(told.neededBy) - dayNumberOf(today))
    const needed = Math.max(real.leadTimeDays, (quantity / real.perMonth) * 30)
    look('leadTime', needed / days - 1, 0.25)
  }
  const missing = told.certificates.filter((name) => !real.certificates.some((each) => each.name === name))
  if (wish !== null && !real.extras.includes(wish)) misses.push({ reason: 'specification', size: 'slight' })
  if (missing.length > 0) misses.push({ reason: 'trust', size: 'far' })
  if (!supplier.isReliable) misses.push({ reason: 'noReply', size: 'slight' })
  return misses
}

function rulesBroken(
  { told, buyer }: DemoRequirement,
  { real, supplier }: DemoOffering,
  today: LocalDate,
): Exclusion[] {
  const excluded: Exclusion[] = []
  if (supplier.isBlacklisted) excluded.push('blacklisted')
  if (supplier.id === buyer.id) excluded.push('sameCompany')
  const validOn = told.neededBy ?? today
  const isExpired = real.certificates.some(
    ({ name, expiresOn }) => told.certificates.includes(name) && expiresOn !== null && expiresOn < validOn,
  )
  if (isExpired) excluded.push('certificateExpired')
  const { deliverTo } = told
  if (deliverTo !== null && real.regions.length > 0 && !real.regions.some((each) => reaches(each, deliverTo)))
    excluded.push('regionNotServed')
  return excluded
}

const reaches = (region: Region, place: Region): boolean =>
  region.country === place.country && (region.province === null || region.province === place.province)
