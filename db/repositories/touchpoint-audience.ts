import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { type Audience, everybody } from '#shared/model/touchpoint.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { savedViews } from '../schema/team.ts'
import type { Store } from '../store.ts'
import { organizationConditions } from './organization-conditions.ts'
import { known } from './organization-rows.ts'

/**
 * The SQL of an audience over `contacts` joined with `organizations`, both living. Hand-picked people come on top of what
 * the other parts say; where nothing else is said, they are all of it.
 */
export function audienceCondition(store: Store, audience: Audience): SQL {
  const { contactIds, ...rest } = audience
  const living = and(isNull(contacts.deletedAt), isNull(organizations.deletedAt))
  const picked =
    contactIds.length === 0
      ? undefined
      : sql`${contacts.id} in (select value from json_each(${JSON.stringify(contactIds)}))`
  const isOnlyPicked = picked !== undefined && isEverybody(rest)
  const chosen = isOnlyPicked ? picked : or(picked, narrowed(store, rest))
  return and(living, chosen) ?? sql`1`
}

type Narrowing = Omit<Audience, 'contactIds'>

const isEverybody = (rest: Narrowing): boolean => {
  const { contactIds: _, ...open } = everybody
  return JSON.stringify({ ...open, ...rest }) === JSON.stringify(open)
}

function narrowed(store: Store, audience: Narrowing): SQL {
  const { savedViewId, roles, primaryOnly, tiers, industries, tags, ownerIds } = audience
  const view = savedViewId === null ? undefined : viewCondition(store, savedViewId)
  const condition = and(
    view,
    organizationConditions(store, { tiers, industries, tags, ownerIds }),
    or(...roles.map((role) => eq(roleFlags[role], true))),
    primaryOnly ? sql`${contacts.id} = ${primaryContactId}` : undefined,
  )
  return condition ?? sql`1`
}

const roleFlags = {
  buyer: organizations.isBuyer,
  supplier: organizations.isSupplier,
  association: organizations.isAssociation,
}

/** The same person the lists name: see organization-counters.ts. */
const primaryContactId = sql.raw(`(select p.id from contacts p
  where p.organization_id = "organizations"."id" and p.deleted_at is null and p.left_on is null
  order by p.is_primary desc, p.phones is null, p.row_key limit 1)`)

/** A view that is gone reaches nobody: everybody would be the wrong guess. */
function viewCondition(store: Store, id: string): SQL {
  const row = store.orm
    .select({ filter: savedViews.filter })
    .from(savedViews)
    .where(and(eq(savedViews.id, id), isNull(savedViews.deletedAt)))
    .get()
  const filter = row && known(OrganizationFilter, row.filter)
  return (filter && organizationConditions(store, filter)) ?? inArray(organizations.id, [])
}
