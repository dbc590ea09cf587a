/**
 * How long a word can be whose first (or last) two characters are these. Most names begin with no place and end with no
 * trade: the two characters tell, without a piece of text to make and to hash for every length. Two pairs may share an
 * entry, so the answer may be too long and never too short.
 */
export class WordEdges {
  readonly #longest = new Uint8Array(0x10000)

  add(first: number, second: number, length: number): void {
    const at = entryOf(first, second)
    this.#longest[at] = Math.max(this.#longest[at] ?? 0, length)
  }

  /** 0: no word has them. */
  longest(first: number, second: number): number {
    return this.#longest[entryOf(first, second)] ?? 0
  }
}

const entryOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) ^ second) & 0xffff
