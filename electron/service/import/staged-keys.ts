import type { IdentityKey } from '#shared/model/duplicate.ts'

/**
 * The identity keys of the companies a list brings. A list of 100,000 companies has 900,000 keys: as strings in a map they
 * weigh 90 MB and as rows of a table they cost a quarter of the time of comparing; as numbers they take 25 MB.
 * A key is known by 62 bits of its hash; that two keys agree in them does not happen in the life of a list.
 */
export class StagedKeys {
  /** A power of two slots of four numbers: both halves of the hash (0 0 is free), the first and the last link. */
  #slots = new Uint32Array(4 * 4_096)
  #used = 0
  /** Three numbers each: company, next link, how many the chain holds (counted in its first link). */
  #links = new Uint32Array(3 * 4_096)
  #linkCount = 1

  /** Notes that a company has a key. What `most` companies have already tells nobody apart: further ones are left out. */
  add(key: IdentityKey, company: number, most: number): void {
    if (this.#used * 2 > this.#slots.length / 4) this.#grow()
    const slot = this.#slotOf(key)
    const first = this.#slots[slot + 2] ?? 0
    for (let link = first; link !== 0; link = this.#links[link * 3 + 1] ?? 0) {
      if (this.#links[link * 3] === company) return
    }
    if (first !== 0 && (this.#links[first * 3 + 2] ?? 0) >= most) return
    const link = this.#newLink(company)
    if (first === 0) {
      this.#used += 1
      this.#slots[slot] = low
      this.#slots[slot + 1] = high
      this.#slots[slot + 2] = link
    } else this.#links[(this.#slots[slot + 3] ?? 0) * 3 + 1] = link
    this.#slots[slot + 3] = link
    const head = (this.#slots[slot + 2] ?? 0) * 3 + 2
    this.#links[head] = (this.#links[head] ?? 0) + 1
  }

  /** The companies that have a key, in the order they got it. */
  under(key: IdentityKey): number[] {
    const companies: number[] = []
    const slot = this.#slotOf(key)
    for (let link = this.#slots[slot + 2] ?? 0; link !== 0; link = this.#links[link * 3 + 1] ?? 0) {
      companies.push(this.#links[link * 3] ?? 0)
    }
    return companies
  }

  /** Where a key stands or would stand; its hash is left in `low` and `high`. */
  #slotOf({ kind, key }: IdentityKey): number {
    hash(kind, key)
    return this.#find(this.#slots)
  }

  #find(slots: Uint32Array): number {
    const mask = slots.length / 4 - 1
    let at = low & mask
    while ((slots[at * 4] !== low || slots[at * 4 + 1] !== high) && slots[at * 4 + 2] !== 0)
      at = (at + 1) & mask
    return at * 4
  }

  #newLink(company: number): number {
    const link = this.#linkCount++
    if (link * 3 >= this.#links.length) {
      const links = new Uint32Array(this.#links.length * 2)
      links.set(this.#links)
      this.#links = links
    }
    this.#links[link * 3] = company
    return link
  }

  #grow(): void {
    const grown = new Uint32Array(this.#slots.length * 2)
    for (let slot = 0; slot < this.#slots.length; slot += 4) {
      if (this.#slots[slot + 2] === 0) continue
      low = this.#slots[slot] ?? 0
      high = this.#slots[slot + 1] ?? 0
      grown.set(this.#slots.subarray(slot, slot + 4), this.#find(grown))
    }
    this.#slots = grown
  }
}

// The two halves of the last hash: returned as a pair they would be an object a key.
let low = 0
let high = 0

/** Two multiplicative hashes over the same text, mixed as in MurmurHash3. */
function hash(kind: string, key: string): void {
  // Mixed before the key comes: else the kind and the first character could outweigh each other.
  low = Math.imul(0xdeadbeef ^ kind.length, 2_654_435_761)
  high = Math.imul(0x41c6ce57 ^ kind.charCodeAt(0), 1_597_334_677)
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  const mixed = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high =
    (Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(mixed ^ (mixed >>> 13), 3_266_489_909)) >>> 0
  low = mixed >>> 0
}
