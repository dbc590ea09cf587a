import { count } from 'drizzle-orm'
import { today } from '#shared/domain/time/clock.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { organizations } from '../schema/organizations.ts'
import { withRole } from '../search/candidate-source.ts'
import { isMoreThan } from '../search/confirmed-rows.ts'
import { countMatches } from '../search/match-pages.ts'
import type { Store } from '../store.ts'
import { organizationConditions } from './organization-conditions.ts'
import { isOnlyWords } from './organization-keys.ts'
import { rememberedCount } from './remembered-counts.ts'
import { rememberedMatch } from './remembered-match.ts'

/** How many organizations a filter matches. Counting a million rows takes a while and a grid asks with every page. */
export function countOrganizations(store: Store, filter: OrganizationFilter): number {
  return rememberedCount(
    store,
    keyOf(store, filter),
    () => countFromIndex(store, filter) ?? countFromTable(store, filter),
  )
}

/** The same where it takes no longer than finding a page of them, else null: so that rows need not wait for a figure. */
export function countAtOnce(store: Store, filter: OrganizationFilter): number | null {
  const known = rememberedCount.recall(store, keyOf(store, filter))
  if (known !== undefined) return known
  return isCountedQuickly(store, filter) ? countOrganizations(store, filter) : null
}

const countedAtOnce = 1_000

function isCountedQuickly(store: Store, filter: OrganizationFilter): boolean {
  if (!isOnlyWords(filter)) return false
  if (!filter.text?.trim()) return true
  const match = rememberedMatch(store, filter.text)
  if (match.type !== 'expressions') return match.type === 'keys'
  const expression = withRole(match.names, filter.role)
  return match.phones === null && !isMoreThan(store.sqlite, 'search_organizations', expression, countedAtOnce)
}

// "Not contacted for n days" moves with the day.
const keyOf = (store: Store, filter: OrganizationFilter): string =>
  `organizations ${today(store.clock)} ${JSON.stringify(filter)}`

function countFromIndex(store: Store, filter: OrganizationFilter): number | null {
  if (!isOnlyWords(filter)) return null
  if (filter.text?.trim()) return countMatches(store.sqlite, rememberedMatch(store, filter.text), filter.role)
  // Left to itself SQLite reads the whole table, which takes twenty times as long as the smallest index with the roles.
  return (
    store.sqlite
      .prepare<[], number>(
        `select count(*) from organizations indexed by organizations_by_stage where deleted_at is null${ofRole(filter.role)}`,
      )
      .pluck()
      .get() ?? 0
  )
}

const roleColumns = { buyer: 'is_buyer', supplier: 'is_supplier', association: 'is_association' } as const

const ofRole = (role: OrganizationRole | undefined): string =>
  role === undefined ? '' : ` and ${roleColumns[role]} = 1`

function countFromTable(store: Store, filter: OrganizationFilter): number {
  const where = organizationConditions(store, filter)
  return store.orm.select({ total: count() }).from(organizations).where(where).get()?.total ?? 0
}
