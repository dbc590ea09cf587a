import { LocalDate } from '../../model/dates.ts'
import { FollowUpId, type OrganizationId } from '../../model/ids.ts'

/**
 * The id of the regular contact an organization is due on a day, the same on every device, so that two people who act
 * on it offline write one record. A UUIDv8 (RFC 9562, 5.8: the layout is ours) instead of a hash as in v5, because the
 * service must find the organization from the id alone, and a hash only goes one way:
 *
 *     organization  019cbb61-07a1-7c3e-9f20-4be1d80a77e3
 *     regular       019cbb61-07a1-8c3e-9f20-4be1d80a5027
 *                                 ^ version 8       ^^^^ the day, counted from 1970-01-01 modulo 2^16
 *
 * The version keeps it apart from every other id of ours (v7). What is lost, the organization's own version and its
 * last 16 random bits, leaves 106 bits that were drawn for one organization: an index finds it by `careIdRange`, and
 * whoever asks makes sure by computing the id of what was found.
 */
export function careFollowUpId(organizationId: OrganizationId, dueOn: LocalDate): FollowUpId {
  const day = (dayNumber(dueOn) & 0xffff).toString(16).padStart(4, '0')
  return FollowUpId.parse(`${organizationId.slice(0, 14)}8${organizationId.slice(15, 32)}${day}`)
}

/** Only its own ids carry version 8. */
export const isCareFollowUpId = (id: FollowUpId): boolean => id[14] === '8'

/** The day an id was made for, of the years 1970 to 2149. */
export const careIdDay = (id: FollowUpId): LocalDate =>
  LocalDate.parse(new Date(Number.parseInt(id.slice(32), 16) * millisecondsPerDay).toISOString().slice(0, 10))

/** Ids of organizations lie between these texts when a regular contact of theirs may have this id: few, mostly one. */
export function careIdRange(id: FollowUpId): { from: string; to: string } {
  const shared = id.slice(0, 14)
  return { from: shared, to: `${shared}g` }
}

/** Could it be a regular contact of this organization, on whatever day? */
export const isCareOf = (id: FollowUpId, organizationId: OrganizationId): boolean =>
  isCareFollowUpId(id) &&
  id.slice(0, 14) === organizationId.slice(0, 14) &&
  id.slice(15, 32) === organizationId.slice(15, 32)

const millisecondsPerDay = 86_400_000
const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay
