import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'
import { TableReadError } from './table-source.ts'

export type ZipEntry = {
  name: string
  method: number
  crc: number
  compressed: number
  size: number
  offset: number
}
export type ZipArchive = {
  entries: ReadonlyMap<string, ZipEntry>
  chunks: (entry: ZipEntry) => AsyncIterable<Uint8Array>
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const largestDirectory = 64 * 1024 * 1024

/**
 * Reads the directory at the end of a ZIP file (APPNOTE 6.3.10, with ZIP64); a truncated file has none.
 * Entries are inflated as a stream, their length and checksum compared with the directory.
 * @throws TableReadError `damaged`
 */
export async function openZip(source: ByteSource): Promise<ZipArchive> {
  const { offset, size } = await findDirectory(source)
  if (size > largestDirectory || offset + size > source.size) throw new TableReadError('damaged')
  const entries = readEntries(Buffer.from(await source.read(offset, size)))
  return { entries, chunks: (entry) => inflated(source, entry) }
}

/** A small entry as text. */
export async function readText(archive: ZipArchive, entry: ZipEntry, largest: number): Promise<string> {
  if (entry.size > largest) throw new TableReadError('too-large')
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of archive.chunks(entry)) {
    length += chunk.length
    if (length > largest) throw new TableReadError('too-large')
    parts.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

async function findDirectory(source: ByteSource): Promise<{ offset: number; size: number }> {
  const tailSize = Math.min(source.size, 66_000)
  const tail = Buffer.from(await source.read(source.size - tailSize, tailSize))
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    const size = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    const isLarge = offset === 0xffffffff || size === 0xffffffff || tail.readUInt16LE(at + 10) === 0xffff
    if (!isLarge) return { offset, size }
    if (at >= 20 && tail.readUInt32LE(at - 20) === locator64Signature) {
      const end64 = Buffer.from(await source.read(Number(tail.readBigUInt64LE(at - 12)), 56))
      if (end64.length === 56 && end64.readUInt32LE(0) === end64Signature) {
        return { size: Number(end64.readBigUInt64LE(40)), offset: Number(end64.readBigUInt64LE(48)) }
      }
    }
  }
  throw new TableReadError('damaged')
}

function readEntries(directory: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const commentLength = directory.readUInt16LE(at + 32)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const entry: ZipEntry = {
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    }
    entries.set(name, withLargeSizes(entry, extra))
    at += 46 + nameLength + extraLength + commentLength
  }
  if (entries.size === 0) throw new TableReadError('damaged')
  return entries
}

/** ZIP64 keeps the numbers that do not fit in extra field 1, in this order. */
function withLargeSizes(entry: ZipEntry, extra: Buffer): ZipEntry {
  const large = { ...entry }
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4
      for (const key of ['size', 'compressed', 'offset'] as const) {
        if (large[key] !== 0xffffffff || field + 8 > extra.length) continue
        large[key] = Number(extra.readBigUInt64LE(field))
        field += 8
      }
    }
    at += 4 + length
  }
  return large
}

async function* inflated(source: ByteSource, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const local = Buffer.from(await source.read(entry.offset, 30))
  if (local.length < 30 || local.readUInt32LE(0) !== localSignature) throw new TableReadError('damaged')
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const stored = source.chunks(start, entry.compressed)
  if (entry.method !== 0 && entry.method !== 8) throw new TableReadError('damaged')
  let length = 0
  let crc = 0
  try {
    for await (const chunk of entry.method === 0 ? stored : inflate(stored)) {
      length += chunk.length
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof TableReadError ? cause : new TableReadError('damaged', cause)
  }
  if (length !== entry.size || crc !== entry.crc) throw new TableReadError('damaged')
}

async function* inflate(compressed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 })
  const input = Readable.from(compressed, { objectMode: true })
  input.on('error', (error) => inflater.destroy(error))
  try {
    for await (const chunk of input.pipe(inflater)) {
      if (chunk instanceof Uint8Array) yield chunk
    }
  } finally {
    // A reader that stops early must not leave the file open.
    input.destroy()
    inflater.destroy()
  }
}
