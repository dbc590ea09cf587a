import { z } from 'zod'
import { lunarLabel } from '#shared/domain/calendar/lunar-label.ts'
import {
  type AnniversaryKey,
  anniversaryKeysOn,
  nextAnniversary,
} from '#shared/domain/calendar/next-anniversary.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { Birthday } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, type UserId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'

export type Moment = {
  kind: 'birthday' | 'founding'
  on: LocalDate
  organizationId: OrganizationId
  organizationName: string
  contactId: ContactId | null
  name: string
  lunarLabel: string | null
  years: number | null
}

export type MomentsQuery = { from: LocalDate; leadDays: number; ownerId: UserId | null; limit: number }

/**
 * Coming birthdays and company anniversaries, soonest first. Day by day the indexes are asked for the few calendar
 * keys celebrated on it, so two million birthdays cost no more than the ones that are shown.
 */
export function comingMoments(store: Store, { from, leadDays, ownerId, limit }: MomentsQuery): Moment[] {
  const statements = {
    birthday: store.sqlite.prepare<unknown[], AnniversaryRow>(birthdaysSql),
    founding: store.sqlite.prepare<unknown[], AnniversaryRow>(foundingsSql),
  }
  const moments: Moment[] = []
  for (let ahead = 0; ahead <= leadDays && moments.length < limit; ahead += 1) {
    const on = addDays(from, ahead)
    for (const key of anniversaryKeysOn(on)) {
      const leap = key.leap ? 1 : 0
      const parameters = { key: indexKey(key), leap, on, year: Number(on.slice(0, 4)), ownerId, limit }
      for (const kind of ['birthday', 'founding'] as const) {
        moments.push(...statements[kind].all(parameters).flatMap((row) => toMoment(kind, row, on) ?? []))
      }
    }
  }
  return moments.slice(0, limit)
}

/** As the expression indexes `contacts_by_birthday` and `organizations_by_founding` write it. */
const indexKey = ({ calendar, month, day }: AnniversaryKey): string => `${calendar} ${month} ${day}`

// The conditions repeat those of the partial indexes word for word, or SQLite would not use them.
export const birthdaysSql = `
select c.birthday as anniversary, c.id as contactId, c.name, o.id as organizationId, o.legal_name as organizationName
from contacts c join organizations o on o.id = c.organization_id
where c.birthday is not null and c.deleted_at is null and c.do_not_contact = 0
  and (c.birthday ->> '$.calendar') || ' ' || (c.birthday ->> '$.month') || ' ' || (c.birthday ->> '$.day') = :key
  and ifnull(json_extract(c.birthday, '$.leap'), 0) = :leap
  and ifnull(json_extract(c.birthday, '$.year'), 0) < :year
  and (c.left_on is null or c.left_on > :on)
  and o.deleted_at is null and (:ownerId is null or o.owner_id = :ownerId)
limit :limit`

export const foundingsSql = `
select o.founded_on as anniversary, null as contactId, o.legal_name as name, o.id as organizationId, o.legal_name as organizationName
from organizations o
where o.founded_on is not null and o.deleted_at is null
  and (o.founded_on ->> '$.calendar') || ' ' || (o.founded_on ->> '$.month') || ' ' || (o.founded_on ->> '$.day') = :key
  and ifnull(json_extract(o.founded_on, '$.leap'), 0) = :leap
  and ifnull(json_extract(o.founded_on, '$.year'), 0) < :year
  and (:ownerId is null or o.owner_id = :ownerId)
limit :limit`

const AnniversaryRow = z.object({
  anniversary: z.string(),
  contactId: ContactId.nullable(),
  name: z.string(),
  organizationId: OrganizationId,
  organizationName: z.string(),
})
type AnniversaryRow = z.input<typeof AnniversaryRow>

function toMoment(kind: Moment['kind'], row: AnniversaryRow, on: LocalDate): Moment | null {
  const { anniversary: text, ...whose } = AnniversaryRow.parse(row)
  const anniversary = Birthday.safeParse(JSON.parse(text))
  if (!anniversary.success) return null
  const next = nextAnniversary(anniversary.data, on)
  // A company founded this very day has no anniversary yet.
  if (next?.on !== on || (next.years !== null && next.years < 1)) return null
  const { calendar, month, day, leap = false } = anniversary.data
  return {
    ...whose,
    kind,
    on,
    lunarLabel: calendar === 'lunar' ? lunarLabel({ month, day, leap }) : null,
    years: next.years,
  }
}
