import { and, count, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { z } from 'zod'
import { anniversaryKeysOn } from '#shared/domain/calendar/next-anniversary.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { Birthday } from '#shared/model/contact.ts'
import { Anniversary, LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { OccasionId } from '#shared/model/occasion.ts'
import type { Audience } from '#shared/model/touchpoint.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { touchpoints } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'
import { rememberedCount } from './remembered-counts.ts'
import { audienceCondition } from './touchpoint-audience.ts'

export type DaysQuery = {
  from: LocalDate
  until: LocalDate
  ownerId: UserId | null
  occasionId: OccasionId
  /** Of the active plans for the occasion. */
  audiences: readonly Audience[]
}

/** How many people (companies, where no plan names people) without a greeting have the same day, and is a plan for them? */
export type SameDay<Day> = { day: Day; isPlanned: boolean; people: number }

/** Birthdays that may fall between two days and have no greeting there yet. */
export function comingBirthdays(store: Store, query: DaysQuery): SameDay<z.infer<typeof Birthday>>[] {
  const key = sql`(birthday ->> '$.calendar') || ' ' || (birthday ->> '$.month') || ' ' || (birthday ->> '$.day')`
  return grouped(store, query, contacts.birthday, {
    // As the partial index has it, or SQLite would not use it.
    which: sql`birthday is not null and "contacts"."deleted_at" is null and do_not_contact = 0 and ${inArray(key, keysOf(query))}`,
    day: withoutYear(contacts.birthday, query),
    read: (text) => known(Birthday, JSON.parse(text)),
  })
}

/** 司庆, the first deal and the beginning of the relationship: the people of the companies that have them. */
export function comingFoundings(store: Store, query: DaysQuery): SameDay<Anniversary>[] {
  const key = sql`(founded_on ->> '$.calendar') || ' ' || (founded_on ->> '$.month') || ' ' || (founded_on ->> '$.day')`
  return grouped(store, query, organizations.foundedOn, {
    which: sql`founded_on is not null and "organizations"."deleted_at" is null and ${inArray(key, keysOf(query))}`,
    day: withoutYear(organizations.foundedOn, query),
    read: (text) => known(Anniversary, JSON.parse(text)),
  })
}

/** Those of years before the span count as of one: their anniversaries are the same days. */
export function comingSince(
  store: Store,
  query: DaysQuery,
  column: 'firstDealOn' | 'partnerSince',
): SameDay<LocalDate>[] {
  const since = organizations[column]
  const year = query.from.slice(0, 4)
  return grouped(store, query, since, {
    // As the partial indexes have it.
    which: sql`${since} is not null and "organizations"."deleted_at" is null and substr(${since}, 6) in ${inList(monthDays(query))}`,
    day: sql`case when ${since} < ${year} then ${leapYearBeforeAll} || substr(${since}, 5) else ${since} end`,
    read: (text) => known(LocalDate, text),
  })
}

const leapYearBeforeAll = '1904'

/** How many people the plans for an occasion reach in all; each person once. */
export function plannedPeople(
  store: Store,
  { audiences, ownerId }: Pick<DaysQuery, 'audiences' | 'ownerId'>,
): number {
  const key = `planned ${ownerId} ${JSON.stringify(audiences)}`
  return rememberedCount(store, key, () => {
    const where = and(plannedFor(store, audiences), ownedBy(ownerId))
    return (
      store.orm
        .select({ people: count() })
        .from(contacts)
        .innerJoin(organizations, ofCompany)
        .where(where)
        .get()?.people ?? 0
    )
  })
}

/** Whoever has no 29 February keeps the day before or after it. */
function monthDays(query: DaysQuery): string[] {
  const days = daysOf(query).map((day) => day.slice(5))
  return days.includes('02-28') || days.includes('03-01') ? [...days, '02-29'] : days
}

const ofCompany = eq(organizations.id, contacts.organizationId)

const ownedBy = (ownerId: UserId | null): SQL | undefined =>
  ownerId === null ? undefined : eq(organizations.ownerId, ownerId)

const plannedFor = (store: Store, audiences: readonly Audience[]): SQL =>
  or(...audiences.map((audience) => audienceCondition(store, audience))) ?? sql`0`

function grouped<Day>(
  store: Store,
  { from, until, ownerId, occasionId, audiences }: DaysQuery,
  column: AnySQLiteColumn,
  { which, day: said, read }: { which: SQL; day: SQL; read(text: string): Day | null },
): SameDay<Day>[] {
  const day = sql<string>`${said}`.as('day')
  const isPlanned = sql<number>`(case when ${plannedFor(store, audiences)} then 1 else 0 end)`.as(
    'is_planned',
  )
  // The year of a lunar birthday may be the one before. Asked once for all, not once for each of them.
  const greeted = (whom: AnySQLiteColumn) => sql`(select ${whom} from ${touchpoints}
    where ${touchpoints.occasionId} = ${occasionId} and ${touchpoints.occursOn} between ${from} and ${until}
      and ${touchpoints.year} between ${yearOf(from) - 1} and ${yearOf(until) + 1} and ${touchpoints.deletedAt} is null)`
  const living = and(which, sql`+${organizations.deletedAt} is null`, ownedBy(ownerId))
  if (column.table === organizations && audiences.length === 0) {
    return store.orm
      .select({ day, isPlanned: sql<number>`0`, people: count() })
      .from(organizations)
      .where(and(living, sql`${organizations.id} not in ${greeted(touchpoints.organizationId)}`))
      .groupBy(sql`day`)
      .all()
      .flatMap(toSameDay(read))
  }
  const selected = store.orm.select({ day, isPlanned, people: count() })
  // A cross join keeps the order: from the few that have the day to their company, or to their people.
  const joined =
    column.table === contacts
      ? selected.from(contacts).crossJoin(organizations)
      : selected.from(organizations).crossJoin(contacts)
  const notGreeted = sql`${contacts.id} not in ${greeted(touchpoints.contactId)}`
  return joined
    .where(and(living, ofCompany, isNull(contacts.deletedAt), isNull(contacts.leftOn), notGreeted))
    .groupBy(sql`day`, sql`is_planned`)
    .all()
    .flatMap(toSameDay(read))
}

/** Whatever year a day of long ago was first in, it comes back on the same days: a handful of groups instead of thousands. */
const withoutYear = (column: AnySQLiteColumn, { from }: DaysQuery): SQL =>
  sql`case when (${column} ->> '$.year') < ${yearOf(from) - 1} then json_remove(${column}, '$.year') else ${column} end`

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

const toSameDay =
  <Day>(read: (text: string) => Day | null) =>
  (row: { day: string; isPlanned: number; people: number }): SameDay<Day>[] => {
    const day = read(row.day)
    return day === null ? [] : [{ day, isPlanned: row.isPlanned === 1, people: row.people }]
  }

const inList = (values: readonly string[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(values)}))`

const keysOf = (query: DaysQuery): SQL =>
  inList([
    ...new Set(
      daysOf(query)
        .flatMap(anniversaryKeysOn)
        .map(({ calendar, month, day }) => `${calendar} ${month} ${day}`),
    ),
  ])

function daysOf({ from, until }: Pick<DaysQuery, 'from' | 'until'>): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}
