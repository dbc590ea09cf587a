import { z } from 'zod'
import { LocalDate } from '#shared/model/dates.ts'
import type { Store } from '../store.ts'

/** How many approved mails and texts leave at one time of day on one day, to people who live in one place. */
export type ApprovedPlace = {
  sendOn: LocalDate
  sendAt: string
  timeZone: string | null
  country: string | null
  province: string | null
  count: number
}

/** Those whose day is `until` or before, in groups: thousands go to a few places at one hour. People in the bin get none. */
export const approvedPlaces = (store: Store, until: LocalDate): ApprovedPlace[] =>
  store.sqlite
    .prepare<[string], unknown>(approvedPlacesSql)
    .all(until)
    .flatMap((row) => {
      const parsed = Place.safeParse(row)
      return parsed.success ? parsed.data : []
    })

const Place = z.object({
  sendOn: LocalDate,
  sendAt: z.string(),
  timeZone: z.string().nullable(),
  country: z.string().nullable(),
  province: z.string().nullable(),
  count: z.int(),
})

// The states stand as the partial index has them, or SQLite would not use it.
export const approvedPlacesSql = `
select t.send_on as sendOn, t.send_at as sendAt, c.time_zone as timeZone, o.country, o.province, count(*) as count
from touchpoints t
  cross join contacts c on c.id = t.contact_id
  cross join organizations o on o.id = c.organization_id
where t.state in ('planned','needsLook','ready','approved','sending','unknown','failed') and t.deleted_at is null
  and t.state = 'approved' and t.send_on <= ? and t.channel in ('sms', 'email')
  and +c.deleted_at is null and +o.deleted_at is null
group by 1, 2, 3, 4, 5`
