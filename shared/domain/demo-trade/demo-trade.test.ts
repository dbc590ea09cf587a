import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { DealInput } from '../../model/deal.ts'
import { OfferingInput } from '../../model/offering.ts'
import { RequirementInput } from '../../model/requirement.ts'
import { shippedCategories } from '../categories/shipped-categories.ts'
import { generateDemo } from '../demo/generate-demo.ts'
import { trades } from '../demo/trade-data.ts'
import { CategoryTree } from '../matching/category-tree.ts'
import { exclusionsOf } from '../matching/judge-pair.ts'
import { offeringFacts, requirementFacts } from '../matching/matching-facts.ts'
import { demoCategories } from './demo-categories.ts'
import { demoTrade } from './demo-trade.ts'
import { tradeCompanies } from './trade-company.ts'
import { goodsOfTrade, tradeGoods } from './trade-goods.ts'
import { truthOf } from './trade-truth.ts'

const today = LocalDate.parse('2026-03-05')

function tradeOf(organizations: number, seed = 1) {
  let from = 0
  const companies = [...generateDemo({ seed, organizations, today, detail: 'records' })].flatMap((batch) => {
    const each = tradeCompanies(seed, from, batch)
    from += batch.organizations.length
    return each
  })
  return [...demoTrade(seed, companies, today)]
}
const trade = tradeOf(600)
const offerings = trade.flatMap((each) => each.offerings)
const requirements = trade.flatMap((each) => each.requirements)

test('the same demo is the same trade, and a smaller one a part of a larger', () => {
  expect(tradeOf(200)).toEqual(trade.slice(0, 200))
})

test('all of it is what a form would take, and stands once', () => {
  for (const { told } of offerings) expect(OfferingInput.safeParse(told).error).toBeUndefined()
  for (const { told } of requirements) expect(RequirementInput.safeParse(told).error).toBeUndefined()
  const deals = trade.flatMap((each) => each.deals)
  for (const { told } of deals) {
    expect(DealInput.safeParse({ ...told, matchId: null }).error).toBeUndefined()
    expect(told.dealtOn <= today).toBe(true)
    expect(told.supplierId).not.toBe(told.buyerId)
  }
  const ids = [...offerings, ...requirements, ...deals].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every trade of the demo has goods, every good a heading, and the own tree stands on the shipped one', () => {
  for (const { name } of trades) expect(goodsOfTrade(name).length).toBeGreaterThan(0)
  const tree = new CategoryTree(shippedCategories())
  for (const { category } of tradeGoods) expect(tree.has(category)).toBe(true)
  const seen = new Set<string>()
  for (const { id, input } of demoCategories) {
    expect(input.parentId === null || seen.has(input.parentId)).toBe(true)
    expect(input.mappedToId === null || tree.has(input.mappedToId)).toBe(true)
    seen.add(id)
  }
})

test('a pair is worked on once a round, with whom a rule allows, and refused for what really does not fit', () => {
  const seen = new Set<string>()
  const matches = trade.flatMap((each) => each.matches)
  expect(new Set(matches.map(({ state }) => state))).toEqual(
    new Set(['shortlisted', 'proposed', 'accepted', 'rejected', 'noDeal', 'deal']),
  )
  for (const { requirement, offering, round, state, noDealReason } of matches) {
    const key = `${requirement.id} ${offering.id} ${round}`
    expect(seen.has(key)).toBe(false)
    seen.add(key)
    const { excluded, misses } = truthOf(requirement, offering, today)
    expect(excluded).toEqual([])
    expect(noDealReason !== null).toBe(state === 'rejected' || state === 'noDeal')
    if (noDealReason === 'moq' || noDealReason === 'leadTime' || noDealReason === 'specification')
      expect(misses.map(({ reason }) => reason)).toContain(noDealReason)
  }
})

test('the truth keeps to the rules of matching, and knows the right thing by more than its terms', () => {
  const facts = offerings.map(({ id, supplier, told }) =>
    offeringFacts(
      { ...told, id, createdOn: today, updatedOn: today },
      { id: supplier.id, isBlacklisted: supplier.isBlacklisted, home: supplier.home, record: null },
      today,
      {},
    ),
  )
  let right = 0
  const unlike: string[] = []
  for (const wanted of requirements) {
    const asked = requirementFacts(
      { ...wanted.told, id: wanted.id, round: 1, createdOn: today, updatedOn: today },
      today,
      {},
    )
    for (const [at, offering] of offerings.entries()) {
      const { grade, excluded, misses } = truthOf(wanted, offering, today)
      const fact = facts[at]
      // 200,000 pairs: a comparison of texts each, and one expectation.
      if (fact && exclusionsOf(asked, fact).join() !== excluded.join())
        unlike.push(`${wanted.id} ${offering.id}`)
      if (grade >= 2) {
        right += 1
        expect(offering.real.good.category).toBe(wanted.wanted.good.category)
        expect(misses.every(({ size }) => size === 'slight')).toBe(true)
      }
      if (grade === 3) expect(misses).toEqual([])
    }
  }
  expect(unlike).toEqual([])
  expect(right).toBeGreaterThan(100)
})
