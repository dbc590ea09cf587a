import type { ByteSource } from './byte-source.ts'

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isOleContainer = (head: Uint8Array): boolean => magic.every((byte, at) => head[at] === byte)

/**
 * What an OLE2 compound file holds: a workbook encrypted with a password, an Excel 97 workbook, or something else. The stream
 * names stand in UTF-16 in its directory, wherever that lies in the file.
 */
export async function oleContent(source: ByteSource): Promise<'encrypted' | 'xls' | 'other'> {
  const found = new Set<string>()
  let carry = Buffer.alloc(0)
  for await (const chunk of source.chunks()) {
    const bytes = Buffer.concat([carry, chunk])
    for (const name of ['EncryptedPackage', 'Workbook', 'Book']) {
      if (bytes.includes(streamName(name))) found.add(name)
    }
    if (found.has('EncryptedPackage')) return 'encrypted'
    carry = bytes.subarray(-64)
  }
  return found.has('Workbook') || found.has('Book') ? 'xls' : 'other'
}

/** A directory entry's name ends with a NUL and the field is filled up with NULs. */
const streamName = (name: string): Buffer => Buffer.from(`${name}\0\0`, 'utf16le')
