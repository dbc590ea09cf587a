import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category } from '../../model/category.ts'
import { LocalDate } from '../../model/dates.ts'
import { CategoryId, OfferingId, OrganizationId, RequirementId } from '../../model/ids.ts'
import type { Offering } from '../../model/offering.ts'
import type { Requirement } from '../../model/requirement.ts'
import { CategoryTree } from './category-tree.ts'
import { neutral } from './criteria.ts'
import { defaultWeights, shares } from './default-weights.ts'
import { offeringFacts, requirementFacts, type Supplier } from './matching-facts.ts'
import { OfferingIndex } from './offering-index.ts'

const today = LocalDate.parse('2026-03-05')
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const category = (id: string, parentId: string | null, more: Partial<Category> = {}) => ({
  id: CategoryId.parse(id),
  parentId: parentId === null ? null : CategoryId.parse(parentId),
  mappedToId: null,
  mergedIntoId: null,
  ...more,
})
const cups = CategoryId.parse('cups')
const tree = new CategoryTree([
  category('kitchen', null),
  category('cups', 'kitchen'),
  category('vacuum-cups', 'cups'),
  category('pans', 'kitchen'),
  category('old-cups', null, { mergedIntoId: cups }),
  category('steel', null),
])
const zhejiang = { country: null, province: '浙江', city: null }

const requirement = (given: Partial<Requirement> = {}): Requirement => ({
  id: RequirementId.parse(uuid(1)),
  organizationId: OrganizationId.parse(uuid(2)),
  contactId: null,
  title: '保温杯',
  categoryId: cups,
  specification: '304 不锈钢 500ml',
  quantity: { amount: 500, unit: 'set' },
  price: { low: null, high: 40, currency: 'CNY', per: 'set' },
  deliverTo: { country: null, province: '浙江', city: '宁波' },
  neededBy: LocalDate.parse('2026-08-31'),
  method: null,
  certificates: [],
  status: 'open',
  deadline: null,
  ownerId: null,
  purchaseList: null,
  visitId: null,
  notes: null,
  round: 1,
  createdOn: today,
  updatedOn: today,
  ...given,
})
const offering = (n: number, given: Partial<Offering> = {}): Offering => ({
  id: OfferingId.parse(uuid(1000 + n)),
  organizationId: OrganizationId.parse(uuid(2000 + n)),
  title: '不锈钢保温杯',
  categoryId: cups,
  specification: '304 不锈钢真空保温杯 500ml',
  moq: { amount: 300, unit: 'piece' },
  capacityPerMonth: { amount: 10_000, unit: 'piece' },
  price: { low: 32, high: 38, currency: 'CNY', per: 'piece' },
  regions: [zhejiang],
  leadTimeDays: 20,
  certificates: [],
  notes: null,
  createdOn: today,
  updatedOn: today,
  ...given,
})
const supplierOf = ({ organizationId }: Offering, given: Partial<Supplier> = {}): Supplier => ({
  id: organizationId,
  isBlacklisted: false,
  home: { country: null, province: '浙江', city: '永康' },
  record: null,
  ...given,
})

function ranking(wanted: Requirement, offered: [Offering, Partial<Supplier>?][], count = 5) {
  const index = new OfferingIndex(tree)
  for (const [each, given] of offered) {
    const facts = offeringFacts(each, supplierOf(each, given), today, {})
    index.set(facts, { title: each.title, text: each.specification })
  }
  return { index, ...index.rank(requirementFacts(wanted, today, {}), defaultWeights, count) }
}
const reason = (given: Partial<Offering>, criterion: string, wanted: Partial<Requirement> = {}) => {
  const { ranked, excluded } = ranking(requirement(wanted), [[offering(1, given)]])
  return (ranked[0] ?? excluded[0])?.reasons.find((each) => each.criterion === criterion)
}

describe('a supplier that fits', () => {
  test('has every criterion met that both sides speak of', () => {
    const { ranked } = ranking(requirement(), [[offering(1)]])
    expect(ranked[0]?.reasons.map(({ criterion, verdict }) => `${criterion} ${verdict}`)).toEqual([
      'category met',
      'specification met',
      'price met',
      'moq met',
      'capacity met',
      'region partly',
      'certificates unknown',
      'record unknown',
      'freshness met',
    ])
    expect(ranked[0]?.score).toBeGreaterThan(90)
  })

  test.each<[string, string]>([
    ['cups', 'exact'],
    ['old-cups', 'synonym'],
    ['vacuum-cups', 'narrower'],
    ['kitchen', 'parent'],
    ['pans', 'sibling'],
    ['steel', 'other'],
  ])('category %s: %s', (id, how) => {
    expect(reason({ categoryId: CategoryId.parse(id) }, 'category')?.how).toBe(how)
  })
})

describe('a near miss says what would have to change', () => {
  test.each<[string, string, Partial<Offering>, object]>([
    [
      'price a quarter above',
      'price',
      { price: { low: 50, high: 60, currency: 'CNY', per: 'piece' } },
      { verdict: 'partly', how: 'tooExpensive', wanted: '40', offered: '50', gap: 0.25 },
    ],
    [
      'MOQ 800 for 500 wanted',
      'moq',
      { moq: { amount: 800, unit: 'piece' } },
      { verdict: 'unmet', how: 'tooFew', wanted: '500', offered: '800', gap: 0.6 },
    ],
    [
      'MOQ told in boxes of 50',
      'moq',
      { moq: { amount: 8, unit: 'box', perPack: 50 } },
      { verdict: 'met', offered: '400' },
    ],
    ['too late', 'capacity', { leadTimeDays: 200 }, { how: 'tooLate', offered: '200' }],
    [
      'too slow',
      'capacity',
      { capacityPerMonth: { amount: 10, unit: 'piece' } },
      { how: 'tooSlow', verdict: 'unmet' },
    ],
  ])('%s', (_, criterion, given, expected) => expect(reason(given, criterion)).toMatchObject(expected))
})

describe('what nobody told', () => {
  test.each<[string, string, Partial<Offering>]>([
    ['no price', 'price', { price: null }],
    [
      'a price in a currency without a rate',
      'price',
      { price: { low: 5, high: 6, currency: 'USD', per: 'piece' } },
    ],
    ['a price per kilogram for pieces', 'price', { price: { low: 5, high: 6, currency: 'CNY', per: 'kg' } }],
    ['boxes of unknown content', 'moq', { moq: { amount: 3, unit: 'box' } }],
    ['no category', 'category', { categoryId: null }],
  ])('%s is unknown, and counts half', (_, criterion, given) => {
    expect(reason(given, criterion)).toMatchObject({ verdict: 'unknown', share: null })
  })
})

describe('hard rules', () => {
  test.each<[string, Partial<Offering>, Partial<Supplier>, Partial<Requirement>]>([
    ['blacklisted', {}, { isBlacklisted: true }, {}],
    ['sameCompany', { organizationId: requirement().organizationId }, {}, {}],
    ['regionNotServed', { regions: [{ ...zhejiang, province: '广东' }] }, {}, {}],
    [
      'certificateExpired',
      { certificates: [{ name: 'ISO9001', expiresOn: LocalDate.parse('2026-04-01') }] },
      {},
      { certificates: ['ISO 9001:2015'] },
    ],
  ])('%s excludes, and is shown', (code, given, supplier, wanted) => {
    const { ranked, excluded } = ranking(requirement(wanted), [[offering(1, given), supplier]])
    expect(ranked).toEqual([])
    expect(excluded[0]?.excluded).toEqual([code])
  })

  test('a certificate that is merely missing is unmet, not forbidden', () => {
    const { ranked } = ranking(requirement({ certificates: ['ISO 9001', 'CE'] }), [
      [offering(1, { certificates: [{ name: 'ISO 9001', expiresOn: null }] })],
    ])
    expect(ranked[0]?.reasons.find(({ criterion }) => criterion === 'certificates')).toMatchObject({
      share: 0.5,
      offered: 'CE',
    })
  })
})

test('a changed offering is ranked as it is now, a removed one no more', () => {
  const { index } = ranking(requirement(), [[offering(1)], [offering(2)]])
  const wanted = requirementFacts(requirement(), today, {})
  const worse = offering(1, { categoryId: CategoryId.parse('steel'), title: '螺栓', specification: 'M8' })
  index.set(offeringFacts(worse, supplierOf(worse), today, {}), {
    title: worse.title,
    text: worse.specification,
  })
  expect(index.rank(wanted, defaultWeights, 5).ranked.map(({ offeringId }) => offeringId)).toEqual([
    offering(2).id,
    worse.id,
  ])
  index.remove(offering(2).id)
  expect(index.rank(wanted, defaultWeights, 5).ranked).toHaveLength(1)
})

test('an offering changed many times over keeps a score', () => {
  const { index } = ranking(requirement(), [[offering(1)]])
  const facts = offeringFacts(offering(1), supplierOf(offering(1)), today, {})
  for (let time = 0; time < 5; time += 1) index.set(facts, { title: '不锈钢保温杯', text: '304 不锈钢' })
  const { ranked } = index.rank(requirementFacts(requirement(), today, {}), defaultWeights, 5)
  expect(ranked[0]?.score).toBeGreaterThan(50)
})

describe('for any offerings', () => {
  const words = ['不锈钢', '保温杯', '304', 'M8', '法兰', 'DN50', '玻璃']
  const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((all) => all.join(' '))
  const categoryId = fc
    .constantFrom(null, 'cups', 'vacuum-cups', 'pans', 'steel')
    .map((id) => id && CategoryId.parse(id))
  const region = fc.constantFrom(
    { country: null, province: '浙江', city: null },
    { country: null, province: '广东', city: null },
  )
  const quantity = fc.option(
    fc.record({
      amount: fc.integer({ min: 1, max: 2000 }),
      unit: fc.constantFrom('piece' as const, 'set' as const, 'kg' as const),
    }),
    { nil: null },
  )
  const price = fc.option(
    fc
      .integer({ min: 1, max: 100 })
      .map((low) => ({ low, high: low + 10, currency: 'CNY' as const, per: 'piece' as const })),
    { nil: null },
  )
  const certificates = fc.subarray(['ISO 9001', 'CE'])
  const anyOffering = fc.record({
    title: fc.constantFrom(...words),
    specification: text,
    categoryId,
    moq: quantity,
    capacityPerMonth: quantity,
    price,
    regions: fc.array(region, { maxLength: 2 }),
    leadTimeDays: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    certificates: certificates.map((names) =>
      names.map((name, at) => ({ name, expiresOn: at === 0 ? LocalDate.parse('2026-04-01') : null })),
    ),
  })
  const anyRequirement = fc.record({ specification: text, categoryId, quantity, price, certificates })
  const weights = fc.record({
    category: fc.integer({ min: 0, max: 100 }),
    specification: fc.integer({ min: 0, max: 100 }),
    price: fc.integer({ min: 0, max: 100 }),
    moq: fc.integer({ min: 0, max: 100 }),
    capacity: fc.integer({ min: 0, max: 100 }),
    region: fc.integer({ min: 0, max: 100 }),
    certificates: fc.integer({ min: 0, max: 100 }),
    record: fc.integer({ min: 0, max: 100 }),
    freshness: fc.integer({ min: 0, max: 100 }),
  })

  test('the list is the one a full comparison gives, nobody excluded is on it, and scores are what their reasons say', () => {
    fc.assert(
      fc.property(
        anyRequirement,
        fc.array(fc.tuple(anyOffering, fc.boolean()), { minLength: 1, maxLength: 30 }),
        weights,
        fc.integer({ min: 1, max: 5 }),
        (wanted, offered, weight, count) => {
          const facts = requirementFacts(requirement(wanted), today, {})
          const index = new OfferingIndex(tree)
          const all = offered.map(([given, isBlacklisted], n) => {
            const each = offering(n, given)
            index.set(offeringFacts(each, supplierOf(each, { isBlacklisted }), today, {}), {
              title: each.title,
              text: each.specification,
            })
            return each
          })
          const { ranked } = index.rank(facts, weight, count)
          const full = all
            .flatMap(({ id }) => index.explain(facts, id, weight) ?? [])
            .filter(({ excluded }) => excluded.length === 0)
            .toSorted((a, b) => b.score - a.score)
          expect(ranked.every(({ excluded }) => excluded.length === 0)).toBe(true)
          expect(ranked.map(({ score }) => score)).toEqual(full.slice(0, count).map(({ score }) => score))
          const part = shares(weight)
          for (const { score, reasons } of ranked) {
            const sum = reasons.reduce(
              (total, { criterion, share }) => total + part[criterion] * (share ?? neutral),
              0,
            )
            expect(score).toBeCloseTo(sum * 100, 0)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
