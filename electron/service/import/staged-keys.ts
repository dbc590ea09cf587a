import type { IdentityKey } from '#shared/model/duplicate.ts'

/**
 * The identity keys of the companies a list brings. A list of 100,000 companies has 900,000 keys: as strings in a map they
 * weigh 90 MB and as rows of a table they cost a quarter of the time of comparing; as numbers they take 25 MB.
 * A key is known by 62 bits of its hash; that two keys agree in them does not happen in the life of a list.
 */
export class StagedKeys {
  /** A power of two slots of three numbers: both halves of the hash, and `companiesAt` (0: the slot is free). */
  #slots = new Uint32Array(slotWidth * 4_096)
  #used = 0
  /** Companies of keys that lead to several, two numbers each: company, and the place of the next one (0: none). */
  #links = new Uint32Array(linkWidth * 1_024)
  #linkCount = 1

  /** Notes that a company has a key. What `most` companies have already tells nobody apart: further ones are left out. */
  add(key: IdentityKey, company: number, most: number): void {
    if (this.#used * 2 > this.#slots.length / slotWidth) this.#grow()
    const slot = this.#slotOf(key)
    const first = this.#slots[slot + companiesAt] ?? 0
    if (first === 0) {
      this.#used += 1
      this.#slots[slot] = low
      this.#slots[slot + 1] = high
      this.#slots[slot + companiesAt] = alone(company)
    } else if (!isLink(first)) {
      if (first === alone(company) || most < 2) return
      const link = this.#newLink(first - 1)
      const next = this.#newLink(company)
      this.#links[link * linkWidth + 1] = next
      this.#slots[slot + companiesAt] = toLink(link)
    } else this.#append(linkOf(first), company, most)
  }

  /** The companies that have a key, in the order they got it. */
  under(key: IdentityKey): number[] {
    const first = this.#slots[this.#slotOf(key) + companiesAt] ?? 0
    if (first === 0) return []
    if (!isLink(first)) return [first - 1]
    const companies: number[] = []
    for (let link = linkOf(first); link !== 0; link = this.#links[link * linkWidth + 1] ?? 0)
      companies.push(this.#links[link * linkWidth] ?? 0)
    return companies
  }

  #append(first: number, company: number, most: number): void {
    let last = first
    for (let count = 1; ; count += 1) {
      if (this.#links[last * linkWidth] === company || count >= most) return
      const next = this.#links[last * linkWidth + 1] ?? 0
      if (next === 0) break
      last = next
    }
    const link = this.#newLink(company)
    this.#links[last * linkWidth + 1] = link
  }

  /** Where a key stands or would stand; its hash is left in `low` and `high`. */
  #slotOf({ kind, key }: IdentityKey): number {
    hash(kind, key)
    return find(this.#slots)
  }

  #newLink(company: number): number {
    const link = this.#linkCount++
    if (link * linkWidth >= this.#links.length) {
      const links = new Uint32Array(this.#links.length * 2)
      links.set(this.#links)
      this.#links = links
    }
    this.#links[link * linkWidth] = company
    return link
  }

  #grow(): void {
    const slots = this.#slots
    const grown = new Uint32Array(slots.length * 2)
    for (let slot = 0; slot < slots.length; slot += slotWidth) {
      const companies = slots[slot + companiesAt] ?? 0
      if (companies === 0) continue
      low = slots[slot] ?? 0
      high = slots[slot + 1] ?? 0
      const to = find(grown)
      grown[to] = low
      grown[to + 1] = high
      grown[to + companiesAt] = companies
    }
    this.#slots = grown
  }
}

const slotWidth = 3
const linkWidth = 2
/** Which of a slot's numbers says who has the key: 1 more than the one company, or where a chain of links begins. */
const companiesAt = 2
const chain = 2 ** 31
const alone = (company: number) => company + 1
const isLink = (companies: number) => companies >= chain
const toLink = (link: number) => chain + link
const linkOf = (companies: number) => companies - chain

function find(slots: Uint32Array): number {
  const mask = slots.length / slotWidth - 1
  let at = low & mask
  for (;;) {
    const slot = at * slotWidth
    if (slots[slot + companiesAt] === 0 || (slots[slot] === low && slots[slot + 1] === high)) return slot
    at = (at + 1) & mask
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
