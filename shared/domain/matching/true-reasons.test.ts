import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { CategoryId, OfferingId, OrganizationId, RequirementId } from '../../model/ids.ts'
import type { Reason } from '../../model/match.ts'
import type { Offering } from '../../model/offering.ts'
import type { Requirement } from '../../model/requirement.ts'
import type { Region, Unit } from '../../model/trade-terms.ts'
import { CategoryTree } from './category-tree.ts'
import { defaultWeights } from './default-weights.ts'
import { offeringFacts, requirementFacts, type Supplier } from './matching-facts.ts'
import { OfferingIndex } from './offering-index.ts'

// What is shown is worked out here once more from the raw records, by other means than those of the ranking.

const today = LocalDate.parse('2026-03-05')
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const categories = [
  ['kitchen', null, null],
  ['cups', 'kitchen', null],
  ['mugs', 'cups', null],
  ['pans', 'kitchen', null],
  ['old-cups', null, 'cups'],
  ['steel', null, null],
] as const
const tree = new CategoryTree(
  categories.map(([id, parentId, mergedIntoId]) => ({
    id: CategoryId.parse(id),
    parentId: parentId && CategoryId.parse(parentId),
    mappedToId: null,
    mergedIntoId: mergedIntoId && CategoryId.parse(mergedIntoId),
  })),
)

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const category = maybe(fc.constantFrom(...categories.map(([id]) => CategoryId.parse(id))))
const text = fc.constantFrom('', '304 不锈钢', '保温杯 500ml', 'steel flask', 'M8 螺栓', '轴承 6204')
const unit = fc.constantFrom<Unit>('piece', 'set', 'dozen', 'kg', 't', 'm', 'box')
const quantity = maybe(fc.record({ amount: fc.constantFrom(1, 50, 300, 500, 1_000, 20_000), unit }))
const price = maybe(
  fc
    .tuple(
      maybe(fc.constantFrom(5, 20, 40)),
      maybe(fc.constantFrom(40, 60, 100)),
      unit,
      fc.constantFrom('CNY', 'USD'),
    )
    .filter(([low, high]) => low !== null || high !== null)
    .map(([low, high, per, currency]) => ({
      low,
      high,
      per,
      currency: currency === 'USD' ? ('USD' as const) : ('CNY' as const),
    })),
)
const region: fc.Arbitrary<Region> = fc.record({
  country: fc.constantFrom(null, '中国', 'Germany'),
  province: fc.constantFrom(null, '浙江', '广东'),
  city: fc.constantFrom(null, '宁波', '深圳'),
})
const certificate = fc.constantFrom('ISO 9001', 'iso9001:2015', 'CCC', 'FDA')
const day = fc
  .constantFrom('2025-01-01', '2026-03-05', '2026-03-20', '2026-06-30', '2027-12-31')
  .map((each) => LocalDate.parse(each))
const organization = fc.constantFrom(1, 2, 3).map((n) => OrganizationId.parse(uuid(n)))

const requirement: fc.Arbitrary<Requirement> = fc
  .record({
    organizationId: organization,
    title: text.filter((each) => each !== ''),
    categoryId: category,
    specification: text,
    quantity,
    price,
    deliverTo: maybe(region),
    neededBy: maybe(day),
    certificates: fc.uniqueArray(certificate, { maxLength: 2 }),
  })
  .map((given) => ({
    ...given,
    ...bare,
    id: RequirementId.parse(uuid(9)),
    status: 'open',
    round: 1,
    contactId: null,
    method: null,
    deadline: null,
    ownerId: null,
    purchaseList: null,
    visitId: null,
    notes: null,
  }))
const bare = { createdOn: today, updatedOn: today }
const offering = fc
  .record({
    organizationId: organization,
    title: text,
    categoryId: category,
    specification: text,
    moq: quantity,
    capacityPerMonth: quantity,
    price,
    regions: fc.array(region, { maxLength: 2 }),
    leadTimeDays: maybe(fc.constantFrom(0, 10, 45, 400)),
    certificates: fc.uniqueArray(fc.record({ name: certificate, expiresOn: maybe(day) }), {
      maxLength: 3,
      selector: ({ name }) => keyOf(name),
    }),
    updatedOn: day.filter((each) => each <= today),
  })
  .map((given) => ({ ...given, createdOn: LocalDate.parse('2025-01-01'), notes: null }))
const supplier = fc.record({
  isBlacklisted: fc.boolean(),
  home: maybe(region),
  record: maybe(
    fc.record({
      deals: fc.nat(3),
      accepted: fc.nat(3),
      rejected: fc.nat(3),
      noShows: fc.nat(1),
      problems: fc.nat(2),
    }),
  ),
})

test('in 10,000 cases nobody excluded is proposed, and every reason is true of the records', () => {
  let [seen, excludedSeen] = [0, 0]
  fc.assert(
    fc.property(
      requirement,
      fc.array(fc.tuple(offering, supplier), { minLength: 1, maxLength: 3 }),
      (wanted, offered) => {
        const index = new OfferingIndex(tree)
        const pairs = offered.map(([each, company], n) => {
          const record: Offering = { ...each, id: OfferingId.parse(uuid(100 + n)) }
          const behind: Supplier = { id: record.organizationId, ...company }
          index.set(offeringFacts(record, behind, today, {}), {
            title: record.title,
            text: record.specification,
          })
          return { record, behind }
        })
        const { ranked, excluded } = index.rank(requirementFacts(wanted, today, {}), defaultWeights, 5)
        for (const scored of ranked) expect(scored.excluded).toEqual([])
        for (const scored of [...ranked, ...excluded]) {
          const pair = pairs.find(({ record }) => record.id === scored.offeringId)
          if (!pair) throw new Error('an offering that was never offered')
          const rules = rulesBroken(wanted, pair.record, pair.behind)
          expect(new Set(scored.excluded)).toEqual(rules)
          expect(rules.size > 0).toBe(excluded.includes(scored))
          for (const reason of scored.reasons) check(reason, wanted, pair.record, pair.behind)
          expect(scored.score).toBeCloseTo(scoreOf(scored.reasons), 0)
          seen += 1
          if (rules.size > 0) excludedSeen += 1
        }
        // Whoever is not excluded is on a list that has room for all.
        expect(ranked).toHaveLength(
          pairs.filter(({ record, behind }) => rulesBroken(wanted, record, behind).size === 0).length,
        )
      },
    ),
    { numRuns: 10_000 },
  )
  expect(seen).toBeGreaterThan(10_000)
  expect(excludedSeen).toBeGreaterThan(1_000)
}, 60_000)

const keyOf = (name: string) => (name.startsWith('ISO') || name.startsWith('iso') ? 'ISO9001' : name)
const isChina = (place: Region) => place.country === null || place.country === '中国'

/** Everything of the place lies in, or may lie in, the region. */
function reaches(from: Region, place: Region): boolean {
  const sameLevel = (a: string | null, b: string | null) => a === null || b === null || a === b
  const sameCountry = isChina(from) ? isChina(place) : from.country === place.country
  return sameCountry && sameLevel(from.province, place.province) && sameLevel(from.city, place.city)
}
const isTold = (place: Region | null): place is Region =>
  place !== null && [place.country, place.province, place.city].some((level) => level !== null)

function holds(offered: Offering, name: string, on: string): 'valid' | 'expired' | 'none' {
  const held = offered.certificates.filter((each) => keyOf(each.name) === keyOf(name))
  if (held.length === 0) return 'none'
  return held.some(({ expiresOn }) => expiresOn === null || expiresOn >= on) ? 'valid' : 'expired'
}
const validOn = ({ neededBy }: Requirement) => (neededBy !== null && neededBy > today ? neededBy : today)

function rulesBroken(wanted: Requirement, offered: Offering, company: Supplier): Set<string> {
  const broken = new Set<string>()
  if (company.isBlacklisted) broken.add('blacklisted')
  if (offered.organizationId === wanted.organizationId) broken.add('sameCompany')
  if (wanted.certificates.some((name) => holds(offered, name, validOn(wanted)) === 'expired'))
    broken.add('certificateExpired')
  const served = offered.regions.filter(isTold)
  if (
    isTold(wanted.deliverTo) &&
    served.length > 0 &&
    !served.some((each) => wanted.deliverTo && reaches(each, wanted.deliverTo))
  )
    broken.add('regionNotServed')
  return broken
}

/** Pieces, kilograms or metres in one of the unit; null for a box of which nobody said what is in it. */
const measure: Record<string, ['count' | 'mass' | 'length', number] | null> = {
  piece: ['count', 1],
  set: ['count', 1],
  dozen: ['count', 12],
  kg: ['mass', 1],
  t: ['mass', 1_000],
  m: ['length', 1],
  box: null,
}
const amountOf = (told: Requirement['quantity']) => {
  const one = told && measure[told.unit]
  return one ? { kind: one[0], amount: told.amount * one[1] } : null
}

function check(reason: Reason, wanted: Requirement, offered: Offering, company: Supplier): unknown {
  const { verdict, share } = reason
  expect(verdict).toBe(share === null ? 'unknown' : share >= 0.95 ? 'met' : share >= 0.5 ? 'partly' : 'unmet')
  const numbers = [Number(reason.wanted), Number(reason.offered)] as const
  switch (reason.criterion) {
    case 'category': {
      if (wanted.categoryId === null || offered.categoryId === null) return expect(verdict).toBe('unknown')
      expect([reason.wanted, reason.offered]).toEqual([wanted.categoryId, offered.categoryId])
      return expect(reason.how).toBe(kinship(wanted.categoryId, offered.categoryId))
    }
    case 'specification': {
      const isDescribed = `${offered.title}${offered.specification}` !== ''
      expect(verdict === 'unknown').toBe(!isDescribed)
      const words = (of: string) => new Set(of.split(/\s+/u).filter((each) => each !== ''))
      const [asked, said] = [
        words(`${wanted.title} ${wanted.specification}`),
        words(`${offered.title} ${offered.specification}`),
      ]
      // A share of nothing in common is nothing.
      return isDescribed && asked.isDisjointFrom(said) ? expect(share).toBe(0) : null
    }
    case 'price': {
      const [most, least] = [unitPrice(wanted.price, 'most'), unitPrice(offered.price, 'least')]
      if (
        most === null ||
        least === null ||
        most.kind !== least.kind ||
        wanted.price?.currency !== offered.price?.currency
      )
        return expect(verdict).toBe('unknown')
      expect(numbers[0]).toBeCloseTo(most.amount, 6)
      expect(numbers[1]).toBeCloseTo(least.amount, 6)
      expect(reason.how).toBe(least.amount <= most.amount ? 'withinBudget' : 'tooExpensive')
      return expect(reason.gap).toBeCloseTo(Math.max(0, least.amount / most.amount - 1), 6)
    }
    case 'moq': {
      const [need, moq] = [amountOf(wanted.quantity), amountOf(offered.moq)]
      if (!need || !moq || need.kind !== moq.kind) return expect(verdict).toBe('unknown')
      expect(numbers).toEqual([need.amount, moq.amount])
      return expect(reason.how).toBe(need.amount >= moq.amount ? 'enough' : 'tooFew')
    }
    case 'capacity':
      return checkCapacity(reason, wanted, offered)
    case 'region': {
      if (!isTold(wanted.deliverTo)) return expect(verdict).toBe('unknown')
      if (reason.how === 'elsewhere')
        return expect(rulesBroken(wanted, offered, company)).toContain('regionNotServed')
      if (reason.how === 'sameCity') expect(company.home?.city).toBe(wanted.deliverTo.city)
      if (reason.how === 'sameCity' || reason.how === 'sameProvince')
        return expect(company.home?.province).toBe(wanted.deliverTo.province)
      return expect(reason.how).toBe(offered.regions.some(isTold) ? 'served' : 'notTold')
    }
    case 'certificates': {
      if (wanted.certificates.length === 0) return expect(reason.how).toBe('notDemanded')
      if (offered.certificates.length === 0) return expect(reason.how).toBe('notTold')
      const demanded = [...new Set(wanted.certificates.map(keyOf))]
      const missing = demanded.filter((name) => holds(offered, name, validOn(wanted)) !== 'valid')
      expect(reason.wanted).toBe(demanded.join(' '))
      expect(reason.offered).toBe(missing.join(' '))
      return expect(share).toBeCloseTo(1 - missing.length / demanded.length, 9)
    }
    case 'record': {
      const past = company.record
      if (!past) return expect(verdict).toBe('unknown')
      const [good, bad] = [2 * past.deals + past.accepted, past.rejected + past.noShows + past.problems]
      if (good + bad === 0) return expect(verdict).toBe('unknown')
      expect(numbers[1]).toBe(past.deals)
      return expect((share ?? 0) > 0.5).toBe(good > bad)
    }
    case 'freshness':
      return expect(numbers[1]).toBe((Date.parse(today) - Date.parse(offered.updatedOn)) / 86_400_000)
  }
}

function checkCapacity(reason: Reason, wanted: Requirement, offered: Offering): unknown {
  const [need, made] = [amountOf(wanted.quantity), amountOf(offered.capacityPerMonth)]
  const days =
    wanted.neededBy === null ? null : (Date.parse(wanted.neededBy) - Date.parse(today)) / 86_400_000
  const lead = offered.leadTimeDays
  if (days !== null && lead !== null && lead > days) {
    expect(reason.how).toBe('tooLate')
    return expect([reason.wanted, reason.offered]).toEqual([String(days), String(lead)])
  }
  if (need && made && need.kind === made.kind) {
    const possible = made.amount * (days === null ? 1 : Math.max(1, days) / 30)
    expect(reason.how).toBe(possible >= need.amount ? 'enough' : 'tooSlow')
    return expect([Number(reason.wanted), Number(reason.offered)]).toEqual([need.amount, made.amount])
  }
  return expect(reason.verdict).toBe(days !== null && lead !== null ? 'met' : 'unknown')
}

function unitPrice(band: Requirement['price'], end: 'most' | 'least') {
  const one = band && measure[band.per]
  if (!one) return null
  const amount = end === 'most' ? (band.high ?? band.low) : (band.low ?? band.high)
  return amount === null ? null : { kind: one[0], amount: amount / one[1] }
}

/** How two of the six categories above stand to each other, written out. */
function kinship(wanted: string, offered: string): string {
  if (wanted === offered) return 'exact'
  const [a, b] = [wanted, offered].map((id) => (id === 'old-cups' ? 'cups' : id))
  if (a === b) return 'synonym'
  const above: Record<string, readonly string[]> = {
    kitchen: [],
    cups: ['kitchen'],
    mugs: ['cups', 'kitchen'],
    pans: ['kitchen'],
    steel: [],
  }
  const [up, down] = [above[a ?? ''] ?? [], above[b ?? ''] ?? []]
  if (down.includes(a ?? '')) return 'narrower'
  if (up.includes(b ?? '')) return 'parent'
  if (up[0] !== undefined && up[0] === down[0]) return 'sibling'
  return up.length > 0 && up.at(-1) === down.at(-1) ? 'chapter' : 'other'
}

const scoreOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { criterion, share }) => sum + defaultWeights[criterion] * (share ?? 0.5), 0)
