import type { Database, Statement } from 'better-sqlite3'
import type { ColumnValue } from '#shared/model/change-set.ts'
import type { DerivedChange } from '../derived/new-company-changes.ts'
import { startingCounters } from '../derived/organization-counters.ts'
import { ownColumns } from '../derived/own-columns.ts'
import { sqlText } from '../sql-text.ts'
import type { LoggedColumn, RecordTable } from './record-tables.ts'

/** What all rows of a change set have in common. */
export type RowMeta = { stamp: string; now: string; actorId: string | null }

/**
 * Inserts records of one table. Handing values over costs more than storing them: columns that are empty in all rows so
 * far, two thirds of an organization, are no part of the statement, and what is the same in all stands in its text.
 */
export class RecordInserter {
  readonly #sqlite: Database
  readonly #table: RecordTable
  readonly #meta: RowMeta
  readonly #ownNames: readonly string[]
  /** By name, those that are empty so far. */
  readonly #unused: Map<string, LoggedColumn>
  readonly #used: LoggedColumn[]
  #statement: Statement | null = null

  constructor(sqlite: Database, table: RecordTable, meta: RowMeta) {
    this.#sqlite = sqlite
    this.#table = table
    this.#meta = meta
    this.#ownNames =
      table.name === 'organizations' ? Object.keys({ ...ownColumns({}), ...startingCounters({}) }) : []
    this.#used = table.logged.filter(({ fallback }) => fallback !== null)
    this.#unused = new Map(
      table.logged.filter(({ fallback }) => fallback === null).map((column) => [column.name, column]),
    )
  }

  /** Returns its row key. */
  insert(change: DerivedChange): number {
    this.#widen(change.values)
    const row: ColumnValue[] = [change.id]
    for (const { name, fallback } of this.#used) row.push(change.values[name] ?? fallback)
    if (this.#ownNames.length > 0) {
      const own = ownOf(change)
      for (const name of this.#ownNames) row.push(own[name] ?? null)
    }
    this.#statement ??= this.#prepare()
    return Number(this.#statement.run(row).lastInsertRowid)
  }

  #widen(values: DerivedChange['values']): void {
    for (const name in values) {
      const column = this.#unused.get(name)
      if (!column || values[name] === null) continue
      this.#used.push(column)
      this.#unused.delete(name)
      this.#statement = null
    }
  }

  #prepare(): Statement {
    const { stamp, now, actorId } = this.#meta
    const names = ['id', ...this.#used.map(({ name }) => name), ...this.#ownNames]
    const places = names.map(() => '?')
    const same = [stamp, now, actorId, now].map(sqlText)
    return this.#sqlite.prepare(
      `insert into ${this.#table.name} (${names.join(', ')}, stamp, created_at, created_by, updated_at)
       values (${[...places, ...same].join(', ')})`,
    )
  }
}

const ownOf = ({ values, derived }: DerivedChange): Record<string, ColumnValue> =>
  derived?.of === 'organization' ? derived.own : { ...ownColumns(values), ...startingCounters(values) }
