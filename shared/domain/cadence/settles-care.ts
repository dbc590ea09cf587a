import type { CadenceInterval } from '../../model/cadence.ts'
import type { FollowUp, VisitInput } from '../../model/visit.ts'
import { isTwoWayContact } from '../follow-ups/two-way-contact.ts'
import { afterInterval } from './after-interval.ts'
import { careIdDay, isCareFollowUpId } from './care-follow-up-id.ts'

/** A regular contact to which nobody gave words of its own; with words it is a task like any other. */
export const isPlainCare = ({ origin, title }: Pick<FollowUp, 'origin' | 'title'>): boolean =>
  origin === 'cadence' && title === ''

export type CareVisit = Pick<VisitInput, 'kind' | 'outcome' | 'happenedOn'> & { hasNextStep: boolean }

/**
 * Does a visit settle this regular contact? A two-way contact does when it moves the next one on: a call of long ago,
 * written down today, leaves it due. Who was not reached is still owed it, unless a next step takes its place.
 * `interval` is that of the organization's tier, null where it has none any more.
 */
export function settlesCare(
  care: Pick<FollowUp, 'id' | 'dueOn'>,
  visit: CareVisit,
  interval: CadenceInterval | null,
): boolean {
  if (!isTwoWayContact(visit)) return visit.hasNextStep
  if (interval === null) return true
  const next = afterInterval(visit.happenedOn, interval)
  // Its id remembers the day it was due before somebody put it off.
  return next !== null && next > (isCareFollowUpId(care.id) ? careIdDay(care.id) : care.dueOn)
}
