/**
 * What a file holds, where every thread reads it in place: cut from a blob, each piece would be a copy that lies in memory
 * until the collector comes by.
 */
export async function sharedBytes(file: Blob): Promise<Uint8Array> {
  // With a greatest length they are a mapping of their own. From the allocator's heap they would lie above what the file's
  // arrival left there, and keep it from going back to the system.
  const bytes = new Uint8Array(new SharedArrayBuffer(file.size, { maxByteLength: file.size }))
  let end = 0
  for await (const piece of file.stream()) {
    bytes.set(piece, end)
    end += piece.length
  }
  return bytes
}
