import Database from 'better-sqlite3'
import { shippedCategories } from '#shared/domain/categories/shipped-categories.ts'
import { demoCategories } from '#shared/domain/demo-trade/demo-categories.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import { defaultWeights } from '#shared/domain/matching/default-weights.ts'
import { offeringFacts, requirementFacts } from '#shared/domain/matching/matching-facts.ts'
import { OfferingIndex } from '#shared/domain/matching/offering-index.ts'
import { SpecificationIndex, specificationQuery } from '#shared/domain/matching/specification-index.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { OfferingId } from '#shared/model/ids.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import { demoLabels } from './demo-labels.ts'
import { handLabels } from './hand-labels.ts'
import type { LabelledSet } from './labelled-set.ts'
import type { Measurement } from './measure.ts'
import { atLeast } from './text-quality.ts'

const today = LocalDate.parse('2026-03-05')
const shown = 5

/**
 * How good the ranking is on labelled requirements, beside two simpler ways to rank the same offerings; where the labels
 * come from stands in tests/fixtures/matching. Each set counts the same: how many requirements a generator makes is chance.
 */
export function matchingQuality(log: (line: string) => void): Measurement[] {
  const sets = [handLabels(today), demoLabels(today)]
  for (const { name, offered, asked } of sets)
    log(`labelled set "${name}": ${asked.length} requirements, ${offered.length} offerings`)
  const found = Object.entries(ways).map(([way, ranker]) => {
    const scores = sets.flatMap((set) => {
      const rank = ranker(set)
      return set.asked.map(({ requirement, grades, part }) => ({
        part,
        set: set.name,
        ...judged(rank(requirement).slice(0, shown), grades),
      }))
    })
    const ndcgOf = (of: typeof scores) => mean(of.map(({ ndcg }) => ndcg))
    const ofSet = (name: string) => scores.filter(({ set }) => set === name)
    const parts = [...new Set(scores.map(({ part }) => part))].map(
      (part) => `${ndcgOf(scores.filter((each) => each.part === part)).toFixed(3)} ${part}`,
    )
    log(`${way}: NDCG@5 ${parts.join(', ')}`)
    const bySet = sets.map(({ name }) => ndcgOf(ofSet(name)))
    const recall = mean(sets.map(({ name }) => mean(ofSet(name).map((each) => each.recall))))
    return { way, ndcg: mean(bySet), recall, bySet }
  })
  const [ours, ...others] = found
  if (!ours) return []
  const baselines = others.filter(({ way }) => way !== 'our text part')
  const best = Math.max(...baselines.map(({ ndcg }) => ndcg))
  return [
    atLeast('labelled pairs, NDCG@5', ours.ndcg, 0.9),
    atLeast('labelled pairs, NDCG@5 above the better baseline', ours.ndcg - best, 0.15),
    atLeast('labelled pairs, recall@5', ours.recall, null),
    ...sets.map(({ name }, at) =>
      atLeast(`labelled pairs, ${name} set alone, NDCG@5`, ours.bySet[at] ?? 0, null),
    ),
    ...others.flatMap(({ way, ndcg, recall }) => [
      atLeast(`baseline, ${way} alone, NDCG@5`, ndcg, null),
      atLeast(`baseline, ${way} alone, recall@5`, recall, null),
    ]),
  ]
}

type Ranker = (set: LabelledSet) => (requirement: Requirement) => OfferingId[]

const ways = {
  matching: byMatching,
  category: byCategory,
  'full-text rank': byFullText,
  'our text part': byText,
} satisfies Record<string, Ranker>

const categories = () => [
  ...shippedCategories(),
  ...demoCategories.map(({ id, input }) => ({ ...input, id, isBuiltIn: false, mergedIntoId: null })),
]

function byMatching({ offered }: LabelledSet): ReturnType<Ranker> {
  const index = new OfferingIndex(new CategoryTree(categories()))
  for (const { offering, supplier } of offered) {
    const { title, specification } = offering
    index.set(offeringFacts(offering, supplier, today, {}), { title, text: specification })
  }
  return (requirement) =>
    index
      .rank(requirementFacts(requirement, today, {}), defaultWeights, shown)
      .ranked.map(({ offeringId }) => offeringId)
}

/** All of the same category, or of what it stands for, as they were entered; without a category, all. */
function byCategory({ offered }: LabelledSet): ReturnType<Ranker> {
  const tree = new CategoryTree(categories())
  return ({ categoryId }) =>
    offered
      .filter(
        ({ offering }) =>
          categoryId === null ||
          (offering.categoryId !== null && tree.meaning(offering.categoryId) === tree.meaning(categoryId)),
      )
      .map(({ offering }) => offering.id)
}

/** SQLite's own full-text rank over pairs of characters and words. */
function byFullText({ offered }: LabelledSet): ReturnType<Ranker> {
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
      .flatMap((row) => offered[row - 1]?.offering.id ?? [])
}

const plainWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  )

function byText({ offered }: LabelledSet): ReturnType<Ranker> {
  const index = new SpecificationIndex()
  for (const { offering } of offered) index.add({ title: offering.title, text: offering.specification })
  return ({ title, specification }) => {
    const scores = new Float32Array(offered.length)
    index.score(specificationQuery({ title, text: specification }), scores)
    return [...scores.keys()]
      .filter((slot) => (scores[slot] ?? 0) > 0)
      .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .flatMap((slot) => offered[slot]?.offering.id ?? [])
  }
}

/** NDCG with gains 2^grade − 1 (Burges et al. 2005); recall of what is graded 2 and 3. */
function judged(list: readonly OfferingId[], grades: ReadonlyMap<OfferingId, number>) {
  const gain = (ids: readonly OfferingId[]) =>
    ids.reduce((sum, id, at) => sum + (2 ** (grades.get(id) ?? 0) - 1) / Math.log2(at + 2), 0)
  const ideal = [...grades].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
  const right = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id)
  return {
    ndcg: gain(list) / gain(ideal.slice(0, shown)),
    recall: right.filter((id) => list.includes(id)).length / right.length,
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
