import type { IdentityKey } from '#shared/model/duplicate.ts'

/**
 * Says of most keys that they are not there, without looking them up (a Bloom filter): nine of ten keys of a list are new
 * to the store, and asking its table for each costs ten times as much as all the rest of comparing. 16 bits a key: one
 * answer in a thousand is a needless look-up, none is wrong.
 */
export class KeyFilter {
  readonly #bits: Uint32Array
  readonly #mask: number

  constructor(expectedKeys: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(1_024, expectedKeys * 16)))
    this.#bits = new Uint32Array(bits / 32)
    this.#mask = bits - 1
  }

  add(kind: string, key: string): void {
    hash(kind, key)
    // Three places from two hashes.
    for (let step = 0; step < 3; step += 1) {
      const at = (first + step * second) & this.#mask
      this.#bits[at >>> 5] = (this.#bits[at >>> 5] ?? 0) | (1 << (at & 31))
    }
  }

  mayHave({ kind, key }: IdentityKey): boolean {
    hash(kind, key)
    for (let step = 0; step < 3; step += 1) {
      const at = (first + step * second) & this.#mask
      if (((this.#bits[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) return false
    }
    return true
  }
}

// The two hashes of the last key: returned as a pair they would be an object a key, and a store has millions of keys.
let first = 0
let second = 0

function hash(kind: string, key: string): void {
  let a = 0x811c9dc5 ^ kind.length
  let b = 0x41c6ce57 ^ kind.charCodeAt(0)
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  first = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ (b >>> 13)
  second = Math.imul(b ^ (b >>> 13), 0xc2b2ae35) ^ (first >>> 16)
}
