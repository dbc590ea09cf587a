import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { cachedStatement } from '../cached-statement.ts'

/**
 * A doc is a record's number in the full-text index: the day of its organization's last contact, then a counter.
 * Larger is more recent; 0 as the day is never.
 */
const docsPerDay = 2 ** 24
const lastDay = 2 ** 16 - 1

/** `2026-03-05` → days since 1970-01-01; never contacted, or a day nobody can read, → 0. */
export function recencyOf(lastContactOn: string | null): number {
  const day =
    lastContactOn === null ? Number.NaN : Math.floor(Date.parse(`${lastContactOn}T00:00:00Z`) / 86_400_000)
  return Number.isNaN(day) ? 0 : Math.min(Math.max(day, 1), lastDay)
}

export const recencyOfDoc = (doc: number): number => Math.floor(doc / docsPerDay)

export const beyondEveryDoc = (lastDay + 2) * docsPerDay

/** Hands out unused docs of a day. Holds for the transaction it is made in. */
export class DocAllocator {
  readonly #db: Database
  readonly #table: string
  readonly #nextByDay = new Map<number, number>()

  constructor(db: Database, table: 'search_organization_rows' | 'search_contact_rows') {
    this.#db = db
    this.#table = table
  }

  next(day: number): number {
    const doc = this.#nextByDay.get(day) ?? this.#firstFree(day)
    this.#nextByDay.set(day, doc + 1)
    return doc
  }

  #firstFree(day: number): number {
    const start = day * docsPerDay
    const last = cachedStatement(this.#db, `select max(doc) from ${this.#table} where doc >= ? and doc < ?`)
      .pluck()
      .get(start, start + docsPerDay)
    return (z.number().nullable().parse(last) ?? start - 1) + 1
  }
}
