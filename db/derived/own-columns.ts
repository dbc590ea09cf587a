import type { Database } from 'better-sqlite3'
import { nameSortKey } from '#shared/domain/search-terms/name-sort-key.ts'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { Stage, Tier } from '#shared/model/organization.ts'

const unranked = 9

/**
 * Columns of an organization that follow from its other columns alone. They are written together with the row, so that
 * a new organization enters each of its indexes once.
 */
export function ownColumns(row: Readonly<Record<string, ColumnValue>>): Record<string, ColumnValue> {
  return {
    name_sort: nameSortKey(String(row['legal_name'] ?? '')),
    tier_rank: rankIn(Tier.options, row['tier']),
    stage_rank: rankIn(Stage.options, row['stage'] ?? Stage.options[0]),
  }
}

/** Columns whose change makes `ownColumns` stale. */
export const ownSources: readonly string[] = ['legal_name', 'tier', 'stage']

export function rebuildOwnColumns(sqlite: Database): void {
  const write = sqlite.prepare(
    'update organizations set name_sort = :name_sort, tier_rank = :tier_rank, stage_rank = :stage_rank where row_key = :row_key',
  )
  const rows = sqlite
    .prepare<[], Record<string, ColumnValue>>('select row_key, legal_name, tier, stage from organizations')
    .all()
  for (const row of rows) write.run({ ...ownColumns(row), row_key: row['row_key'] })
}

function rankIn(options: readonly string[], value: ColumnValue | undefined): number {
  const rank = options.indexOf(String(value))
  return rank === -1 ? unranked : rank
}
