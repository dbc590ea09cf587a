import type { Database, Statement } from 'better-sqlite3'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { ColumnValue, RowChange } from '#shared/model/change-set.ts'
import type { Store } from '../store.ts'
import { type AppliedChangeSet, applyChangeSet } from './apply-change-set.ts'
import { outOfTheHouse } from './out-of-the-house.ts'

export type UndoResult =
  | { ok: true; applied: AppliedChangeSet | null; restored: number; kept: number }
  | { ok: false; error: 'notFound' | 'alreadyUndone' }

/**
 * Takes a change set back, as a new change set. A column changed again since then stays as it is, and so does a new
 * record on which later work stands (a call logged on an imported company): both are counted as kept.
 * Undoing an undo is redo.
 */
export function undoChangeSet(store: Store, changeSetId: string, actorId: string | null): UndoResult {
  const { sqlite } = store
  const run = sqlite.transaction((): UndoResult => {
    const named = sqlite.prepare<[string], TargetRow>(targetSql).get(changeSetId)
    if (!named) return { ok: false, error: 'notFound' }
    // After an undo and a redo the columns carry the redo's stamp: taking the act back means taking the redo back.
    const target = liveRedoOf(sqlite, changeSetId) ?? named
    if (target.undoneBy !== null) return { ok: false, error: 'alreadyUndone' }
    const inverse = inverseChanges(sqlite, target, nowInstant(store.clock))
    const applied = applyChangeSet(store, {
      kind: target.kind === 'undo' ? 'redo' : 'undo',
      label: target.label,
      actorId,
      undoOf: target.id,
      changes: inverse.changes,
    })
    markUndone(sqlite, target, applied?.id ?? target.id)
    return { ok: true, applied, restored: inverse.changes.length, kept: inverse.kept }
  })
  return run.immediate()
}

/** The newest change set of this actor on this device that undo (or redo) would take back. */
export function lastUndoable(
  store: Store,
  actorId: string | null,
  direction: 'undo' | 'redo',
): string | null {
  const kinds = direction === 'undo' ? "('edit', 'import', 'redo')" : "('undo')"
  const newest = store.sqlite
    .prepare<[string, string | null], { id: string; kind: string; undoneBy: string | null }>(
      `select id, kind, undone_by as undoneBy from change_sets
       where device_id = ? and actor_id is ? and undone_by is null and kind in ${kinds}
       order by stamp desc limit 1`,
    )
    .get(store.deviceId, actorId)
  if (!newest) return null
  // Redo is only open until something new is done: otherwise it would overwrite the newer work.
  if (direction === 'redo' && hasNewerEdit(store, actorId, newest.id)) return null
  return newest.id
}

type TargetRow = {
  key: number
  id: string
  kind: string
  label: string
  stamp: string
  undoOf: string | null
  undoneBy: string | null
}
const targetSql =
  'select key, id, kind, label, stamp, undo_of as undoOf, undone_by as undoneBy from change_sets where id = ?'

type LoggedRow = { tableName: string; rowId: string; columns: string; replaced: string | null }

function inverseChanges(
  sqlite: Database,
  target: TargetRow,
  now: string,
): { changes: RowChange[]; kept: number } {
  const rows = sqlite
    .prepare<[number], LoggedRow>(
      `select table_name as tableName, row_id as rowId, columns, replaced from changes
       where change_set_key = ? order by position desc`,
    )
    .all(target.key)
  const takenBack = new InverseOfRows(sqlite, target, now)
  const changes: RowChange[] = []
  let kept = 0
  for (const row of rows) {
    const inverse = takenBack.of(row)
    if (inverse) changes.push(inverse)
    else kept += 1
  }
  return { changes, kept }
}

type CurrentStamps = { stamp: string; fieldStamps: string | null }

/** What takes one logged row back. Its queries are prepared once: an import has a hundred thousand rows. */
class InverseOfRows {
  readonly #target: TargetRow
  readonly #now: string
  readonly #laterWork: Statement<[{ organizationId: string; stamp: string }]>
  readonly #naming: Statement<[{ contactId: string; stamp: string }]>
  readonly #companyOf: Statement<[string, string], string>
  readonly #stampsOf: (table: string) => Statement<[string], CurrentStamps>
  readonly #isOut: (touchpointId: string, stamp: string) => boolean

  constructor(sqlite: Database, target: TargetRow, now: string) {
    this.#target = target
    this.#now = now
    this.#isOut = outOfTheHouse(sqlite)
    this.#laterWork = sqlite.prepare(
      ['visits', 'follow_ups', 'problems', 'contacts']
        .map(
          (table) => `select 1 from ${table}
            where organization_id = :organizationId and stamp > :stamp and deleted_at is null`,
        )
        .join(' union all ')
        .concat(' limit 1'),
    )
    this.#naming = sqlite.prepare(
      ['visits', 'follow_ups', 'problems']
        .map(
          (table) => `select 1 from contacts c
            join ${table} t on t.organization_id = c.organization_id and t.contact_id = c.id
            where c.id = :contactId and t.stamp > :stamp and t.deleted_at is null`,
        )
        .join(' union all ')
        .concat(' limit 1'),
    )
    this.#companyOf = sqlite
      .prepare<[string, string], string>(
        'select o.id from organizations o join contacts c on c.organization_id = o.id where c.id = ? and o.stamp = ?',
      )
      .pluck()
    const stamps = new Map<string, Statement<[string], CurrentStamps>>()
    this.#stampsOf = (table) => {
      const known = stamps.get(table)
      if (known) return known
      const statement = sqlite.prepare<[string], CurrentStamps>(
        `select stamp, field_stamps as fieldStamps from ${table} where id = ?`,
      )
      stamps.set(table, statement)
      return statement
    }
  }

  /** Null: the row stays as it is. */
  of(row: LoggedRow): RowChange | null {
    if (row.tableName === 'touchpoints' && this.#isOut(row.rowId, this.#target.stamp)) return null
    return row.replaced === null ? this.#withdrawn(row) : this.#restored(row, row.replaced)
  }

  #withdrawn({ tableName: table, rowId: id }: LoggedRow): RowChange | null {
    if (table === 'organizations' && this.#hasLaterWork(id)) return null
    if (table === 'contacts' && this.#isNeeded(id)) return null
    return { op: 'update', table, id, values: { deleted_at: this.#now } }
  }

  #restored({ tableName: table, rowId: id }: LoggedRow, replacedText: string): RowChange | null {
    const replaced: Record<string, [ColumnValue, string]> = JSON.parse(replacedText)
    const current = this.#stampsOf(table).get(id)
    if (!current) return null
    const stamps: Record<string, string> = current.fieldStamps ? JSON.parse(current.fieldStamps) : {}
    const values: Record<string, ColumnValue> = {}
    for (const [column, [before]] of Object.entries(replaced)) {
      if ((stamps[column] ?? current.stamp) === this.#target.stamp) values[column] = before
    }
    return Object.keys(values).length === 0 ? null : { op: 'update', table, id, values }
  }

  #hasLaterWork(organizationId: string): boolean {
    return this.#laterWork.get({ organizationId, stamp: this.#target.stamp }) !== undefined
  }

  /** A person stays while a later call names them, and with the company that came with them and stays itself. */
  #isNeeded(contactId: string): boolean {
    const { stamp } = this.#target
    if (this.#naming.get({ contactId, stamp }) !== undefined) return true
    const company = this.#companyOf.get(contactId, stamp)
    return company !== undefined && this.#hasLaterWork(company)
  }
}

const lineage = `with recursive line(id) as (select ? union all select c.id from change_sets c join line on c.undo_of = line.id)`

function liveRedoOf(sqlite: Database, changeSetId: string): TargetRow | undefined {
  return sqlite
    .prepare<[string], TargetRow>(
      `${lineage} ${targetSql.replace('where id = ?', "where id in line and kind = 'redo' and undone_by is null")}
       order by stamp desc limit 1`,
    )
    .get(changeSetId)
}

/** Keeps "undone" true of the act the user knows: the first change set of the line of undos and redos. */
function markUndone(sqlite: Database, target: TargetRow, by: string): void {
  const set = sqlite.prepare('update change_sets set undone_by = ? where id = ?')
  set.run(by, target.id)
  if (target.undoOf === null) return
  const isUndo = target.kind === 'undo'
  if (isUndo) set.run(null, target.undoOf)
  set.run(isUndo ? null : by, firstOfLine(sqlite, target.undoOf))
}

function firstOfLine(sqlite: Database, id: string): string {
  const undoOf = sqlite
    .prepare<[string], string | null>('select undo_of from change_sets where id = ?')
    .pluck()
    .get(id)
  return undoOf ? firstOfLine(sqlite, undoOf) : id
}

function hasNewerEdit(store: Store, actorId: string | null, undoId: string): boolean {
  const newer = store.sqlite
    .prepare(
      `select 1 from change_sets where device_id = ? and actor_id is ? and kind in ('edit', 'import', 'demo')
       and stamp > (select stamp from change_sets where id = ?) limit 1`,
    )
    .get(store.deviceId, actorId, undoId)
  return newer !== undefined
}
