import { open, stat } from 'node:fs/promises'

/** Bytes of a file or of memory, read in any order and as often as needed. */
export type ByteSource = {
  size: number
  read: (offset: number, length: number) => Promise<Uint8Array>
  chunks: (offset?: number, length?: number) => AsyncIterable<Uint8Array>
}

const chunkSize = 256 * 1024

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    async *chunks(offset = 0, length = bytes.length - offset) {
      for (let at = offset; at < offset + length; at += chunkSize) {
        yield bytes.subarray(at, Math.min(at + chunkSize, offset + length))
      }
    },
  }
}

/** @throws the file system's error when the file is absent or may not be read */
export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path)
  const source: ByteSource = {
    size,
    async read(offset, length) {
      const parts: Uint8Array[] = []
      for await (const chunk of source.chunks(offset, length)) parts.push(chunk)
      return Buffer.concat(parts)
    },
    async *chunks(offset = 0, length = size - offset) {
      const file = await open(path, 'r')
      try {
        const end = Math.min(offset + length, size)
        for (let at = offset; at < end; ) {
          const { bytesRead, buffer } = await file.read(
            Buffer.allocUnsafe(Math.min(chunkSize, end - at)),
            0,
            undefined,
            at,
          )
          if (bytesRead === 0) return
          yield buffer.subarray(0, bytesRead)
          at += bytesRead
        }
      } finally {
        await file.close()
      }
    },
  }
  return source
}
