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
    makeRoom(value.length + second.length + third.length + 2)
    if (length > 0) codes[length++] = blank
    codes[length++] = kind.charCodeAt(0)
    write(value)
    if (second !== '') write(second)
    if (third !== '') write(third)
  }

  get text(): string {
    return Buffer.from(codes.buffer, 0, 2 * length).toString('utf16le')
  }
}

const blank = 0x20
let codes = new Uint16Array(2 ** 12)
let length = 0

function write(text: string): void {
  for (let at = 0; at < text.length; at += 1) codes[length++] = text.charCodeAt(at)
}

function makeRoom(more: number): void {
  if (length + more <= codes.length) return
  const grown = new Uint16Array(2 * (length + more))
  grown.set(codes)
  codes = grown
}
