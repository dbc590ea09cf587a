import type { Database } from 'better-sqlite3'
import type { Cadence } from '#shared/model/cadence.ts'
import { Tier } from '#shared/model/organization.ts'
import { readCadence } from '../repositories/team-settings.ts'
import { twoWayContactSql } from './two-way-contact-sql.ts'

/**
 * The regular contact an organization `o` is due, for its column `care_due_on`: `careDueOn` in SQL, and null in the bin and
 * while an open follow-up of origin `cadence` stands for it. `lastContactOn` is an expression for the day of the last contact.
 */
export function careDueOnSql(cadence: Cadence, lastContactOn: string): string {
  const intervals = Tier.options.flatMap((tier) => {
    const interval = cadence[tier]
    return interval === null ? [] : [`when '${tier}' then '+${interval.count} ${interval.unit}s'`]
  })
  if (intervals.length === 0) return 'null'
  return `case when ${isCaredFor} and not ${stoodForBySomething} then date(
    max(ifnull(${lastContactOn}, substr(o.created_at, 1, 10)), ifnull(${settledOn}, '')),
    case o.tier ${intervals.join(' ')} end, 'floor') end`
}

/** After a change of the cadence: one statement over all organizations, which writes only the days that moved. */
export function rebuildCareDueOn(sqlite: Database): void {
  const due = careDueOnSql(readCadence(sqlite), 'o.last_contact_on')
  sqlite.exec(`update organizations as o set care_due_on = ${due} where o.care_due_on is not (${due})`)
}

const isCaredFor = `o.tier is not null and (o.is_buyer = 1 or o.is_association = 1)
  and o.stage <> 'lost' and o.blacklist_reason is null and o.deleted_at is null`

const stoodForBySomething = `exists (select 1 from follow_ups f
  where f.organization_id = o.id and f.origin = 'cadence' and f.state = 'open' and f.deleted_at is null)`

/**
 * When a regular contact was last ticked off or dropped without anybody having been spoken to: the day it was due or
 * the day it was settled, whichever is later. (A dropped one does not say when; it was there then.) One that a two-way
 * contact settled says nothing here: the contact speaks for itself.
 */
const settledOn = `(select max(max(f.due_on, substr(f.created_at, 1, 10), ifnull(substr(f.done_at, 1, 10), '')))
  from follow_ups f where f.organization_id = o.id and f.origin = 'cadence' and f.state <> 'open' and f.deleted_at is null
    and not exists (select 1 from visits v
      where v.id = f.done_visit_id and v.deleted_at is null and ${twoWayContactSql('v')}))`
