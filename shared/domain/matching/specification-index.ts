import { specificationTerms } from './specification-terms.ts'

/** A text to compare: the title says more than the rest. */
export type Specification = { title: string; text: string }

/** A prepared question: terms with their weight in it. */
export type SpecificationQuery = ReadonlyMap<string, number>

/** How many texts there are, how long, and how many hold a term: what a term's rarity comes from. */
export type TextStatistics = { texts: number; length: number; holders: ReadonlyMap<string, number> }

type Postings = { slots: number[]; counts: number[] }

/**
 * Finds texts by their words: Okapi BM25 (Robertson and Zaragoza 2009, eq. 3.15 with the query-term saturation k3),
 * kept in memory and changed one text at a time. Slots number the texts; a changed text moves to a new slot.
 */
export class SpecificationIndex {
  readonly #postings = new Map<string, Postings>()
  /** Length of the text in each slot in weighted terms; 0 where nothing is any more. */
  readonly #lengths: number[] = []
  #living = 0
  #totalLength = 0
  /** Of all texts, where this index holds only a part of them. */
  #whole: TextStatistics | null = null

  /** The slot the text stands in. */
  add(specification: Specification): number {
    const slot = this.#lengths.length
    const counts = weighted(specification)
    let length = 0
    for (const [term, count] of counts) {
      length += count
      const postings = this.#postings.get(term)
      if (postings) {
        postings.slots.push(slot)
        postings.counts.push(count)
      } else {
        // Most terms are somebody's article number: lists of one, laid out for one, are a tenth of the size.
        this.#postings.set(term, { slots: [slot], counts: [count] })
      }
    }
    // A text without a word is living too.
    this.#lengths.push(Math.max(length, 1))
    this.#totalLength += Math.max(length, 1)
    this.#living += 1
    return slot
  }

  /** Empties a slot; its postings are passed over from now on. */
  remove(slot: number): void {
    const length = this.#lengths[slot] ?? 0
    if (length === 0) return
    this.#lengths[slot] = 0
    this.#totalLength -= length
    this.#living -= 1
  }

  /** Of the texts in this index; parts that lie in several indexes are added up, see setWhole. */
  statisticsOf(terms: Iterable<string>): TextStatistics {
    const holders = new Map<string, number>()
    for (const term of terms) {
      const count = this.#postings.get(term)?.slots.length
      if (count !== undefined) holders.set(term, count)
    }
    return { texts: this.#living, length: this.#totalLength, holders }
  }

  /** Scores as if this index held all the texts that were counted; they have to name every term that is asked for. */
  setWhole(whole: TextStatistics): void {
    this.#whole = whole
  }

  get slots(): number {
    return this.#lengths.length
  }

  /** Adds to `into`, by slot, how much of the question each text answers: 1 when it says all of it once in a text of usual length. */
  score(query: SpecificationQuery, into: Float32Array): void {
    const usual = this.#usualLength()
    for (const { postings, share } of this.#asked(query)) {
      const { slots, counts } = postings
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at] ?? 0
        const length = this.#lengths[slot] ?? 0
        if (length === 0) continue
        into[slot] = (into[slot] ?? 0) + worth(share, counts[at] ?? 0, length, usual)
      }
    }
  }

  /** The same for one text alone, to the last digit. */
  scoreOf(query: SpecificationQuery, slot: number): number {
    const length = this.#lengths[slot] ?? 0
    if (length === 0) return 0
    let score = 0
    const usual = this.#usualLength()
    for (const { postings, share } of this.#asked(query)) {
      const at = placeOf(postings.slots, slot)
      if (at !== null) score = Math.fround(score + worth(share, postings.counts[at] ?? 0, length, usual))
    }
    return score
  }

  /**
   * Adds to `into`, by slot, the share of the question that each text speaks of at all: a term counts by its rarity, and
   * twice with a figure in it, because of grades and sizes (304, M8, 500ml) a buyer means exactly the one he names. Unlike
   * `score` it does not ask how often and in how long a text: for telling the right thing from nearly the same one.
   */
  cover(query: SpecificationQuery, into: Float32Array): void {
    for (const { postings, share } of this.#wanted(query)) {
      const { slots } = postings
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at] ?? 0
        into[slot] = (into[slot] ?? 0) + share
      }
    }
  }

  /** The same for one text alone, to the last digit. */
  coverOf(query: SpecificationQuery, slot: number): number {
    let covered = 0
    for (const { postings, share } of this.#wanted(query))
      if (placeOf(postings.slots, slot) !== null) covered = Math.fround(covered + share)
    return covered
  }

  #wanted(query: SpecificationQuery): { postings: Postings; share: number }[] {
    let most = 0
    const wanted: { postings: Postings; weight: number }[] = []
    for (const term of query.keys()) {
      const { postings, rarity } = this.#rarityOf(term)
      const weight = Math.max(rarity, leastRarity) * (/\d/.test(term) ? figureWeight : 1)
      most += weight
      if (postings) wanted.push({ postings, weight })
    }
    return wanted.map(({ postings, weight }) => ({ postings, share: weight / most }))
  }

  #asked(query: SpecificationQuery): { postings: Postings; share: number }[] {
    let most = 0
    const asked: { postings: Postings; weight: number }[] = []
    for (const [term, count] of query) {
      const { postings, rarity } = this.#rarityOf(term)
      const weight = (Math.max(rarity, leastRarity) * (count * (k3 + 1))) / (count + k3)
      most += weight
      if (postings) asked.push({ postings, weight })
    }
    return asked.map(({ postings, weight }) => ({ postings, share: (weight * (k1 + 1)) / most }))
  }

  #rarityOf(term: string): { postings: Postings | undefined; rarity: number } {
    const whole = this.#whole
    const texts = whole?.texts ?? this.#living
    const postings = this.#postings.get(term)
    // Slots that were emptied still count: never as more than there are texts.
    const holders = Math.min((whole ? whole.holders.get(term) : postings?.slots.length) ?? 0, texts)
    return { postings, rarity: Math.log(1 + (texts - holders + 0.5) / (holders + 0.5)) }
  }

  #usualLength(): number {
    const { texts, length } = this.#whole ?? { texts: this.#living, length: this.#totalLength }
    return length / Math.max(1, texts)
  }
}

function worth(share: number, count: number, length: number, usual: number): number {
  return (share * count) / (count + k1 * (1 - b + (b * length) / usual))
}

/** The statistics of all texts from those of their parts. */
export function addStatistics(parts: readonly TextStatistics[]): TextStatistics {
  const holders = new Map<string, number>()
  for (const part of parts)
    for (const [term, count] of part.holders) holders.set(term, (holders.get(term) ?? 0) + count)
  return {
    texts: parts.reduce((sum, { texts }) => sum + texts, 0),
    length: parts.reduce((sum, { length }) => sum + length, 0),
    holders,
  }
}

/** Slots only ever grow. */
function placeOf(slots: readonly number[], slot: number): number | null {
  let [from, to] = [0, slots.length - 1]
  while (from <= to) {
    const middle = (from + to) >> 1
    const found = slots[middle] ?? 0
    if (found === slot) return middle
    if (found < slot) from = middle + 1
    else to = middle - 1
  }
  return null
}

export const specificationQuery = (specification: Specification): SpecificationQuery =>
  weighted(specification)

// The usual values of the literature; k3 lets what is said twice count a little more.
const k1 = 1.2
const b = 0.6
const k3 = 8
const titleWeight = 3
const figureWeight = 2
/** A word that everybody says still says something. */
const leastRarity = 0.01

function weighted({ title, text }: Specification): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of specificationTerms(title)) counts.set(term, (counts.get(term) ?? 0) + titleWeight)
  for (const term of specificationTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
