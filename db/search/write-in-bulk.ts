import type { Database } from 'better-sqlite3'
import { cachedStatement } from '../cached-statement.ts'

const indexes = ['search_organizations', 'search_contacts'] as const
const usualBytes = 2 ** 20
const bulkBytes = 2 ** 23
/** Pieces of one size that are folded into one. */
const usualMerge = 4
/** At so many pieces of one size a write stops and folds them all: never while a list comes in, nor in the first write after it. */
const mostPieces = 400

/**
 * Lets the full-text index gather 8 MB of terms instead of 1 MB before it writes a piece, and leave the pieces as they
 * are: folding them together again and again is half of what a hundred thousand records cost. `mergeSearchIndex` does it
 * once, when nobody waits.
 */
export function writeInBulk(db: Database, write: () => void): void {
  set(db, 'hashsize', bulkBytes)
  set(db, 'automerge', 0)
  set(db, 'crisismerge', mostPieces)
  write()
  // When the write throws, its transaction goes back and takes the settings with it.
  set(db, 'hashsize', usualBytes)
  set(db, 'automerge', usualMerge)
}

function set(db: Database, option: 'hashsize' | 'automerge' | 'crisismerge', value: number): void {
  for (const index of indexes)
    cachedStatement(db, `insert into ${index} (${index}, rank) values ('${option}', ?)`).run(BigInt(value))
}
