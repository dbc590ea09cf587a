import type { Cadence } from '../../model/cadence.ts'
import type { LocalDate } from '../../model/dates.ts'
import type { OrganizationRole, Stage, Tier } from '../../model/organization.ts'
import { afterInterval } from './after-interval.ts'

export type CareFacts = {
  roles: readonly OrganizationRole[]
  tier: Tier | null
  stage: Stage
  blacklistReason: string | null
  /** The UTC day the record was made: every device counts from the same one. */
  createdOn: LocalDate
  /** The last two-way contact, logged or told by a list. */
  lastContactOn: LocalDate | null
  /** The newest day on which a regular contact was ticked off or dropped without anybody having been spoken to. */
  settledOn: LocalDate | null
}

/**
 * The day the next regular contact is due: the tier's interval after the last two-way contact, or after the record was
 * made where there was none yet. A regular contact settled without one rests for an interval and then comes back:
 * nobody drops out of care by a tick. Null where there is no tier or no interval, for the blacklisted and the lost,
 * and for who only sells.
 * Whatever is logged with an earlier date leaves the latest contact, and so the day, where it was.
 * Its SQL twin: db/derived/care-due-on-sql.ts.
 */
export function careDueOn(facts: CareFacts, cadence: Cadence): LocalDate | null {
  const { roles, tier, stage, blacklistReason, createdOn, lastContactOn, settledOn } = facts
  const isCaredFor = roles.includes('buyer') || roles.includes('association')
  if (!isCaredFor || tier === null || stage === 'lost' || blacklistReason !== null) return null
  const interval = cadence[tier]
  if (interval === null) return null
  const contact = lastContactOn ?? createdOn
  return afterInterval(settledOn !== null && settledOn > contact ? settledOn : contact, interval)
}
