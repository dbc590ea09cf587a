import iconv from 'iconv-lite'
import { type ByteSource, bytesSource } from './byte-source.ts'
import { type DetectedEncoding, detectEncoding, type TextEncoding } from './detect-encoding.ts'

/** A whole text and its encoding; bytes that are no characters become U+FFFD. */
export async function decodeText(bytes: Uint8Array): Promise<{ text: string; encoding: TextEncoding }> {
  const source = bytesSource(bytes)
  const detected = await detectEncoding(source)
  let text = ''
  for await (const part of textChunks(source, detected)) text += part
  return { text, encoding: detected.encoding }
}

/**
 * A few dozen rows: those of a whole chunk would wait so long for their turn that they grow old in memory, where it is
 * costly to clear them away.
 */
const bytesAtOnce = 4 * 1024

/** The text of a source in pieces, without its byte order mark. A character never falls between two pieces. */
export async function* textChunks(
  source: ByteSource,
  { encoding, bom }: DetectedEncoding,
): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false })
  const utf8 = encoding === 'utf-8' ? new TextDecoder('utf-8', { ignoreBOM: true }) : undefined
  for await (const chunk of source.chunks(bom)) {
    for (let at = 0; at < chunk.length; at += bytesAtOnce) {
      const bytes = chunk.subarray(at, at + bytesAtOnce)
      const text =
        utf8 === undefined ? decoder.write(Buffer.from(bytes)) : utf8.decode(bytes, { stream: true })
      if (text !== '') yield text
    }
  }
  const rest = utf8 === undefined ? decoder.end() : utf8.decode()
  if (rest !== undefined && rest !== '') yield rest
}
