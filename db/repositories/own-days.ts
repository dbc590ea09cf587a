import type { z } from 'zod'
import { Birthday } from '#shared/model/contact.ts'
import { Anniversary, LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

export type OwnDay = {
  kind: 'birthday' | 'organizationAnniversary' | 'firstDeal' | 'yearsWithUs'
  /** Of the contact, or of the organization. */
  id: string
  name: string
  birthday: z.infer<typeof Birthday> | null
  foundedOn: Anniversary | null
  firstDealOn: LocalDate | null
  withUsSince: LocalDate | null
}

/** Everybody's own days, of one owner's organizations or of all: for the year's calendar file. */
export function* everyOwnDay(store: Store, ownerId: UserId | null): Generator<OwnDay> {
  const rows = store.sqlite.prepare<unknown[], Row>(ownDaysSql).all({ ownerId })
  for (const { kind, id, name, day } of rows) {
    yield {
      kind,
      id,
      name,
      birthday: kind === 'birthday' ? json(Birthday, day) : null,
      foundedOn: kind === 'organizationAnniversary' ? json(Anniversary, day) : null,
      firstDealOn: kind === 'firstDeal' ? known(LocalDate, day) : null,
      withUsSince: kind === 'yearsWithUs' ? known(LocalDate, day) : null,
    }
  }
}

type Row = { kind: OwnDay['kind']; id: string; name: string; day: string }

function json<T extends z.ZodType>(schema: T, text: string): z.output<T> | null {
  return known(schema, JSON.parse(text))
}

const whose = '(:ownerId is null or o.owner_id = :ownerId) and o.deleted_at is null'

const ownDaysSql = `
select 'birthday' as kind, c.id, c.name || '（' || ifnull(o.short_name, o.legal_name) || '）' as name, c.birthday as day
from contacts c join organizations o on o.id = c.organization_id
where c.birthday is not null and c.deleted_at is null and c.do_not_contact = 0 and c.left_on is null and ${whose}
union all
select 'organizationAnniversary', o.id, o.legal_name, o.founded_on from organizations o
where o.founded_on is not null and ${whose}
union all
select 'firstDeal', o.id, o.legal_name, o.first_deal_on from organizations o
where o.first_deal_on is not null and ${whose}
union all
select 'yearsWithUs', o.id, o.legal_name, o.partner_since from organizations o
where o.partner_since is not null and ${whose}`
