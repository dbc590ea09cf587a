import type { Database } from 'better-sqlite3'
import { optimizeSearchIndex } from '../search/merge-search-index.ts'
import { rebuildSearchIndex } from '../search/rebuild-search-index.ts'
import { rebuildFacets } from './facets.ts'
import { rebuildIdentities } from './identity-keys.ts'
import { rebuildCounters } from './organization-counters.ts'
import { rebuildOwnColumns } from './own-columns.ts'

/** Builds everything derived anew from the records, in one transaction: after a repair, a sync or a changed rule. */
export function rebuildDerived(sqlite: Database): void {
  sqlite
    .transaction(() => {
      rebuildOwnColumns(sqlite)
      rebuildCounters(sqlite)
      rebuildSearchIndex(sqlite)
      optimizeSearchIndex(sqlite)
      rebuildFacets(sqlite)
      rebuildIdentities(sqlite)
    })
    .immediate()
}
