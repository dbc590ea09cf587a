/**
 * JSON that is taken apart only when somebody asks for it: as text or, from another thread, as its bytes, which cost
 * that thread's memory and collector nothing while they wait.
 */
export type JsonText = string | Buffer

export const textOf = (json: JsonText): string => (typeof json === 'string' ? json : json.toString('utf8'))

/** Several texts in a row, each ended by a line break: JSON has none of its own. */
export function linesOf(texts: readonly JsonText[]): Buffer<ArrayBuffer> {
  const most = texts.reduce((sum, text) => sum + mostBytesOf(text) + 1, 0)
  const lines = Buffer.from(new ArrayBuffer(most))
  let end = 0
  for (const text of texts) {
    end += putInto(lines, text, end)
    lines[end++] = lineBreak
  }
  return lines.subarray(0, end)
}

export const linesIn = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n').slice(0, -1)

/** In UTF-8 a UTF-16 unit takes three bytes at most. */
export const mostBytesOf = (json: JsonText): number => json.length * (typeof json === 'string' ? 3 : 1)

/** Writes a text at `from`; returns how many bytes it takes. */
export const putInto = (bytes: Buffer, json: JsonText, from: number): number =>
  typeof json === 'string' ? bytes.write(json, from, 'utf8') : json.copy(bytes, from)

const lineBreak = 10
