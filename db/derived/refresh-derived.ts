import type { Database } from 'better-sqlite3'
import { refreshSearchIndex } from '../search/refresh-search-index.ts'
import { writeInBulk } from '../search/write-in-bulk.ts'
import type { Touched } from '../write-path/touched.ts'
import { rebuildCareDueOn } from './care-due-on-sql.ts'
import { refreshFacets } from './facets.ts'
import { refreshIdentities } from './identity-keys.ts'
import { refreshCounters } from './organization-counters.ts'

// Columns whose change makes what is derived from them stale.
const named = ['legal_name', 'short_name', 'english_name', 'former_names', 'credit_code', 'deleted_at']
const roles = ['is_buyer', 'is_supplier', 'is_association']
const identified = [...named, 'province', 'city']
const faceted = ['tags', 'industries', 'purchase_categories', 'deleted_at']
const reachable = ['name', 'phones', 'emails', 'wechat', 'organization_id', 'deleted_at']
const noted = ['summary', 'needs_heard', 'deals_heard', 'deleted_at']

/**
 * Brings everything derived from the touched records up to date, inside the transaction that touched them.
 * `isBulk`: these are some of very many. The same functions rebuild it all from the tables on repair; see rebuild-derived.ts.
 */
export function refreshDerived(sqlite: Database, touched: Touched, isBulk = touched.size >= bulk): void {
  refreshCounters(sqlite, touched.countedOrganizationIds())
  if (touched.tables.has('team_settings')) rebuildCareDueOn(sqlite)
  const refreshSearch = () =>
    refreshSearchIndex(sqlite, {
      organizations: touched.recordsWith('organizations', [...named, ...roles]),
      contacts: touched.recordsWith('contacts', reachable),
      visits: touched.recordsWith('visits', noted),
    })
  if (isBulk) writeInBulk(sqlite, refreshSearch)
  else refreshSearch()
  const isNew = (id: string) => touched.isNew('organizations', id)
  refreshFacets(sqlite, touched.recordsWith('organizations', faceted), isNew)
  refreshIdentities(sqlite, organizationsToIdentify(sqlite, touched), isNew)
}

/** From how many records on the search index is written in larger pieces. */
const bulk = 10_000

/** A company is also known by its people's phones and addresses. */
function organizationsToIdentify(sqlite: Database, touched: Touched): Set<string> {
  const ids = new Set(touched.recordsWith('organizations', identified))
  const organizationOf = sqlite
    .prepare<[string], string>('select organization_id from contacts where id = ?')
    .pluck()
  for (const contactId of touched.recordsWith('contacts', reachable)) {
    const organizationId = organizationOf.get(contactId)
    if (organizationId) ids.add(organizationId)
  }
  return ids
}
