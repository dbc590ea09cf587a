import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { instantOf, localDateOf, today } from '#shared/domain/time/clock.ts'
import { addDays, daysBetween } from '#shared/domain/time/local-date.ts'
import { Instant } from '#shared/model/dates.ts'
import { OrganizationId, UserId } from '#shared/model/ids.ts'
import { Tier } from '#shared/model/organization.ts'
import { NoDealReason } from '#shared/model/requirement.ts'
import type { TradeListRow } from '#shared/model/trade-list.ts'
import { contacts } from '../schema/contacts.ts'
import { deals, matches, requirements } from '../schema/matching.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { categoriesById } from './categories.ts'
import { rowToDeal } from './deals.ts'
import { anyOf, notInTheBin } from './follow-up-conditions.ts'
import { organizationNamesById } from './organization-names.ts'
import { known } from './organization-rows.ts'
import { rowToRequirement } from './requirements.ts'
import { allUsers } from './team.ts'

export type TradeRowsQuery = {
  ownerIds?: readonly (UserId | null)[] | undefined
  days: number
  limit: number
}
type Found = { rows: TradeListRow[]; total: number }

/** What is still wanted, the oldest first; `days` 0: however old. */
export const openRequirementRows = (store: Store, query: TradeRowsQuery): Found =>
  requirementRows(store, query, undefined)

/** Those nobody is on the list for in the present round. */
export const unmatchedRows = (store: Store, query: TradeRowsQuery): Found =>
  requirementRows(
    store,
    query,
    sql`not exists (select 1 from ${matches} where ${matches.requirementId} = ${requirements.id}
      and ${matches.round} = ${requirements.round} and ${matches.deletedAt} is null
      and ${matches.state} in ('shortlisted','proposed','accepted','deal'))`,
  )

/** Written out, not bound: only then does SQLite see that `requirements_open` holds all of them. */
const isOpen = sql`${requirements.status} in ('open','matching') and ${requirements.deletedAt} is null`

function requirementRows(
  store: Store,
  { ownerIds, days, limit }: TradeRowsQuery,
  more: SQL | undefined,
): Found {
  const { clock } = store
  const where = and(
    isOpen,
    notInTheBin,
    anyOf(requirements.ownerId, ownerIds),
    days === 0 ? undefined : sql`${requirements.createdAt} >= ${instantOf(clock.now() - days * aDay)}`,
    more,
  )
  const found = store.orm
    .select({
      requirement: requirements,
      company: organizations,
      contactName: contacts.name,
      contactPhones: contacts.phones,
    })
    .from(requirements)
    .innerJoin(organizations, eq(organizations.id, requirements.organizationId))
    .leftJoin(contacts, eq(contacts.id, requirements.contactId))
    .where(where)
    .orderBy(requirements.createdAt, requirements.rowKey)
    .limit(limit)
    .all()
  const total =
    found.length < limit
      ? found.length
      : (store.orm
          .select({ total: count() })
          .from(requirements)
          .innerJoin(organizations, eq(organizations.id, requirements.organizationId))
          .where(where)
          .get()?.total ?? 0)
  const ids = found.map(({ requirement }) => requirement.id)
  const [proposed, reasons] = [proposedByRequirement(store, ids), reasonsByRequirement(store, ids)]
  const [owners, categories, day] = [ownerNames(store), categoriesById(store), today(clock)]
  const rows = found.map(({ requirement: row, company, contactName, contactPhones }): TradeListRow => {
    const requirement = rowToRequirement(row, clock.timeZone())
    const category = requirement.categoryId && categories.get(requirement.categoryId)
    return {
      ...nothing,
      ...companyPart(company, owners),
      id: requirement.id,
      requirementId: requirement.id,
      contact: contactName ?? company.primaryContactName,
      phone: contactName === null ? company.primaryPhone : (contactPhones?.[0]?.number ?? null),
      owner: (requirement.ownerId && owners.get(requirement.ownerId)) ?? null,
      title: requirement.title,
      category: category ? category.names : null,
      specification: requirement.specification,
      quantity: requirement.quantity,
      price: requirement.price,
      region: requirement.deliverTo,
      method: requirement.method,
      certificates: requirement.certificates,
      neededBy: requirement.neededBy,
      deadline: requirement.deadline,
      status: requirement.status,
      round: requirement.round,
      proposed: proposed.get(row.id) ?? 0,
      reasons: reasons.get(row.id) ?? [],
      on: requirement.createdOn,
      days: Math.max(0, daysBetween(requirement.createdOn, day)),
      notes: requirement.notes,
    }
  })
  return { rows, total }
}

/** Suppliers that offer something and were in no round for `days`; those never matched first, then the longest quiet. */
export function quietSupplierRows(store: Store, { ownerIds, days, limit }: TradeRowsQuery): Found {
  const since = instantOf(store.clock.now() - days * aDay)
  const all = store.sqlite.prepare<[string], QuietRow>(quietSuppliersSql).all(since)
  const wanted = ownerIds && new Set<string | null>(ownerIds)
  const quiet = wanted && wanted.size > 0 ? all.filter(({ ownerId }) => wanted.has(ownerId)) : all
  const [owners, day, zone] = [ownerNames(store), today(store.clock), store.clock.timeZone()]
  const rows = quiet.slice(0, limit).map((row): TradeListRow => {
    const last = known(Instant, row.last)
    const on = last && localDateOf(Date.parse(last), zone)
    return {
      ...nothing,
      ...companyPart(row, owners),
      id: row.id,
      contact: row.primaryContactName,
      phone: row.primaryPhone,
      offerings: row.offerings,
      on,
      days: on && daysBetween(on, day),
    }
  })
  return { rows, total: quiet.length }
}

type QuietRow = CompanyRow & {
  primaryContactName: string | null
  primaryPhone: string | null
  offerings: number
  last: string | null
}

const quietSuppliersSql = `
select o.id, o.legal_name as legalName, o.tier, o.owner_id as ownerId, o.country, o.province, o.city,
  o.primary_contact_name as primaryContactName, o.primary_phone as primaryPhone, offerings, last
from (select t.organization_id as supplier_id, count(*) as offerings,
    (select m.updated_at from matches m where m.supplier_id = t.organization_id and m.deleted_at is null
     order by m.updated_at desc limit 1) as last
  from offerings t indexed by offerings_by_organization where t.deleted_at is null group by t.organization_id)
  join organizations o on o.id = supplier_id
where o.deleted_at is null and (last is null or last < ?)
order by last is not null, last, o.legal_name`

/** Deals of the last `days`, the latest first. */
export function successRows(store: Store, { ownerIds, days, limit }: TradeRowsQuery): Found {
  const day = today(store.clock)
  const where = and(
    sql`${deals.dealtOn} >= ${addDays(day, -days)}`,
    isNull(deals.deletedAt),
    notInTheBin,
    anyOf(organizations.ownerId, ownerIds),
  )
  const found = store.orm
    .select({ deal: deals, company: organizations, round: matches.round, wantedAt: requirements.createdAt })
    .from(deals)
    .innerJoin(organizations, eq(organizations.id, deals.buyerId))
    .leftJoin(matches, eq(matches.id, deals.matchId))
    .leftJoin(requirements, eq(requirements.id, deals.requirementId))
    .where(where)
    .orderBy(sql`${deals.dealtOn} desc`, sql`${deals.rowKey} desc`)
    .limit(limit)
    .all()
  const total =
    found.length < limit
      ? found.length
      : (store.orm
          .select({ total: count() })
          .from(deals)
          .innerJoin(organizations, eq(organizations.id, deals.buyerId))
          .where(where)
          .get()?.total ?? 0)
  const names = organizationNamesById(
    store,
    found.flatMap(({ deal }) => known(OrganizationId, deal.supplierId) ?? []),
  )
  const [owners, categories] = [ownerNames(store), categoriesById(store)]
  const rows = found.flatMap(({ deal: row, company, round, wantedAt }): TradeListRow[] => {
    const deal = rowToDeal(row)
    if (deal === null) return []
    const wantedOn = wantedAt === null ? null : localDateOf(Date.parse(wantedAt), store.clock.timeZone())
    return [
      {
        ...nothing,
        ...companyPart(company, owners),
        id: deal.id,
        requirementId: deal.requirementId,
        contact: company.primaryContactName,
        phone: company.primaryPhone,
        title: deal.title,
        category: (deal.categoryId && categories.get(deal.categoryId)?.names) ?? null,
        quantity: deal.quantity,
        region: deal.region,
        method: deal.method,
        round,
        on: deal.dealtOn,
        days: wantedOn === null ? null : Math.max(0, daysBetween(wantedOn, deal.dealtOn)),
        supplier: (deal.supplierId && names.get(deal.supplierId)) ?? null,
        amount: deal.amount,
        currency: deal.currency,
        notes: deal.notes,
      },
    ]
  })
  return { rows, total }
}

const aDay = 86_400_000

type CompanyRow = {
  id: string
  legalName: string
  tier: string | null
  ownerId: string | null
  country: string | null
  province: string | null
  city: string | null
}

const companyPart = (company: CompanyRow, owners: ReadonlyMap<string, string>) => ({
  organizationId: OrganizationId.parse(company.id),
  company: company.legalName,
  tier: known(Tier, company.tier),
  place: { country: company.country, province: company.province, city: company.city },
  owner: (company.ownerId && owners.get(company.ownerId)) ?? null,
})

const ownerNames = (store: Store): ReadonlyMap<string, string> =>
  new Map(allUsers(store).map(({ id, name }) => [UserId.parse(id), name]))

function proposedByRequirement({ sqlite }: Store, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = sqlite
    .prepare<[string], { id: string; count: number }>(
      `select m.requirement_id as id, count(*) as count from json_each(?) each join requirements r on r.id = each.value
         join matches m on m.requirement_id = r.id and m.round = r.round
       where m.deleted_at is null and m.state in ('proposed','accepted','rejected','deal') group by 1`,
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, count: number }) => [id, number]))
}

function reasonsByRequirement(
  { sqlite }: Store,
  ids: readonly string[],
): ReadonlyMap<string, TradeListRow['reasons']> {
  const rows = sqlite
    .prepare<[string], { id: string; reason: string; count: number }>(
      `select m.requirement_id as id, m.no_deal_reason as reason, count(*) as count
       from json_each(?) each join matches m on m.requirement_id = each.value
       where m.deleted_at is null and m.state in ('rejected','noDeal') and m.no_deal_reason is not null
       group by 1, 2 order by count desc`,
    )
    .all(JSON.stringify(ids))
  const byId = new Map<string, TradeListRow['reasons']>()
  for (const { id, reason, count: number } of rows) {
    const is = known(NoDealReason, reason)
    if (is) byId.set(id, [...(byId.get(id) ?? []), { reason: is, count: number }])
  }
  return byId
}

const nothing = {
  requirementId: null,
  title: '',
  category: null,
  specification: '',
  quantity: null,
  price: null,
  region: null,
  method: null,
  certificates: [],
  neededBy: null,
  deadline: null,
  status: null,
  round: null,
  proposed: null,
  reasons: [],
  on: null,
  days: null,
  offerings: null,
  supplier: null,
  amount: null,
  currency: null,
  notes: null,
} satisfies Partial<TradeListRow>
