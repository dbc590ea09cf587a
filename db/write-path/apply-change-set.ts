import type { Database, Statement } from 'better-sqlite3'
import { nextStamp, type Stamp } from '#shared/domain/sync-clock/stamp.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { ChangeSetKind, ColumnValue, RowChange } from '#shared/model/change-set.ts'
import { ChangeSetId, OrganizationId } from '#shared/model/ids.ts'
import type { DerivedChange } from '../derived/new-company-changes.ts'
import { NewRecordsWriter } from '../derived/new-records-writer.ts'
import { ownColumns, ownSources } from '../derived/own-columns.ts'
import { refreshDerived } from '../derived/refresh-derived.ts'
import { inTransaction } from '../in-transaction.ts'
import { RowInserter } from '../insert-rows.ts'
import type { Store } from '../store.ts'
import { RecordInserter } from './record-inserter.ts'
import { recordTable } from './record-tables.ts'
import { Touched } from './touched.ts'

export type ChangeSetInput = {
  kind: ChangeSetKind
  /** A code the screen words (`visits.log`), never a sentence. */
  label: string
  actorId: string | null
  undoOf?: string
  /** Inserts may bring what is derived of them along; see new-company-changes.ts. */
  changes: Iterable<DerivedChange>
  /** After how many changes what is derived is brought up to date. */
  refreshedAtOnce?: number
}

export type AppliedChangeSet = {
  id: ChangeSetId
  /** Rows that really changed; an update to the same values is not a change. */
  rowCount: number
  tables: string[]
  /** The organizations concerned, or null when they are too many to name. */
  organizationIds: OrganizationId[] | null
}

/**
 * After so many changes what is derived is brought up to date: at the end of a list of a hundred thousand companies, while
 * everybody waits for the last thread, it would take seconds. The first times earlier, for the sake of shorter lists.
 */
const refreshedAtOnce = 40_000
const refreshedFirst = 10_000

/** How many organizations a change event names before it only says "many". */
const namedOrganizations = 200

/**
 * The one write path: applies a change set in one transaction, appends it to the change log and refreshes what is
 * derived from the rows it touched. Returns null when nothing changed; then nothing is logged either.
 * Throws the driver's error when the disk is full or the store is locked; the transaction is then rolled back whole.
 */
export function applyChangeSet(store: Store, input: ChangeSetInput): AppliedChangeSet | null {
  const id = ChangeSetId.parse(store.newId())
  const now = nowInstant(store.clock)
  const apply = (): AppliedChangeSet | null => {
    const log = openLog(store.sqlite)
    const stamp = nextStamp(log.lastStamp(), store.clock.now(), store.deviceId)
    const changeSetKey = log.begin({
      id,
      kind: input.kind,
      label: input.label,
      actorId: input.actorId,
      deviceId: store.deviceId,
      stamp,
      createdAt: now,
      undoOf: input.undoOf ?? null,
    })
    const writer = new RowWriter(store.sqlite, { stamp, now, actorId: input.actorId })
    const newRecords = new NewRecordsWriter(store.sqlite)
    const touched = new Touched()
    const most = input.refreshedAtOnce ?? refreshedAtOnce
    const first = Math.min(most, refreshedFirst)
    let position = 0
    let refreshed = 0
    for (const change of input.changes) {
      // Never between a new company and its people: its figures are about them.
      if (
        position - refreshed >= Math.min(most, Math.max(first, refreshed)) &&
        change.derived?.of !== 'contact'
      ) {
        newRecords.finish()
        refreshDerived(store.sqlite, touched, true)
        touched.clearRefreshed()
        refreshed = position
      }
      const written = change.op === 'insert' ? writer.insert(change) : writer.update(change)
      if (!written) continue
      if (written.supplierId !== null) touched.addOrganization(written.supplierId)
      log.append(changeSetKey, position, change, written)
      if (written.rowKey !== null && newRecords.add(change, written.rowKey)) touched.addDerived(change)
      else touched.add(change, written.organizationId)
      position += 1
    }
    if (position === 0) {
      log.discard(changeSetKey)
      return null
    }
    log.finish(changeSetKey, position)
    newRecords.finish()
    if (refreshed > 0) refreshDerived(store.sqlite, touched, true)
    else refreshDerived(store.sqlite, touched)
    const named = touched.namedOrganizations(namedOrganizations)
    return {
      id,
      rowCount: position,
      tables: [...touched.tables],
      organizationIds: named?.map((each) => OrganizationId.parse(each)) ?? null,
    }
  }
  return inTransaction(store.sqlite, apply)
}

type Written = {
  columns: Record<string, ColumnValue>
  replaced: Record<string, [ColumnValue, Stamp]> | null
  organizationId: string | null
  /** The other side of a match or a deal. */
  supplierId: string | null
  /** Of an insert. */
  rowKey: number | null
}

class RowWriter {
  readonly #sqlite: Database
  readonly #meta: { stamp: Stamp; now: string; actorId: string | null }
  readonly #inserters = new Map<string, RecordInserter>()
  readonly #updates = new Map<string, Statement>()
  readonly #reads = new Map<string, Statement<[string], Record<string, ColumnValue>>>()

  constructor(sqlite: Database, meta: { stamp: Stamp; now: string; actorId: string | null }) {
    this.#sqlite = sqlite
    this.#meta = meta
  }

  insert(change: DerivedChange): Written {
    let inserter = this.#inserters.get(change.table)
    if (!inserter) {
      inserter = new RecordInserter(this.#sqlite, recordTable(change.table), this.#meta)
      this.#inserters.set(change.table, inserter)
    }
    const rowKey = inserter.insert(change)
    const columns: Record<string, ColumnValue> = {}
    for (const name in change.values) {
      const value = change.values[name] ?? null
      if (value !== null) columns[name] = value
    }
    const organizationId = organizationOf(change.table, change.id, change.values)
    return { columns, replaced: null, organizationId, supplierId: supplierOf(change.values), rowKey }
  }

  /** Null when every given value already stands there. */
  update(change: RowChange): Written | null {
    const before = this.#readRow(change.table, change.id)
    if (!before) throw new Error(`${change.table} has no record ${change.id}`)
    const fieldStamps = parseFieldStamps(before['field_stamps'])
    const columns: Record<string, ColumnValue> = {}
    const replaced: Record<string, [ColumnValue, Stamp]> = {}
    for (const [name, value] of Object.entries(change.values)) {
      const old = before[name] ?? null
      if (old === value) continue
      columns[name] = value
      replaced[name] = [old, fieldStamps[name] ?? String(before['stamp'])]
      fieldStamps[name] = this.#meta.stamp
    }
    if (Object.keys(columns).length === 0) return null
    const own =
      change.table === 'organizations' && ownSources.some((name) => name in columns)
        ? ownColumns({ ...before, ...columns })
        : {}
    const written = {
      ...columns,
      ...own,
      field_stamps: JSON.stringify(fieldStamps),
      updated_at: this.#meta.now,
    }
    const assignments = Object.keys(written)
      .map((name) => `${name} = ?`)
      .join(', ')
    this.#statement(`update ${change.table} set ${assignments} where id = ?`).run(
      ...Object.values(written),
      change.id,
    )
    return {
      columns,
      replaced,
      organizationId: organizationOf(change.table, change.id, before),
      supplierId: supplierOf(before),
      rowKey: null,
    }
  }

  #readRow(table: string, id: string): Record<string, ColumnValue> | undefined {
    recordTable(table)
    let read = this.#reads.get(table)
    if (!read) {
      read = this.#sqlite.prepare(`select * from ${table} where id = ?`)
      this.#reads.set(table, read)
    }
    return read.get(id)
  }

  /** Prepared once: thousands of statements of their own make each later one slower. */
  #statement(sql: string): Statement {
    let statement = this.#updates.get(sql)
    if (!statement) {
      statement = this.#sqlite.prepare(sql)
      this.#updates.set(sql, statement)
    }
    return statement
  }
}

function organizationOf(table: string, id: string, values: Record<string, ColumnValue>): string | null {
  if (table === 'organizations') return id
  const organizationId = values['organization_id'] ?? values['buyer_id']
  return typeof organizationId === 'string' ? organizationId : null
}

function supplierOf(values: Record<string, ColumnValue>): string | null {
  const supplierId = values['supplier_id']
  return typeof supplierId === 'string' ? supplierId : null
}

function parseFieldStamps(text: ColumnValue | undefined): Record<string, Stamp> {
  if (typeof text !== 'string') return {}
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

type ChangeSetRow = {
  id: string
  kind: string
  label: string
  actorId: string | null
  deviceId: string
  stamp: Stamp
  createdAt: string
  undoOf: string | null
}

function openLog(sqlite: Database) {
  const changes = new RowInserter(
    sqlite,
    'insert or fail into changes (change_set_key, position, table_name, row_id, columns, replaced)',
    6,
  )
  return {
    lastStamp: (): Stamp | null =>
      sqlite.prepare<[], string>('select stamp from change_sets order by stamp desc limit 1').pluck().get() ??
      null,
    begin: (row: ChangeSetRow): number => {
      const inserted = sqlite
        .prepare(
          `insert into change_sets (id, kind, label, actor_id, device_id, stamp, created_at, undo_of, row_count)
           values (:id, :kind, :label, :actorId, :deviceId, :stamp, :createdAt, :undoOf, 0)`,
        )
        .run(row)
      return Number(inserted.lastInsertRowid)
    },
    append: (key: number, position: number, change: RowChange, written: Written): void => {
      changes.add([
        key,
        position,
        change.table,
        change.id,
        JSON.stringify(written.columns),
        written.replaced ? JSON.stringify(written.replaced) : null,
      ])
    },
    finish: (key: number, rowCount: number): void => {
      changes.finish()
      sqlite.prepare('update change_sets set row_count = ? where key = ?').run(rowCount, key)
    },
    discard: (key: number): void => {
      sqlite.prepare('delete from change_sets where key = ?').run(key)
    },
  }
}
