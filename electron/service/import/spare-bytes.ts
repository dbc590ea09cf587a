/**
 * Memory that goes to another thread with a message and comes back with the answer. New memory for each message would be
 * more than a gigabyte in a list of 100,000 rows, got and zeroed and given back bit by bit.
 */
export class SpareBytes {
  readonly #usual: number
  readonly #spare: ArrayBuffer[] = []

  /** `usual`: as many bytes as nearly every message needs. */
  constructor(usual: number) {
    this.#usual = usual
  }

  /** At least `size` bytes, with anything in them. */
  take(size: number): ArrayBuffer {
    if (size > this.#usual) return new ArrayBuffer(size)
    return this.#spare.pop() ?? new ArrayBuffer(this.#usual)
  }

  /** What one huge cell took is let go: it does not make every later message as large. */
  giveBack(bytes: ArrayBuffer): void {
    if (bytes.byteLength === this.#usual) this.#spare.push(bytes)
  }
}
