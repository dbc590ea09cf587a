import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The part of the file system an attachment is written through, so that a full disk can be tried out. */
export type AttachmentDisk = Pick<
  typeof import('node:fs/promises'),
  'mkdir' | 'open' | 'rename' | 'rm' | 'stat'
>

const nodeDisk: AttachmentDisk = { mkdir, open, rename, rm, stat }

export type StoredAttachment = { hash: string; size: number }

/**
 * Keeps `bytes` once, under `attachments/ab/<sha256>`. The final name only ever belongs to a whole, synced file; on any
 * failure the partial one is removed and the file system's error goes on (ENOSPC becomes STORE_FAILED).
 */
export async function storeAttachment(
  dataDir: string,
  bytes: AsyncIterable<Uint8Array>,
  partialName: string,
  disk: AttachmentDisk = nodeDisk,
): Promise<StoredAttachment> {
  await disk.mkdir(attachmentsDir(dataDir), { recursive: true })
  const partial = join(attachmentsDir(dataDir), `${partialName}.partial`)
  try {
    const stored = await writeHashed(partial, bytes, disk)
    const target = attachmentPath(dataDir, stored.hash)
    if (await isWhole(target, stored.size, disk)) {
      await disk.rm(partial)
    } else {
      await disk.mkdir(join(target, '..'), { recursive: true })
      await disk.rename(partial, target)
      await syncDirectory(join(target, '..'), disk)
    }
    return stored
  } catch (error) {
    await disk.rm(partial, { force: true })
    throw error
  }
}

/** Null when no such attachment is kept here. */
export async function readAttachment(dataDir: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const path = attachmentPath(dataDir, hash)
  return existsSync(path) ? new Uint8Array(await readFile(path)) : null
}

export const hasAttachment = (dataDir: string, hash: string): boolean =>
  existsSync(attachmentPath(dataDir, hash))

const attachmentsDir = (dataDir: string): string => join(dataDir, 'attachments')
const attachmentPath = (dataDir: string, hash: string): string =>
  join(attachmentsDir(dataDir), hash.slice(0, 2), hash)

async function writeHashed(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  disk: AttachmentDisk,
): Promise<StoredAttachment> {
  const hash = createHash('sha256')
  let size = 0
  const file = await disk.open(path, 'w')
  try {
    for await (const part of bytes) {
      hash.update(part)
      size += part.byteLength
      await file.writeFile(part)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: hash.digest('hex'), size }
}

/** A file of another length under the right name was damaged from outside; it is replaced. */
async function isWhole(path: string, size: number, disk: AttachmentDisk): Promise<boolean> {
  try {
    return (await disk.stat(path)).size === size
  } catch {
    return false
  }
}

/** Without it the new name may be lost in a power cut; Windows cannot and need not do it. */
async function syncDirectory(path: string, disk: AttachmentDisk): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await disk.open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
