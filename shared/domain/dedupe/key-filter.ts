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
    hash(kind.length, kind.charCodeAt(0), key, 0, key.length)
    this.#note()
  }

  /** Adds keys that stand in lines of their own behind their kind, `phone 13712349876`. Returns how many lines there are. */
  addLines(lines: string): number {
    let count = 0
    for (let start = 0; start <= lines.length; ) {
      const lineBreak = lines.indexOf('\n', start)
      // A kind is one word; what comes behind its blank is the key, further blanks included.
      const blank = lines.indexOf(' ', start)
      const end = lineBreak === -1 ? lines.length : lineBreak
      hash(blank - start, lines.charCodeAt(start), lines, blank + 1, end)
      this.#note()
      count += 1
      start = end + 1
    }
    return count
  }

  #note(): void {
    // Three places from two hashes.
    for (let step = 0; step < 3; step += 1) {
      const at = (first + step * second) & this.#mask
      this.#bits[at >>> 5] = (this.#bits[at >>> 5] ?? 0) | (1 << (at & 31))
    }
  }

  mayHave({ kind, key }: IdentityKey): boolean {
    hash(kind.length, kind.charCodeAt(0), key, 0, key.length)
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

/** Of a key that stands in `text` from `start` to `end`: cut out, each of millions would be a string of its own. */
function hash(kindLength: number, kindStart: number, text: string, start: number, end: number): void {
  let a = 0x811c9dc5 ^ kindLength
  let b = 0x41c6ce57 ^ kindStart
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  first = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ (b >>> 13)
  second = Math.imul(b ^ (b >>> 13), 0xc2b2ae35) ^ (first >>> 16)
}
