/**
 * Terms as one growing text, blank-separated: 90 little strings a record in a list cost as much as the index itself, and a
 * text put together of them has to be taken apart again to be read. All lists share one place to grow in, so one is
 * finished before the next is begun.
 */
export class TermList {
  constructor() {
    length = 0
  }

  /** A term of this kind; its value may come in pieces. */
  add(kind: string, value: string, second = '', third = ''): void {
    const into = roomFor(value.length + second.length + third.length + 2)
    let at = length
    if (at > 0) into[at++] = blank
    into[at++] = kind.charCodeAt(0)
    at = written(into, at, value)
    if (second !== '') at = written(into, at, second)
    if (third !== '') at = written(into, at, third)
    length = at
  }

  get text(): string {
    return bytes.toString('utf16le', 0, 2 * length)
  }
}

const blank = 0x20
let codes = new Uint16Array(2 ** 12)
let bytes = Buffer.from(codes.buffer)
let length = 0

/** Writes a text at `from`; returns where it ends. */
function written(into: Uint16Array, from: number, text: string): number {
  let at = from
  for (let i = 0; i < text.length; i++) into[at++] = text.charCodeAt(i)
  return at
}

function roomFor(more: number): Uint16Array {
  if (length + more > codes.length) {
    const grown = new Uint16Array(2 * (length + more))
    grown.set(codes)
    codes = grown
    bytes = Buffer.from(grown.buffer)
  }
  return codes
}
