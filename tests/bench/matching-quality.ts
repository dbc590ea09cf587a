import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { shippedCategories } from '#shared/domain/categories/shipped-categories.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import { defaultWeights } from '#shared/domain/matching/default-weights.ts'
import { offeringFacts, requirementFacts } from '#shared/domain/matching/matching-facts.ts'
import { OfferingIndex } from '#shared/domain/matching/offering-index.ts'
import { SpecificationIndex, specificationQuery } from '#shared/domain/matching/specification-index.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { CategoryId, OfferingId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import { PriceBand, Quantity, type Region } from '#shared/model/trade-terms.ts'
import type { Measurement } from './measure.ts'
import { atLeast } from './text-quality.ts'

const today = LocalDate.parse('2026-03-05')
const folder = join(import.meta.dirname, '..', 'fixtures', 'matching')
const shown = 5

/** How good the ranking is on hand-labelled pairs, beside two simpler ways to rank; see the fixtures' README. */
export function matchingQuality(log: (line: string) => void): Measurement[] {
  const offered = lines('offerings.txt').map(offeringOf)
  const asked = lines('requirements.txt').map(requirementOf)
  const ways = {
    matching: byMatching(offered),
    category: byCategory(offered),
    'full-text rank': byFullText(offered),
    'our text part': byText(offered),
  }
  const found = Object.entries(ways).map(([way, rank]) => {
    const scores = asked.map((each) => ({
      ...each,
      ...judged(rank(each.requirement).slice(0, shown), each.grades),
    }))
    const ndcgOf = (isCompetition: boolean) =>
      mean(scores.flatMap((each) => (each.isCompetition === isCompetition ? each.ndcg : [])))
    log(
      `${way}: NDCG@5 ${ndcgOf(false).toFixed(3)} on different goods, ${ndcgOf(true).toFixed(3)} on the same goods on different terms`,
    )
    const [ndcg, recall] = [mean(scores.map((each) => each.ndcg)), mean(scores.map((each) => each.recall))]
    return { way, ndcg, recall }
  })
  const [ours, ...others] = found
  const best = Math.max(...others.map(({ ndcg }) => ndcg))
  if (!ours) return []
  return [
    atLeast('labelled pairs, NDCG@5', ours.ndcg, 0.9),
    atLeast('labelled pairs, NDCG@5 above the better baseline', ours.ndcg - best, 0.15),
    atLeast('labelled pairs, recall@5', ours.recall, null),
    ...others.flatMap(({ way, ndcg, recall }) => [
      atLeast(`baseline, ${way} alone, NDCG@5`, ndcg, null),
      atLeast(`baseline, ${way} alone, recall@5`, recall, null),
    ]),
  ]
}

type Rank = (requirement: Requirement) => string[]
type Named = { name: string; offering: Offering; home: Region }

function byMatching(offered: readonly Named[]): Rank {
  const index = new OfferingIndex(new CategoryTree(shippedCategories()))
  const nameById = new Map(offered.map(({ name, offering }) => [offering.id, name]))
  for (const { offering, home } of offered) {
    const supplier = { id: offering.organizationId, isBlacklisted: false, home, record: null }
    const { title, specification } = offering
    index.set(offeringFacts(offering, supplier, today, {}), { title, text: specification })
  }
  return (requirement) =>
    index
      .rank(requirementFacts(requirement, today, {}), defaultWeights, shown)
      .ranked.flatMap(({ offeringId }) => nameById.get(offeringId) ?? [])
}

/** All of the same category, as they were entered; without a category, all. */
const byCategory =
  (offered: readonly Named[]): Rank =>
  ({ categoryId }) =>
    offered
      .filter(({ offering }) => categoryId === null || offering.categoryId === categoryId)
      .map(({ name }) => name)

/** SQLite's own full-text rank over pairs of characters and words. */
function byFullText(offered: readonly Named[]): Rank {
  const sqlite = new Database(':memory:')
  sqlite.exec('create virtual table texts using fts5(words)')
  const add = sqlite.prepare('insert into texts (rowid, words) values (?, ?)')
  for (const [n, { offering }] of offered.entries())
    add.run(n + 1, plainWords(`${offering.title} ${offering.specification}`).join(' '))
  const find = sqlite
    .prepare<[string], number>('select rowid from texts where words match ? order by rank, rowid')
    .pluck()
  return ({ title, specification }) =>
    find
      .all(
        plainWords(`${title} ${specification}`)
          .map((word) => `"${word}"`)
          .join(' OR '),
      )
      .flatMap((row) => offered[row - 1]?.name ?? [])
}

const plainWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  )

function byText(offered: readonly Named[]): Rank {
  const index = new SpecificationIndex()
  for (const { offering } of offered) index.add({ title: offering.title, text: offering.specification })
  return ({ title, specification }) => {
    const scores = new Float32Array(offered.length)
    index.score(specificationQuery({ title, text: specification }), scores)
    return [...scores.keys()]
      .filter((slot) => (scores[slot] ?? 0) > 0)
      .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .flatMap((slot) => offered[slot]?.name ?? [])
  }
}

/** NDCG with gains 2^grade − 1 (Burges et al. 2005); recall of what is graded 2 and 3. */
function judged(list: readonly string[], grades: ReadonlyMap<string, number>) {
  const gain = (names: readonly string[]) =>
    names.reduce((sum, name, at) => sum + (2 ** (grades.get(name) ?? 0) - 1) / Math.log2(at + 2), 0)
  const ideal = [...grades].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
  const right = [...grades].filter(([, grade]) => grade >= 2).map(([name]) => name)
  return {
    ndcg: gain(list) / gain(ideal.slice(0, shown)),
    recall: right.filter((name) => list.includes(name)).length / right.length,
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const lines = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'))

const uuid = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
const told = (text: string): string | null => (text === '-' || text === '' ? null : text)
const categoryOf = (heading: string) => (told(heading) === null ? null : CategoryId.parse(`hs.${heading}`))
const certificatesOf = (text: string): string[] => told(text)?.split(' ') ?? []

function placeOf(text: string): Region {
  const [province = null, city = null] = text.split(' ')
  return { country: null, province, city }
}

function quantityOf(text: string) {
  const [amount, unit] = text.split(' ')
  return Quantity.parse({ amount: Number(amount), unit })
}

/** `32-38 CNY/piece`, or `40 CNY/piece` for at most 40. */
function priceOf(text: string) {
  const [band = '', terms = ''] = text.split(' ')
  const [first, second] = band.split('-').map(Number)
  const [currency, per] = terms.split('/')
  return PriceBand.parse({ low: second === undefined ? null : first, high: second ?? first, currency, per })
}

function offeringOf(fields: string[], n: number): Named {
  const [
    name = '',
    heading = '',
    title = '',
    specification = '',
    moq = '',
    price = '',
    lead = '',
    certificates = '',
    home = '',
  ] = fields
  const offering: Offering = {
    id: OfferingId.parse(uuid(1, n)),
    organizationId: OrganizationId.parse(uuid(2, n)),
    title,
    categoryId: categoryOf(heading),
    specification,
    moq: quantityOf(moq),
    capacityPerMonth: null,
    price: priceOf(price),
    regions: [],
    leadTimeDays: Number(lead),
    certificates: certificatesOf(certificates).map((each) => ({ name: each, expiresOn: null })),
    notes: null,
    createdOn: today,
    updatedOn: today,
  }
  return { name, offering, home: placeOf(home) }
}

function requirementOf(fields: string[], n: number) {
  const [
    name = '',
    heading = '',
    title = '',
    specification = '',
    quantity = '',
    price = '',
    days = '',
    certificates = '',
    place = '',
    grades = '',
  ] = fields
  const requirement: Requirement = {
    id: RequirementId.parse(uuid(3, n)),
    organizationId: OrganizationId.parse(uuid(4, n)),
    contactId: null,
    title,
    categoryId: categoryOf(heading),
    specification,
    quantity: quantityOf(quantity),
    price: priceOf(price),
    deliverTo: placeOf(place),
    neededBy: addDays(today, Number(days)),
    method: null,
    certificates: certificatesOf(certificates),
    status: 'open',
    deadline: null,
    ownerId: null,
    purchaseList: null,
    visitId: null,
    notes: null,
    round: 1,
    createdOn: today,
    updatedOn: today,
  }
  const gradeOf = (each: string): [string, number] => {
    const [name = '', grade] = each.split('=')
    return [name, Number(grade)]
  }
  return {
    requirement,
    grades: new Map(grades.split(' ').map(gradeOf)),
    isCompetition: name.length === 4,
  }
}
