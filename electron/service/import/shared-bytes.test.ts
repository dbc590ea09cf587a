import { expect, test } from 'vitest'
import { sharedBytes } from './shared-bytes.ts'

test.each([0, 1, 300_000])('a file of %i bytes is there whole, and no thread needs a copy', async (size) => {
  const content = Uint8Array.from({ length: size }, (_, at) => at % 251)
  const half = size >> 1
  // In pieces, as a large file arrives.
  const bytes = await sharedBytes(new Blob([content.subarray(0, half), content.subarray(half)]))
  expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(Buffer.compare(bytes, content)).toBe(0)
})
