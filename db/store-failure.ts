import type { StoreFailure, StoreFailureCode } from '#shared/model/store-status.ts'

/** A store that cannot be opened or written; what it carries is worded on screen. */
export class StoreError extends Error {
  readonly failure: StoreFailure
  constructor(failure: StoreFailure, cause?: unknown) {
    super(`${failure.code}: ${failure.detail}`, { cause })
    this.name = 'StoreError'
    this.failure = failure
  }
}

const codeByPrefix: [prefix: string, code: StoreFailureCode][] = [
  ['SQLITE_FULL', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_CORRUPT', 'unreadable'],
  ['SQLITE_NOTADB', 'notAStore'],
  ['SQLITE_READONLY', 'noAccess'],
  ['SQLITE_CANTOPEN', 'noAccess'],
  ['SQLITE_PERM', 'noAccess'],
  ['EACCES', 'noAccess'],
  ['EPERM', 'noAccess'],
  ['EROFS', 'noAccess'],
  // Something else stands where the data folder should be.
  ['EEXIST', 'noAccess'],
  ['ENOTDIR', 'noAccess'],
  // No room for the shared memory of the write-ahead log.
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['SQLITE_IOERR', 'unreadable'],
]

/** What a driver or file-system error means for the user, or null when it is none of these. */
export function storeFailureOf(error: unknown): StoreFailure | null {
  if (error instanceof StoreError) return error.failure
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const driverCode = error.code
  const known = codeByPrefix.find(([prefix]) => driverCode.startsWith(prefix))
  return known ? { code: known[1], detail: `${driverCode}: ${error.message}` } : null
}
