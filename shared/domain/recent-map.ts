/**
 * Remembers the latest entries: at least `size` of them, at most twice as many. When a generation is full, what was not
 * asked for since the one before goes; that keeps the cost of remembering at one or two look-ups.
 */
export class RecentMap<Key, Value extends object> {
  readonly #size: number
  #present = new Map<Key, Value>()
  #past = new Map<Key, Value>()

  constructor(size: number) {
    this.#size = size
  }

  get(key: Key): Value | undefined {
    const present = this.#present.get(key)
    if (present !== undefined) return present
    const past = this.#past.get(key)
    if (past !== undefined) this.set(key, past)
    return past
  }

  set(key: Key, value: Value): void {
    if (this.#present.size >= this.#size) {
      this.#past = this.#present
      this.#present = new Map()
    }
    this.#present.set(key, value)
  }
}
