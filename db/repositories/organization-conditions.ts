import { and, gte, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { defaultQuietLimits } from '#shared/domain/follow-ups/quiet-limits.ts'
import { type Clock, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { startOfDay } from '#shared/domain/time/start-of-day.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type {
  ColumnFilter,
  OrganizationColumn,
  OrganizationFilter,
} from '#shared/model/organization-filter.ts'
import { facets } from '../schema/derived.ts'
import { importRows } from '../schema/device.ts'
import { organizations } from '../schema/organizations.ts'
import { searchCondition } from '../search/search-condition.ts'
import type { Store } from '../store.ts'
import { atRiskCondition } from './at-risk.ts'
import { rememberedMatch } from './remembered-match.ts'

/** The SQL of a filter: every part narrows. "Not contacted for n days" counts back from the store's today. */
export function organizationConditions(store: Store, filter: OrganizationFilter): SQL | undefined {
  const t = organizations
  return and(
    filter.deleted ? isNotNull(t.deletedAt) : isNull(t.deletedAt),
    filter.role === undefined ? undefined : hasRole(filter.role),
    filter.text?.trim()
      ? searchCondition(store.sqlite, filter.text, rememberedMatch(store, filter.text))
      : undefined,
    anyOf(t.tier, filter.tiers),
    anyOf(t.stage, filter.stages),
    anyOf(t.ownerId, filter.ownerIds),
    anyOf(t.territory, filter.territories),
    anyOf(t.province, filter.provinces),
    anyOf(t.city, filter.cities),
    inFacet('industry', filter.industries),
    inFacet('tag', filter.tags),
    filter.notContactedForDays === undefined
      ? undefined
      : or(
          isNull(t.lastContactOn),
          lte(t.lastContactOn, addDays(today(store.clock), -filter.notContactedForDays - 1)),
        ),
    filter.atRisk
      ? atRiskCondition({ today: today(store.clock), quietLimits: defaultQuietLimits })
      : undefined,
    filter.annualPurchaseFrom === undefined ? undefined : gte(t.annualPurchase, filter.annualPurchaseFrom),
    filter.annualPurchaseTo === undefined ? undefined : lte(t.annualPurchase, filter.annualPurchaseTo),
    filter.dueUntil === undefined ? undefined : lte(t.nextDueOn, filter.dueUntil),
    filter.importId === undefined
      ? undefined
      : sql`${t.id} in (select ${importRows.organizationId} from ${importRows} where ${importRows.importId} = ${filter.importId})`,
    ...(filter.columns ?? []).map((condition) => columnCondition(condition, store.clock)),
  )
}

const roleColumns = {
  buyer: organizations.isBuyer,
  supplier: organizations.isSupplier,
  association: organizations.isAssociation,
} as const

/**
 * The plus keeps SQLite from taking the role for a constant: it would strike it out of the order, find that the index no
 * longer has that order and sort every run of equal values.
 */
const hasRole = (role: OrganizationRole): SQL => sql`+${roleColumns[role]} = 1`

/** The stored value a grid column shows, as SQL. */
export function columnExpression(column: OrganizationColumn): AnySQLiteColumn | SQL {
  if (column.startsWith('custom:')) {
    return sql`json_extract(${organizations.custom}, ${`$."${column.slice('custom:'.length)}"`})`
  }
  const found = Object.entries(organizations).find(([property]) => property === column)?.[1]
  if (typeof found !== 'object' || found === null) throw new Error(`no column ${column}`)
  return found
}

function columnCondition(filter: ColumnFilter, clock: Clock): SQL | undefined {
  const expression = columnExpression(filter.column)
  if (filter.type === 'boolean') return sql`ifnull(${expression}, 0) = ${filter.value ? 1 : 0}`
  if (filter.op === 'blank') return sql`(${expression} is null or ${expression} = '')`
  if (filter.op === 'notBlank') return sql`(${expression} is not null and ${expression} <> '')`
  if (filter.type === 'text') return textCondition(expression, filter.op, filter.value)
  if (filter.type === 'date' && isInstant(filter.column)) return dayCondition(expression, filter, clock)
  return rangeCondition(expression, filter.op, filter.value, filter.to)
}

const isInstant = (column: OrganizationColumn): boolean => column === 'createdAt' || column === 'updatedAt'

/** A moment belongs to the day it was where the reader is. */
function dayCondition(
  moment: AnySQLiteColumn | SQL,
  { op, value, to }: Extract<ColumnFilter, { type: 'date' }>,
  clock: Clock,
): SQL | undefined {
  if (value === null) return undefined
  const from = startOfDay(value, clock)
  const next = (day: LocalDate) => startOfDay(addDays(day, 1), clock)
  switch (op) {
    case 'equals':
      return sql`(${moment} >= ${from} and ${moment} < ${next(value)})`
    case 'before':
      return sql`${moment} < ${from}`
    case 'after':
      return sql`${moment} >= ${next(value)}`
    case 'inRange':
      return to === null ? sql`${moment} >= ${from}` : sql`(${moment} >= ${from} and ${moment} < ${next(to)})`
    default:
      return undefined
  }
}

function textCondition(expression: AnySQLiteColumn | SQL, op: string, value: string): SQL | undefined {
  if (value === '') return undefined
  if (op === 'equals') return sql`${expression} = ${value} collate nocase`
  if (op === 'startsWith') return sql`${expression} like ${`${escapeLike(value)}%`} escape '\\'`
  const contains = sql`${expression} like ${`%${escapeLike(value)}%`} escape '\\'`
  return op === 'notContains' ? sql`(${expression} is null or not ${contains})` : contains
}

function rangeCondition(
  expression: AnySQLiteColumn | SQL,
  op: string,
  value: string | number | null,
  to: string | number | null,
): SQL | undefined {
  if (value === null) return undefined
  switch (op) {
    case 'equals':
      return sql`${expression} = ${value}`
    case 'lessThan':
    case 'before':
      return sql`${expression} < ${value}`
    case 'greaterThan':
    case 'after':
      return sql`${expression} > ${value}`
    case 'inRange':
      return to === null ? sql`${expression} >= ${value}` : sql`${expression} between ${value} and ${to}`
    default:
      return undefined
  }
}

function anyOf(column: AnySQLiteColumn, values: readonly (string | null)[] | undefined): SQL | undefined {
  if (!values || values.length === 0) return undefined
  const given = values.filter((value) => value !== null)
  return or(
    given.length === 0 ? undefined : inArray(column, given),
    given.length < values.length ? or(isNull(column), ne(sql`typeof(${column})`, 'text')) : undefined,
  )
}

function inFacet(facet: string, values: readonly string[] | undefined): SQL | undefined {
  if (!values || values.length === 0) return undefined
  return sql`${organizations.rowKey} in (select ${facets.organizationKey} from ${facets}
    where ${facets.facet} = ${facet} and ${inArray(facets.value, [...values])})`
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)
