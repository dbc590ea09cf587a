import { z } from 'zod'
import { ChangeSetKind, type ChangeSetSummary, ColumnValue } from '#shared/model/change-set.ts'
import { Instant } from '#shared/model/dates.ts'
import { ChangeSetId, UserId } from '#shared/model/ids.ts'
import type { HistoryEntry } from '#shared/model/timeline.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** Everything that was done to a record, newest first: read from the change log, the only history there is. */
export function historyOf(store: Store, recordIds: readonly string[], limit = 500): HistoryEntry[] {
  const marks = recordIds.map(() => '?').join(', ')
  return store.sqlite
    .prepare<unknown[], LoggedChange>(
      `select s.id as changeSetId, s.kind, s.label, s.actor_id as actorId, s.created_at as at, s.undone_by as undoneBy,
              c.table_name as tableName, c.row_id as rowId, c.columns, c.replaced
       from changes c join change_sets s on s.key = c.change_set_key
       where c.row_id in (${marks}) order by c.change_set_key desc, c.position desc limit ?`,
    )
    .all(...recordIds, limit)
    .map(toEntry)
}

export function recentChangeSets(store: Store, limit: number): ChangeSetSummary[] {
  return store.sqlite
    .prepare<
      [number],
      {
        id: string
        kind: string
        label: string
        actorId: string | null
        createdAt: string
        rowCount: number
        undoneBy: string | null
      }
    >(
      `select id, kind, label, actor_id as actorId, created_at as createdAt, row_count as rowCount, undone_by as undoneBy
       from change_sets order by stamp desc limit ?`,
    )
    .all(limit)
    .map((row) => ({
      id: ChangeSetId.parse(row.id),
      kind: known(ChangeSetKind, row.kind) ?? 'edit',
      label: row.label,
      actorId: known(UserId, row.actorId),
      createdAt: Instant.parse(row.createdAt),
      rowCount: row.rowCount,
      undone: row.undoneBy !== null,
    }))
}

type LoggedChange = {
  changeSetId: string
  kind: string
  label: string
  actorId: string | null
  at: string
  undoneBy: string | null
  tableName: string
  rowId: string
  columns: string
  replaced: string | null
}

const Columns = z.record(z.string(), ColumnValue)
const Replaced = z.record(z.string(), z.tuple([ColumnValue, z.string()]))

function toEntry(row: LoggedChange): HistoryEntry {
  const columns = Columns.parse(JSON.parse(row.columns))
  const replaced = row.replaced === null ? {} : Replaced.parse(JSON.parse(row.replaced))
  return {
    changeSetId: ChangeSetId.parse(row.changeSetId),
    kind: known(ChangeSetKind, row.kind) ?? 'edit',
    label: row.label,
    actorId: known(UserId, row.actorId),
    at: Instant.parse(row.at),
    table: row.tableName,
    recordId: row.rowId,
    op: row.replaced === null ? 'insert' : 'update',
    fields: Object.entries(columns).map(([field, to]) => ({ field, from: replaced[field]?.[0] ?? null, to })),
    undone: row.undoneBy !== null,
  }
}
