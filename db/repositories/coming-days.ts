import { and, count, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
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
    read: (text) => known(Birthday, JSON.parse(text)),
  })
}

/** 司庆, the first deal and the beginning of the relationship: the people of the companies that have them. */
export function comingFoundings(store: Store, query: DaysQuery): SameDay<Anniversary>[] {
  const key = sql`(founded_on ->> '$.calendar') || ' ' || (founded_on ->> '$.month') || ' ' || (founded_on ->> '$.day')`
  return grouped(store, query, organizations.foundedOn, {
    which: sql`founded_on is not null and "organizations"."deleted_at" is null and ${inArray(key, keysOf(query))}`,
    read: (text) => known(Anniversary, JSON.parse(text)),
  })
}

export function comingSince(
  store: Store,
  query: DaysQuery,
  column: 'firstDealOn' | 'partnerSince',
): SameDay<LocalDate>[] {
  const since = organizations[column]
  return grouped(store, query, since, {
    which: and(isNotNull(since), sql`substr(${since}, 6) in ${inList(monthDays(query))}`) ?? sql`0`,
    read: (text) => known(LocalDate, text),
  })
}

export type SinceDays = { firstDealOn: LocalDate | null; partnerSince: LocalDate | null }

/**
 * Companies whose first deal or beginning has its anniversary in the months of a span and no greeting there yet: both in
 * one walk over the companies, for no index holds these days.
 */
export function unplannedSince(
  store: Store,
  { from, until, ownerId }: Omit<DaysQuery, 'occasionId' | 'audiences'>,
): SinceDays[] {
  const months = JSON.stringify([...new Set(monthDays({ from, until }).map((day) => day.slice(0, 2)))])
  const years = { fromYear: Number(from.slice(0, 4)), untilYear: Number(until.slice(0, 4)) }
  const greeted = (occasionId: string): ReadonlySet<string> =>
    new Set(
      store.sqlite
        .prepare<unknown[], string>(greetedCompaniesSql)
        .pluck()
        .all({ occasionId, from, until, ...years }),
    )
  const [firstDeals, beginnings] = [greeted('first-deal'), greeted('years-with-us')]
  return store.sqlite
    .prepare<unknown[], { id: string; firstDealOn: string | null; partnerSince: string | null }>(
      unplannedSinceSql,
    )
    .all({ months, ownerId })
    .map(({ id, firstDealOn, partnerSince }) => ({
      firstDealOn: firstDeals.has(id) ? null : known(LocalDate, firstDealOn),
      partnerSince: beginnings.has(id) ? null : known(LocalDate, partnerSince),
    }))
}

const greetedCompaniesSql = `
select organization_id from touchpoints
where occasion_id = :occasionId and year between :fromYear and :untilYear
  and occurs_on between :from and :until and deleted_at is null`

const unplannedSinceSql = `
select o.id, o.first_deal_on as firstDealOn, o.partner_since as partnerSince from organizations o
where (substr(o.first_deal_on, 6, 2) in (select value from json_each(:months))
    or substr(o.partner_since, 6, 2) in (select value from json_each(:months)))
  and +o.deleted_at is null and (:ownerId is null or +o.owner_id = :ownerId)`

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
function monthDays(query: Pick<DaysQuery, 'from' | 'until'>): string[] {
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
  { which, read }: { which: SQL; read(text: string): Day | null },
): SameDay<Day>[] {
  const day = sql<string>`+${column}`.as('day')
  const isPlanned = sql<number>`(case when ${plannedFor(store, audiences)} then 1 else 0 end)`.as(
    'is_planned',
  )
  const greetedAs = (owner: SQL) => sql`exists (select 1 from ${touchpoints} where ${owner}
    and ${touchpoints.occasionId} = ${occasionId} and ${touchpoints.occursOn} between ${from} and ${until}
    and ${touchpoints.deletedAt} is null)`
  const living = and(which, sql`+${organizations.deletedAt} is null`, ownedBy(ownerId))
  if (column.table === organizations && audiences.length === 0) {
    const greeted = greetedAs(eq(touchpoints.organizationId, organizations.id))
    return store.orm
      .select({ day, isPlanned: sql<number>`0`, people: count() })
      .from(organizations)
      .where(and(living, sql`not ${greeted}`))
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
  const greeted = greetedAs(eq(touchpoints.contactId, contacts.id))
  return joined
    .where(and(living, ofCompany, isNull(contacts.deletedAt), isNull(contacts.leftOn), sql`not ${greeted}`))
    .groupBy(sql`day`, sql`is_planned`)
    .all()
    .flatMap(toSameDay(read))
}

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
