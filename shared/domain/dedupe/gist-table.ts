import type { IdentityGist } from './identity-gist.ts'
import { comparePlaces, NOWHERE, type Place } from './places.ts'

/** A gist as numbers, for comparing it with those of a table. */
export type PackedGist = {
  /** Of the code; 0 for none. */
  readonly code: number
  readonly place: number
  /** Of the core; 0 for none. */
  readonly core: number
  /** Of the persons, as many as fit; null when they are more. */
  readonly persons: readonly number[] | null
}

/** A name in a list of companies has two or three people; of one with more, the table does not tell. */
const mostPersons = 4
/** Numbers a company takes: code, place, core, persons. */
const width = 3 + mostPersons
const firstPerson = 3
const unknown = 0
const manyPersons = 1

/**
 * The gists of companies that go by small numbers, 28 bytes each: an import compares a row with twenty companies of its
 * brand, and as objects the gists of a hundred thousand companies would be the most that it keeps in memory. Texts are known
 * by 32 bits of their hash; where two agree in them, companies that could be told apart are only compared in full.
 */
export class GistTable {
  #rows = new Uint32Array(1_024 * width)
  readonly #places: PlaceNumbers

  /** `places`: those of another table, whose packed gists can then be compared with this one's. */
  constructor(places = new PlaceNumbers()) {
    this.#places = places
  }

  get places(): PlaceNumbers {
    return this.#places
  }

  has(number: number): boolean {
    return (this.#rows[number * width + 1] ?? unknown) !== unknown
  }

  /** Packed by this table or by one of the same places. */
  set(number: number, { code, place, core, persons }: PackedGist): void {
    const at = number * width
    if (at >= this.#rows.length) this.#grow(at + width)
    this.#rows[at] = code
    this.#rows[at + 1] = place
    this.#rows[at + 2] = core
    for (let i = 0; i < mostPersons; i += 1) this.#rows[at + firstPerson + i] = persons?.[i] ?? 0
    if (persons === null) this.#rows[at + firstPerson] = manyPersons
  }

  /** From now on nobody is surely another than this company. */
  setUnsure(number: number): void {
    this.set(number, { code: 0, place: this.#places.numberOf(NOWHERE), core: 0, persons: null })
  }

  packed({ code, place, core, persons }: IdentityGist): PackedGist {
    return {
      code: code === null ? 0 : hashOf(code),
      place: this.#places.numberOf(place),
      core: core === null ? 0 : hashOf(core),
      persons: persons.length > mostPersons ? null : persons.map(hashOf),
    }
  }

  /** `isSurelyAnother` of identity-gist.ts. `row`: packed by this table. False also for a number it does not have. */
  isSurelyAnother(row: PackedGist, number: number): boolean {
    const rows = this.#rows
    const at = number * width
    const placeNumber = rows[at + 1] ?? unknown
    if (placeNumber === unknown || row.persons === null || rows[at + firstPerson] === manyPersons)
      return false
    for (let person = 0; person < row.persons.length; person += 1)
      for (let i = firstPerson; i < width; i += 1) if (rows[at + i] === row.persons[person]) return false
    const code = rows[at] ?? 0
    if (row.code !== 0 && code !== 0) return row.code !== code
    const core = rows[at + 2] ?? 0
    if (row.core !== 0 && core !== 0 && row.core !== core) return true
    if (row.place === placeNumber) return false
    const own = this.#places.at(row.place)
    const known = this.#places.at(placeNumber)
    return own !== undefined && known !== undefined && comparePlaces(own, known) === 'conflict'
  }

  #grow(least: number): void {
    const grown = new Uint32Array(Math.max(least, this.#rows.length * 2))
    grown.set(this.#rows)
    this.#rows = grown
  }
}

/** The places that gists name, numbered from 1 on. */
class PlaceNumbers {
  readonly #places: Place[] = []
  readonly #numbers = new Map<string, number>()

  at(number: number): Place | undefined {
    return this.#places[number - 1]
  }

  numberOf(place: Place): number {
    const label = `${place.province ?? ''} ${place.city ?? ''} ${place.district ?? ''}`
    const known = this.#numbers.get(label)
    if (known !== undefined) return known
    const number = this.#places.push(place)
    this.#numbers.set(label, number)
    return number
  }
}

/** FNV-1a over the UTF-16 units, never 0 or `manyPersons`. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash | 2) >>> 0
}
