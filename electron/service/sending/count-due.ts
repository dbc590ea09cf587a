import { approvedPlaces } from '#db/repositories/approved-places.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { contactZone } from '#shared/domain/touchpoints/contact-zone.ts'
import { zonedInstant } from '#shared/domain/touchpoints/zoned-instant.ts'
import type { OpenService } from '../service-context.ts'

/**
 * How many approved mails and texts have come due where their people are. Only looks; sending checks each again. Asked anew
 * after each message that leaves.
 */
export function countDue({ store }: OpenService): number {
  const now = store.clock.now()
  // Somebody in Kiribati may have it due while it is still the day before here.
  return approvedPlaces(store, addDays(today(store.clock), 1))
    .filter((place) => zonedInstant(place.sendOn, place.sendAt, contactZone(place, place)) <= now)
    .reduce((sum, { count }) => sum + count, 0)
}
