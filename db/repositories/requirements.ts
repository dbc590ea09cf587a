import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { instantOf, localDateOf, today } from '#shared/domain/time/clock.ts'
import { daysBetween } from '#shared/domain/time/local-date.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { CategoryId, ContactId, OrganizationId, RequirementId, UserId, VisitId } from '#shared/model/ids.ts'
import { MatchState } from '#shared/model/match.ts'
import { PurchaseMethod } from '#shared/model/organization.ts'
import type { Patch } from '#shared/model/patch.ts'
import { type Requirement, type RequirementInput, RequirementStatus } from '#shared/model/requirement.ts'
import type { RequirementFilter, RequirementSort } from '#shared/model/requirement-list.ts'
import { CertificateName, PriceBand, Quantity, Region } from '#shared/model/trade-terms.ts'
import { matches, requirements } from '../schema/matching.ts'
import { organizations } from '../schema/organizations.ts'
import { searchCondition } from '../search/search-condition.ts'
import type { Store } from '../store.ts'
import { anyOf, notInTheBin } from './follow-up-conditions.ts'
import { known, listOrNull } from './organization-rows.ts'

/** A requirement with what a list shows beside it. */
export type ListedRequirement = Requirement & {
  buyerName: string
  ageDays: number
  /** Of its present round. */
  matchesByState: Partial<Record<MatchState, number>>
}

export function findRequirement(store: Store, id: RequirementId): Requirement | null {
  const row = store.orm
    .select()
    .from(requirements)
    .where(and(eq(requirements.id, id), isNull(requirements.deletedAt)))
    .get()
  return row ? rowToRequirement(row, store.clock.timeZone()) : null
}

export function findRequirements(store: Store, ids: readonly RequirementId[]): Requirement[] {
  const zone = store.clock.timeZone()
  return store.orm
    .select()
    .from(requirements)
    .where(
      and(
        sql`${requirements.id} in (select value from json_each(${JSON.stringify(ids)}))`,
        isNull(requirements.deletedAt),
      ),
    )
    .all()
    .map((row) => rowToRequirement(row, zone))
}

export type RequirementHead = { id: RequirementId; organizationId: OrganizationId; title: string }

/** What is still wanted, by buyers that are not in the bin; in the order of their ids. Thousands are read in one go. */
export function openRequirementHeads({ sqlite }: Store): RequirementHead[] {
  return sqlite
    .prepare<[], { id: string; organizationId: string; title: string }>(
      `select id, organization_id as organizationId, title from requirements
       where status in ('open','matching') and deleted_at is null
         and organization_id not in (select id from organizations where deleted_at > '') order by id`,
    )
    .all()
    .flatMap(({ id, organizationId, title }) => {
      const [head, buyer] = [known(RequirementId, id), known(OrganizationId, organizationId)]
      return head && buyer ? { id: head, organizationId: buyer, title } : []
    })
}

/**
 * What is still wanted first, then as `sort` says; without it the newest first, whatever its state. `categoryIds`: those
 * of the filter's category and of everything below it.
 */
export function requirementPage(
  store: Store,
  filter: RequirementFilter,
  categoryIds: readonly CategoryId[] | null,
  offset: number,
  limit: number,
  sort?: RequirementSort,
): { rows: ListedRequirement[]; total: number } {
  const where = and(conditions(store, filter, categoryIds), notInTheBin)
  const rows = listed(store, where, { offset, limit }, sort === undefined ? [] : orders[sort])
  const total = store.orm
    .select({ total: count() })
    .from(requirements)
    .innerJoin(organizations, eq(organizations.id, requirements.organizationId))
    .where(where)
    .get()
  return { rows, total: total?.total ?? 0 }
}

export const listedRequirement = (store: Store, id: RequirementId): ListedRequirement | null =>
  listed(store, and(eq(requirements.id, id), isNull(requirements.deletedAt)), { offset: 0, limit: 1 })[0] ??
  null

export const requirementColumns = <T extends Patch<RequirementInput>>(input: T) => ({
  ...input,
  ...(input.certificates && { certificates: listOrNull(input.certificates) }),
})

function listed(
  store: Store,
  where: SQL | undefined,
  page: { offset: number; limit: number },
  order: readonly SQL[] = [],
): ListedRequirement[] {
  const [zone, day] = [store.clock.timeZone(), today(store.clock)]
  const rows = store.orm
    .select({ requirement: requirements, buyerName: organizations.legalName })
    .from(requirements)
    .innerJoin(organizations, eq(organizations.id, requirements.organizationId))
    .where(where)
    .orderBy(...order, desc(requirements.createdAt), desc(requirements.rowKey))
    .limit(page.limit)
    .offset(page.offset)
    .all()
  const states = statesByRequirement(
    store,
    rows.map(({ requirement }) => requirement.id),
  )
  return rows.map(({ requirement: row, buyerName }) => {
    const requirement = rowToRequirement(row, zone)
    const ageDays = Math.max(0, daysBetween(requirement.createdOn, day))
    return { ...requirement, buyerName, ageDays, matchesByState: states.get(row.id) ?? {} }
  })
}

const wantedFirst = sql`${requirements.status} not in ('open','matching')`

/** Answers are due by the deadline, else goods by the day they are needed; what has neither comes last. */
const orders: Readonly<Record<RequirementSort, readonly SQL[]>> = {
  newest: [wantedFirst],
  oldest: [wantedFirst, asc(requirements.createdAt)],
  deadline: [
    wantedFirst,
    sql`coalesce(${requirements.deadline}, ${requirements.neededBy}) is null`,
    sql`coalesce(${requirements.deadline}, ${requirements.neededBy})`,
  ],
}

/** How many matches of the present round are in which state. */
function statesByRequirement(store: Store, ids: readonly string[]) {
  const states = new Map<string, Partial<Record<MatchState, number>>>()
  const rows = store.sqlite
    .prepare<[string], { id: string; state: string; count: number }>(
      `select m.requirement_id as id, m.state, count(*) as count
       from json_each(?) each join requirements r on r.id = each.value
         join matches m on m.requirement_id = r.id and m.round = r.round
       where m.deleted_at is null group by 1, 2`,
    )
    .all(JSON.stringify(ids))
  for (const { id, state, count: number } of rows) {
    const is = known(MatchState, state)
    if (is) states.set(id, { ...states.get(id), [is]: number })
  }
  return states
}

/** Written out, not bound: only then does SQLite see that `requirements_open` holds all of them. */
const isOpen = sql`${requirements.status} in ('open','matching') and ${requirements.deletedAt} is null`

function conditions(
  store: Store,
  { text, statuses, ownerIds, organizationId, purchaseList, unmatchedForDays }: RequirementFilter,
  categoryIds: readonly CategoryId[] | null,
): SQL | undefined {
  const isOnlyOpen = statuses?.every((status) => status === 'open' || status === 'matching') ?? false
  return and(
    isOnlyOpen ? isOpen : isNull(requirements.deletedAt),
    statuses && inArray(requirements.status, statuses),
    anyOf(requirements.ownerId, ownerIds),
    organizationId && eq(requirements.organizationId, organizationId),
    purchaseList === undefined ? undefined : eq(requirements.purchaseList, purchaseList),
    categoryIds === null
      ? undefined
      : sql`${requirements.categoryId} in (select value from json_each(${JSON.stringify(categoryIds)}))`,
    unmatchedForDays === undefined ? undefined : unmatched(store, unmatchedForDays),
    ...(text ?? '')
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => wordCondition(store, word)),
  )
}

/** Nobody was put on a shortlist within so many days, in this round or before. */
function unmatched({ clock }: Store, days: number): SQL {
  const since = instantOf(clock.now() - days * 86_400_000)
  return sql`${requirements.createdAt} < ${since} and not exists (select 1 from ${matches}
    where ${matches.requirementId} = ${requirements.id} and ${matches.createdAt} >= ${since} and ${matches.deletedAt} is null)`
}

function wordCondition({ sqlite }: Store, word: string): SQL | undefined {
  const pattern = `%${word.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  return or(
    sql`${requirements.title} like ${pattern} escape '\\'`,
    sql`${requirements.specification} like ${pattern} escape '\\'`,
    sql`${requirements.purchaseList} like ${pattern} escape '\\'`,
    sql`${requirements.organizationId} in (select ${organizations.id} from ${organizations} where ${searchCondition(sqlite, word)})`,
  )
}

export function rowToRequirement(row: typeof requirements.$inferSelect, timeZone: string): Requirement {
  return {
    id: RequirementId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    contactId: known(ContactId, row.contactId),
    title: row.title,
    categoryId: known(CategoryId, row.categoryId),
    specification: row.specification,
    quantity: known(Quantity, row.quantity),
    price: known(PriceBand, row.price),
    deliverTo: known(Region, row.deliverTo),
    neededBy: known(LocalDate, row.neededBy),
    method: known(PurchaseMethod, row.method),
    certificates: (row.certificates ?? []).flatMap((each) => known(CertificateName, each) ?? []),
    // A status only a newer version knows is not one that is still looking for a supplier.
    status: known(RequirementStatus, row.status) ?? 'closed',
    deadline: known(LocalDate, row.deadline),
    ownerId: known(UserId, row.ownerId),
    purchaseList: row.purchaseList,
    visitId: known(VisitId, row.visitId),
    notes: row.notes,
    round: row.round,
    createdOn: localDateOf(Date.parse(row.createdAt), timeZone),
    updatedOn: localDateOf(Date.parse(row.updatedAt), timeZone),
  }
}
