import { count } from 'drizzle-orm'
import { today } from '#shared/domain/time/clock.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { organizationConditions } from './organization-conditions.ts'
import { rememberedCount } from './remembered-counts.ts'

/** How many organizations a filter matches. Counting a million rows takes 30 ms and a grid asks with every page. */
export function countOrganizations(store: Store, filter: OrganizationFilter): number {
  // "Not contacted for n days" moves with the day.
  const key = `organizations ${today(store.clock)} ${JSON.stringify(filter)}`
  return rememberedCount(store, key, () => {
    const where = organizationConditions(store, filter)
    return store.orm.select({ total: count() }).from(organizations).where(where).get()?.total ?? 0
  })
}
