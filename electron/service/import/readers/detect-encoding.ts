import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import type { ByteSource } from './byte-source.ts'
import { commonSimplified, commonTraditional } from './common-han.ts'

export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'windows-1252'

/** The encoding of a text and how many bytes of byte order mark stand before it. */
export type DetectedEncoding = { encoding: TextEncoding; bom: number }

const sampleSize = 128 * 1024

/**
 * Decides how a text file is encoded: a byte order mark, the NUL pattern of UTF-16, then valid UTF-8 over the whole file wins;
 * else GB18030, Big5, Shift JIS, EUC-KR and Windows-1252 are tried on the first lines that are not plain ASCII and the one that
 * yields most everyday characters is taken.
 */
export async function detectEncoding(source: ByteSource): Promise<DetectedEncoding> {
  const head = Buffer.from(await source.read(0, 4096))
  const marked = byteOrderMark(head)
  if (marked !== undefined) return marked
  const wide = utf16Pattern(head)
  if (wide !== undefined) return { encoding: wide, bom: 0 }
  const { valid, sample } = await checkUtf8(source)
  return { encoding: valid || isNearlyUtf8(sample) ? 'utf-8' : guessLegacy(sample), bom: 0 }
}

function byteOrderMark(head: Buffer): DetectedEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 }
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33)
    return { encoding: 'gb18030', bom: 4 }
  return undefined
}

/** Separators and digits of UTF-16 text have a NUL beside them, always on the same side. */
function utf16Pattern(head: Buffer): TextEncoding | undefined {
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const many = head.length / 100
  if (odd > many && odd > even * 10) return 'utf-16le'
  if (even > many && even > odd * 10) return 'utf-16be'
  return undefined
}

/** Checks every byte; `sample` begins where the first byte beyond ASCII stands. */
async function checkUtf8(source: ByteSource): Promise<{ valid: boolean; sample: Buffer }> {
  let sample = Buffer.alloc(0)
  let carry = Buffer.alloc(0)
  for await (const chunk of source.chunks()) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    if (sample.length < sampleSize) {
      const start = sample.length > 0 ? 0 : firstBeyondAscii(bytes)
      sample = Buffer.concat([sample, bytes.subarray(start, start + sampleSize - sample.length)])
    }
    const cut = Buffer.concat([carry, bytes.subarray(0, carry.length === 0 ? 0 : continuationLength(bytes))])
    const rest = bytes.subarray(cut.length - carry.length)
    const whole = wholeCharacters(rest)
    if (!isUtf8(cut) || !isUtf8(rest.subarray(0, whole))) return { valid: false, sample }
    carry = Buffer.from(rest.subarray(whole))
  }
  return { valid: isUtf8(carry), sample }
}

/** From the line with the first byte beyond ASCII on. */
function firstBeyondAscii(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte >= 0x80)
  return at === -1 ? bytes.length : Math.max(0, bytes.lastIndexOf(0x0a, at))
}

/** How many bytes at the start go on with a character of the chunk before. */
function continuationLength(bytes: Buffer): number {
  let length = 0
  while (length < 3 && ((bytes[length] ?? 0) & 0xc0) === 0x80) length += 1
  return length
}

/** Length without a character that goes on in the next chunk. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/** One cell cut in the middle of a character does not make a UTF-8 file something else. */
function isNearlyUtf8(sample: Buffer): boolean {
  const text = new TextDecoder().decode(sample)
  const broken = text.split('\ufffd').length - 1
  const wide = [...text].filter((character) => character > '\u007f' && character !== '\ufffd').length
  return wide > 20 && broken * 30 < wide
}

const legacy: readonly TextEncoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-kr']

function guessLegacy(sample: Buffer): TextEncoding {
  if (isWestern(sample)) return 'windows-1252'
  const opinion = new Map(
    chardet.analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence / 100]),
  )
  const scored = legacy.map((encoding) => ({
    encoding,
    score: plausibility(iconv.decode(sample, encoding)) + 0.1 * (opinion.get(encoding) ?? 0),
  }))
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).encoding
}

/** In a Western text the bytes beyond ASCII stand alone between letters; in an Asian one they come in pairs. */
function isWestern(sample: Buffer): boolean {
  let runs = 0
  let single = 0
  for (let at = 0; at < sample.length; ) {
    if ((sample[at] ?? 0) < 0x80) {
      at += 1
      continue
    }
    let end = at
    while ((sample[end] ?? 0) >= 0x80) end += 1
    runs += 1
    if (end - at === 1) single += 1
    at = end
  }
  return runs > 0 && single / runs > 0.6
}

/** −1 to 1: everyday characters speak for a decoding, broken and private ones against it. */
function plausibility(text: string): number {
  let wide = 0
  let good = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) continue
    wide += 1
    if (commonSimplified.has(character) || commonTraditional.has(character)) good += 1
    else if (code >= 0x3040 && code <= 0x30ff) good += 0.7
    else if (code >= 0xac00 && code <= 0xd7a3) good += 0.7
    else if ((code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e)) good += 0.6
    else if (code === 0xfffd) good -= 2
    else if (code >= 0xe000 && code <= 0xf8ff) good -= 1
    // Half-width kana are what Shift JIS makes of Chinese bytes.
    else if (code >= 0xff61 && code <= 0xff9f) good -= 0.5
  }
  return wide === 0 ? 0 : good / wide
}
