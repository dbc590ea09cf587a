import { bytesOf, type JsonText, putInto } from './json-text.ts'

/**
 * Texts that are kept for a while and let go in their order, as bytes in one place: as thousands of little buffers they
 * would grow old in V8's memory and hold on to the whole messages they came with.
 */
export class TextQueue {
  #bytes = Buffer.from(new ArrayBuffer(2 ** 20))
  // Places count from the first byte ever put in.
  #firstStored = 0
  #firstKept = 0
  #end = 0

  /** Returns where the text ends; it begins where the one before it ends. */
  put(text: JsonText): number {
    const size = bytesOf(text)
    if (this.#end + size - this.#firstStored > this.#bytes.length) this.#makeRoom(size)
    this.#end += putInto(this.#bytes, text, this.#end - this.#firstStored)
    return this.#end
  }

  /** Where the first text that is kept begins. */
  get start(): number {
    return this.#firstKept
  }

  /** Where the next text will begin. */
  get end(): number {
    return this.#end
  }

  /** A text that is kept; its bytes are good until the next is put in. */
  at(from: number, end: number): Buffer {
    return this.#bytes.subarray(from - this.#firstStored, end - this.#firstStored)
  }

  /** Lets go of everything before a place. */
  release(place: number): void {
    this.#firstKept = Math.max(this.#firstKept, place)
  }

  #makeRoom(size: number): void {
    const needed = this.#end - this.#firstKept + size
    const isRoomy = 2 * needed <= this.#bytes.length
    const bytes = isRoomy ? this.#bytes : Buffer.from(new ArrayBuffer(2 * needed))
    this.#bytes.copy(bytes, 0, this.#firstKept - this.#firstStored, this.#end - this.#firstStored)
    this.#bytes = bytes
    this.#firstStored = this.#firstKept
  }
}
