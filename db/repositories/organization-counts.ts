import { count } from 'drizzle-orm'
import { today } from '#shared/domain/time/clock.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { organizationConditions } from './organization-conditions.ts'

const remembered = 50
const countsByStore = new WeakMap<Store, { version: string; counts: Map<string, number> }>()

/**
 * How many organizations a filter matches. Counting a million rows takes 30 ms and a grid asks with every page,
 * so counts are remembered until anything is written, here or by another process.
 */
export function countOrganizations(store: Store, filter: OrganizationFilter): number {
  const day = today(store.clock)
  const version = storeVersion(store)
  let cache = countsByStore.get(store)
  if (cache?.version !== version) {
    cache = { version, counts: new Map() }
    countsByStore.set(store, cache)
  }
  const key = `${day} ${JSON.stringify(filter)}`
  const known = cache.counts.get(key)
  if (known !== undefined) return known
  const total = store.orm.select({ total: count() }).from(organizations).where(organizationConditions(store, filter)).get()?.total ?? 0
  if (cache.counts.size >= remembered) cache.counts.clear()
  cache.counts.set(key, total)
  return total
}

function storeVersion({ sqlite }: Store): string {
  // data_version moves when another connection commits, total_changes when this one writes.
  const written = sqlite.prepare<[], number>('select total_changes()').pluck().get()
  return `${sqlite.pragma('data_version', { simple: true })}:${written}`
}
