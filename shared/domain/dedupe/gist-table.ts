import type { IdentityGist } from './identity-gist.ts'
import { comparePlaces, type Place } from './places.ts'

/** A gist as numbers, for comparing it with those of a table. */
export type PackedGist = {
  /** Of the code; 0 for none. */
  readonly code: number
  readonly place: number
  /** Of the persons, as many as fit; null when they are more. */
  readonly persons: readonly number[] | null
}

/** A name in a list of companies has two or three people; of one with more, the table does not tell. */
const mostPersons = 4
/** Numbers a company takes: code, place, persons. */
const width = 2 + mostPersons
const unknown = 0
const manyPersons = 1

/**
 * The gists of companies that go by small numbers, 24 bytes each: an import compares a row with twenty companies of its
 * brand, and as objects the gists of a hundred thousand companies would be the most that it keeps in memory. Texts are known
 * by 32 bits of their hash; where two agree in them, companies that could be told apart are only compared in full.
 */
export class GistTable {
  #rows = new Uint32Array(1_024 * width)
  readonly #places: Place[] = []
  readonly #placeNumbers = new Map<string, number>()

  has(number: number): boolean {
    return (this.#rows[number * width + 1] ?? unknown) !== unknown
  }

  set(number: number, gist: IdentityGist): void {
    const { code, place, persons } = this.packed(gist)
    const at = number * width
    if (at >= this.#rows.length) this.#grow(at + width)
    this.#rows[at] = code
    this.#rows[at + 1] = place
    for (let i = 0; i < mostPersons; i += 1) this.#rows[at + 2 + i] = persons?.[i] ?? 0
    if (persons === null) this.#rows[at + 2] = manyPersons
  }

  packed({ code, place, persons }: IdentityGist): PackedGist {
    return {
      code: code === null ? 0 : hashOf(code),
      place: this.#numberOf(place),
      persons: persons.length > mostPersons ? null : persons.map(hashOf),
    }
  }

  /** `isSurelyAnother` of identity-gist.ts. `row`: packed by this table. False also for a number it does not have. */
  isSurelyAnother(row: PackedGist, number: number): boolean {
    const at = number * width
    const placeNumber = this.#rows[at + 1] ?? unknown
    if (placeNumber === unknown || row.persons === null || this.#rows[at + 2] === manyPersons) return false
    for (const person of row.persons)
      for (let i = 0; i < mostPersons; i += 1) if (this.#rows[at + 2 + i] === person) return false
    const code = this.#rows[at] ?? 0
    if (row.code !== 0 && code !== 0) return row.code !== code
    if (row.place === placeNumber) return false
    const [own, known] = [this.#places[row.place - 1], this.#places[placeNumber - 1]]
    return own !== undefined && known !== undefined && comparePlaces(own, known) === 'conflict'
  }

  /** From 1 on. */
  #numberOf(place: Place): number {
    const label = `${place.province ?? ''} ${place.city ?? ''} ${place.district ?? ''}`
    const known = this.#placeNumbers.get(label)
    if (known !== undefined) return known
    const number = this.#places.push(place)
    this.#placeNumbers.set(label, number)
    return number
  }

  #grow(least: number): void {
    const grown = new Uint32Array(Math.max(least, this.#rows.length * 2))
    grown.set(this.#rows)
    this.#rows = grown
  }
}

/** FNV-1a over the UTF-16 units, never 0 or `manyPersons`. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash | 2) >>> 0
}
