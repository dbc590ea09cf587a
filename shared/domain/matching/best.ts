/** The best `count` so far: a heap with the worst of them on top. */
export class Best {
  readonly #count: number
  readonly #heap: { score: number; slot: number; id: string }[] = []

  constructor(count: number) {
    this.#count = count
  }

  /** What a newcomer has to reach. */
  get mark(): number {
    return this.#heap.length < this.#count
      ? Number.NEGATIVE_INFINITY
      : (this.#heap[0]?.score ?? Number.NEGATIVE_INFINITY)
  }

  offer(score: number, slot: number, id: string): void {
    const heap = this.#heap
    const entry = { score, slot, id }
    if (heap.length < this.#count) {
      heap.push(entry)
      this.#rise(heap.length - 1)
      return
    }
    const worst = heap[0]
    if (!worst || !isWorse(worst, entry)) return
    heap[0] = entry
    this.#sink()
  }

  slots(): number[] {
    return this.entries().map(({ slot }) => slot)
  }

  /** The best first. */
  entries(): { score: number; slot: number }[] {
    return this.#heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1))
  }

  scoreOf(slot: number): number {
    return this.#heap.find((entry) => entry.slot === slot)?.score ?? Number.NEGATIVE_INFINITY
  }

  #rise(from: number): void {
    const heap = this.#heap
    for (let at = from; at > 0; ) {
      const up = (at - 1) >> 1
      const [child, parent] = [heap[at], heap[up]]
      if (!child || !parent || !isWorse(child, parent)) return
      heap[at] = parent
      heap[up] = child
      at = up
    }
  }

  #sink(): void {
    const heap = this.#heap
    for (let at = 0; ; ) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        const [a, b] = [heap[child], heap[worst]]
        if (a && b && isWorse(a, b)) worst = child
      }
      const [here, there] = [heap[at], heap[worst]]
      if (worst === at || !here || !there) return
      heap[at] = there
      heap[worst] = here
      at = worst
    }
  }
}

const isWorse = (a: { score: number; id: string }, b: { score: number; id: string }): boolean =>
  a.score < b.score || (a.score === b.score && a.id > b.id)
