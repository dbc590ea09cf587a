/**
 * Memory that goes to another thread with a message and comes back with the answer. New memory for each message would be
 * more than a gigabyte in a list of 100,000 rows, got and zeroed and given back bit by bit.
 */
export class SpareBytes {
  readonly #spare: ArrayBuffer[] = []
  #asked = 0

  /** At least `size` bytes, with anything in them. */
  take(size: number): ArrayBuffer {
    this.#asked = size
    const fitting = this.#spare.findIndex(({ byteLength }) => byteLength >= size)
    return (
      this.#spare.splice(fitting, fitting === -1 ? 0 : 1)[0] ?? new ArrayBuffer(Math.ceil(size * headroom))
    )
  }

  /** What one huge cell took is let go: it does not make every later message as large. */
  giveBack(bytes: ArrayBuffer): void {
    const { byteLength } = bytes
    if (byteLength >= this.#asked && byteLength <= this.#asked * 2) this.#spare.push(bytes)
  }
}

/** Messages differ by a few hundredths; with this one that was large enough mostly is again. */
const headroom = 1.2
