import type { SpareBytes } from './spare-bytes.ts'

/**
 * JSON that is taken apart only when somebody asks for it: as text or, from another thread, as its bytes, which cost
 * that thread's memory and collector nothing while they wait. The bytes are UTF-16, as strings with Chinese in them are:
 * in and out they are copied, where UTF-8 would have to be worked out, which costs ten times as much.
 */
export type JsonText = string | Buffer

export const textOf = (json: JsonText): string => (typeof json === 'string' ? json : json.toString(encoding))

/** Several texts in a row, each ended by a line break: JSON has none of its own. */
export function linesOf(texts: readonly JsonText[], spare: SpareBytes): Buffer<ArrayBuffer> {
  const size = texts.reduce((sum, text) => sum + bytesOf(text) + bytesOf(lineBreak), 0)
  const lines = Buffer.from(spare.take(size), 0, size)
  let end = 0
  for (const text of texts) {
    end += putInto(lines, text, end)
    end += putInto(lines, lineBreak, end)
  }
  return lines
}

/** One after the other: all of a message at once would be a text so long that V8 keeps it apart and clears it away late. */
export function* linesIn({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Generator<string> {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(lineBreak, from, encoding)
    yield bytes.toString(encoding, from, end)
    from = end + bytesOf(lineBreak)
  }
}

/** How many bytes a text takes. */
export const bytesOf = (json: JsonText): number => json.length * (typeof json === 'string' ? 2 : 1)

/** Writes a text at `from`; returns how many bytes it takes. */
export const putInto = (bytes: Buffer, json: JsonText, from: number): number =>
  typeof json === 'string' ? bytes.write(json, from, encoding) : json.copy(bytes, from)

const encoding = 'utf16le'
const lineBreak = '\n'
