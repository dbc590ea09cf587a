import { type ByteSource, bytesSource, fileSource } from './byte-source.ts'
import { textChunks } from './decode-text.ts'
import { type DetectedEncoding, detectEncoding, type TextEncoding } from './detect-encoding.ts'
import { isOleContainer, oleContent } from './ole-container.ts'
import { openCsv } from './open-csv.ts'
import { openVcf } from './open-vcf.ts'
import { openXlsx } from './open-xlsx.ts'
import { failure, type ReadFailure, TableReadError, type TableSource } from './table-source.ts'

export type OpenOptions = {
  /** A sheet by name; without it the one that looks most like a list. */
  sheet?: string
  /** When a person knows better than the detection. */
  encoding?: TextEncoding
}

/**
 * Opens a list from memory or from a path. What it is decides its content, never its name: people rename files. `fileName` is
 * kept for the log only.
 */
export async function openTable(
  input: Uint8Array | string,
  fileName: string,
  options: OpenOptions = {},
): Promise<TableSource | ReadFailure> {
  try {
    const source = typeof input === 'string' ? await fileSource(input) : bytesSource(input)
    if (source.size === 0) return failure('empty', fileName)
    return await openContent(source, options)
  } catch (error) {
    if (error instanceof TableReadError) return failure(error.code, String(error.cause ?? error.message))
    if (isFileSystemError(error)) return failure('unreadable', error.code)
    throw error
  }
}

async function openContent(source: ByteSource, options: OpenOptions): Promise<TableSource | ReadFailure> {
  const head = Buffer.from(await source.read(0, 4096))
  if (isZip(head)) return openXlsx(source, options.sheet)
  if (isOleContainer(head)) return failureOfOle(await oleContent(source))
  if (isKnownBinary(head)) return failure('not-a-table')
  return openText(source, options)
}

const failureOfOle = (content: 'encrypted' | 'xls' | 'other'): ReadFailure =>
  failure(
    content === 'encrypted' ? 'password-protected' : content === 'xls' ? 'xls-unsupported' : 'not-a-table',
  )

/** First bytes of PDF, PNG, JPEG, GIF, RTF, RAR, 7z, gzip, SQLite, ELF, Windows programs: no text of theirs is a list. */
const otherFormats =
  '25504446 89504e47 ffd8ff 47494638 7b5c727466 52617221 377abcaf 1f8b 53514c697465 7f454c46 4d5a9000'.split(
    ' ',
  )

const isKnownBinary = (head: Buffer): boolean =>
  otherFormats.some((signature) => head.toString('hex', 0, 8).startsWith(signature))

const isZip = (head: Buffer): boolean => /^504b(?:0304|0506|0708)/.test(head.toString('hex', 0, 4))

async function openText(source: ByteSource, options: OpenOptions): Promise<TableSource | ReadFailure> {
  const detected = await detectEncoding(source)
  const encoding: DetectedEncoding =
    options.encoding === undefined ? detected : { encoding: options.encoding, bom: detected.bom }
  const sample = await beginning(source, encoding)
  const start = sample.trimStart()
  if (start === '' && source.size <= sampleLength) return failure('empty')
  if (looksBinary(sample)) return failure('not-a-table')
  if (/^begin:vcard/i.test(start)) return openVcf(source, encoding)
  if (/^<\?xml[\s\S]{0,500}(?:urn:schemas-microsoft-com:office:spreadsheet|mso-application)/i.test(start))
    return failure('xls-unsupported')
  // Many web systems call a page with a table "xls".
  if (/^(?:<!doctype html|<html|<table|<head|<meta|<body|<\?xml)/i.test(start))
    return failure('html-unsupported')
  return openCsv(source, encoding, sample)
}

const sampleLength = 256 * 1024

async function beginning(source: ByteSource, encoding: DetectedEncoding): Promise<string> {
  let text = ''
  for await (const part of textChunks(source, encoding)) {
    text += part
    if (text.length >= sampleLength) break
  }
  return text.slice(0, sampleLength)
}

/** Control characters and broken characters in more than one place of a hundred are not typed text. */
function looksBinary(sample: string): boolean {
  let odd = 0
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27) || code === 0xfffd) odd += 1
  }
  return odd > Math.max(3, sample.length / 100)
}

function isFileSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}
