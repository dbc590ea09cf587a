import type { MatchRank } from '#shared/domain/search-terms/match-rank.ts'
import { firstNameOf, matchRecord, namesFromIndex } from '#shared/domain/search-terms/match-record.ts'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import type { Explanation, Finder } from '#shared/domain/search-terms/query-expressions.ts'
import type { CandidatePage, CandidateRow, CandidateSource } from './candidate-source.ts'
import { beyondEveryDoc, recencyOfDoc } from './search-doc.ts'

/** `recency` is the day of the last contact, 0 for never. */
export type Ranked = { rowKey: number; rank: MatchRank; doc: number; recency: number; name: string }

/** So many candidates are read and ranked one by one; of more, each rank is asked for by itself. */
const checkedInFull = 60
/** After the first page of one rank's candidates no more are read than these, however few of them prove right. */
const furtherPages = [100, 240]
/** The database itself looks for a text in so many names, and goes on once after a page full of it. */
const textPages = [400, 400]

/**
 * The best `limit` records for a query: by rank, then last contact, then name. A query with many answers never reads
 * them all: every rank has its own expression, and its answers come most recently contacted first. `rivals`, of another
 * kind, stand in the same list: a rank that they leave no room for is not looked at.
 */
export function rankCandidates(
  source: CandidateSource,
  query: SearchQuery,
  finders: readonly Finder[],
  { limit, rivals }: { limit: number; rivals: readonly Ranked[] },
): Ranked[] {
  const candidates = new Candidates(source, query, { limit, rivals })
  for (const finder of finders) candidates.collect(finder)
  return candidates.best()
}

/** Chinese names by pinyin, as lists are sorted. */
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true })

export function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.recency - a.recency || byName.compare(a.name, b.name) || a.rowKey - b.rowKey
}

class Candidates {
  readonly #source: CandidateSource
  readonly #query: SearchQuery
  readonly #limit: number
  readonly #rivals: readonly Ranked[]
  readonly #found = new Map<number, Ranked>()
  /** A wrong candidate of one rank is often one of the next too. */
  readonly #rankByName = new Map<number, MatchRank | null>()
  readonly #all = new Map<string, CandidatePage>()
  readonly #firstSize: number

  constructor(
    source: CandidateSource,
    query: SearchQuery,
    { limit, rivals }: { limit: number; rivals: readonly Ranked[] },
  ) {
    this.#source = source
    this.#query = query
    this.#limit = limit
    this.#firstSize = Math.max(checkedInFull, limit) + 1
    this.#rivals = rivals
  }

  best(): Ranked[] {
    return [...this.#found.values()].sort(compareRanked).slice(0, this.#limit)
  }

  collect(finder: Finder): void {
    if (this.#isFull(finder.rank, beyondEveryDoc)) return
    const all = this.#allOf(finder.within)
    if (all.next === null) return
    for (const page of this.#pages(finder, all)) {
      this.#take(page.rows, finder.explainedBy)
      if (page.next === null || this.#isFull(finder.rank, page.next)) return
    }
  }

  /** What a finder and those like it find: where that is few, they are taken at once. */
  #allOf({ expression, explainedBy }: Finder['within']): CandidatePage {
    let page = this.#all.get(expression)
    if (!page) {
      page = this.#source.page(expression, beyondEveryDoc, this.#firstSize)
      this.#all.set(expression, page)
      if (page.next === null) this.#take(page.rows, explainedBy)
    }
    return page
  }

  /** An expression lets a few wrong ones through, rarely hundreds: after so many of them its rank is given up. */
  *#pages({ expression, explainedBy, within }: Finder, all: CandidatePage): Generator<CandidatePage> {
    const isAll = expression === within.expression
    let page: CandidatePage = isAll ? all : { rows: [], next: beyondEveryDoc }
    if (isAll) yield page
    for (const size of explainedBy === 'text' ? textPages : [this.#firstSize, ...furtherPages]) {
      if (page.next === null) return
      page =
        explainedBy === 'text'
          ? this.#source.pageHolding(this.#query.whole.text, expression, page.next, {
              limit: this.#firstSize,
              among: size,
            })
          : this.#source.page(expression, page.next, size)
      yield page
    }
  }

  /** Whether nothing of a rank that stands before a doc can come among the best. */
  #isFull(rank: MatchRank, before: number): boolean {
    const isBetter = (each: Ranked, isLater: boolean) => each.rank < rank || (each.rank === rank && isLater)
    let better = 0
    for (const each of this.#found.values()) if (isBetter(each, each.doc >= before)) better++
    for (const each of this.#rivals) if (isBetter(each, each.recency > recencyOfDoc(before))) better++
    return better >= this.#limit
  }

  #take(rows: readonly CandidateRow[], explainedBy: Explanation): void {
    const unknown = rows.filter(({ rowKey }) => !this.#found.has(rowKey))
    const unexplained =
      explainedBy === 'reach'
        ? unknown.filter((row) => this.#query.digits !== null || this.#named(row) === null)
        : []
    const reach =
      unexplained.length === 0 ? null : this.#source.reach(unexplained.map(({ rowKey }) => rowKey))
    for (const row of unknown) {
      const { doc, rowKey, names } = row
      const reached = reach?.get(rowKey)
      const rank = reached
        ? matchRecord({ names: namesFromIndex(names), ...reached }, this.#query)
        : this.#named(row)
      if (rank !== null)
        this.#found.set(rowKey, { rowKey, rank, doc, recency: recencyOfDoc(doc), name: firstNameOf(names) })
    }
  }

  #named(row: CandidateRow): MatchRank | null {
    let rank = this.#rankByName.get(row.rowKey)
    if (rank === undefined) {
      rank = matchRecord({ names: namesFromIndex(row.names) }, this.#query)
      this.#rankByName.set(row.rowKey, rank)
    }
    return rank
  }
}
