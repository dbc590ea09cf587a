import { type AnniversaryKey, anniversaryKeysOn } from '#shared/domain/calendar/next-anniversary.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OccasionKind } from '#shared/model/occasion.ts'
import type { Store } from '../store.ts'

/**
 * Contacts who may have an occasion of their own between two days, by the indexes over birthdays and foundings: more than
 * have it (leap months, years without the 30th), never fewer. Whoever asked not to be contacted has no birthday here.
 */
export function contactIdsWithDays(
  store: Store,
  kinds: ReadonlySet<OccasionKind>,
  { from, until }: { from: LocalDate; until: LocalDate },
): Set<string> {
  const keys = new Set<string>()
  const days = new Set<string>()
  for (let day = from; day <= until; day = addDays(day, 1)) {
    days.add(day.slice(5))
    for (const key of anniversaryKeysOn(day)) keys.add(indexKey(key))
    // Whoever has no 29 February keeps the day before or after it.
    if (day.endsWith('-02-28') || day.endsWith('-03-01')) days.add('02-29')
    if (keys.size >= everyKey) break
  }
  const ids = new Set<string>()
  const add = (sql: string, values: Iterable<string>) => {
    for (const id of store.sqlite
      .prepare<[string], string>(sql)
      .pluck()
      .all(JSON.stringify([...values])))
      ids.add(id)
  }
  if (kinds.has('birthday')) add(birthdayIdsSql, keys)
  if (kinds.has('organizationAnniversary')) add(foundingIdsSql, keys)
  if (kinds.has('firstDeal')) add(firstDealIdsSql, days)
  if (kinds.has('yearsWithUs')) add(partnerIdsSql, days)
  return ids
}

/** 366 solar days, and 30 of each of 12 lunar months. */
const everyKey = 366 + 360

/** As the expression indexes `contacts_by_birthday` and `organizations_by_founding` write it. */
const indexKey = ({ calendar, month, day }: AnniversaryKey): string => `${calendar} ${month} ${day}`

// The conditions repeat those of the partial indexes word for word, or SQLite would not use them.
export const birthdayIdsSql = `
select c.id from contacts c
where c.birthday is not null and c.deleted_at is null and c.do_not_contact = 0
  and (c.birthday ->> '$.calendar') || ' ' || (c.birthday ->> '$.month') || ' ' || (c.birthday ->> '$.day')
    in (select value from json_each(?))`

export const foundingIdsSql = `
select c.id from organizations o join contacts c on c.organization_id = o.id
where o.founded_on is not null and o.deleted_at is null
  and (o.founded_on ->> '$.calendar') || ' ' || (o.founded_on ->> '$.month') || ' ' || (o.founded_on ->> '$.day')
    in (select value from json_each(?))
  and c.deleted_at is null`

const firstDealIdsSql = sinceIdsSql('first_deal_on')
const partnerIdsSql = sinceIdsSql('partner_since')

function sinceIdsSql(column: string): string {
  return `select c.id from organizations o join contacts c on c.organization_id = o.id
    where o.${column} is not null and substr(o.${column}, 6) in (select value from json_each(?))
      and o.deleted_at is null and c.deleted_at is null`
}
