import { and, desc, eq, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { localDateOf } from '#shared/domain/time/clock.ts'
import { Instant } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'
import { contacts } from '../schema/contacts.ts'
import { touchpoints } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { rowToTouchpoint } from './touchpoints.ts'

type GreetingQuery = { organizationId: OrganizationId; before?: Instant | undefined; limit: number }
type GreetingEntry = Extract<TimelineEntry, { type: 'touchpoint' }>
type Event = GreetingEntry['event']

/**
 * Greetings of an organization where they went out, were answered, or were left out on purpose; those still open belong
 * to the queue. Each kind of event is cut from the organization's own index.
 */
export const greetingEntries = (store: Store, query: GreetingQuery): TimelineEntry[] => [
  ...entries(store, query, 'sent', isNotNull(touchpoints.sentAt)),
  ...entries(store, query, 'replied', isNotNull(touchpoints.repliedAt)),
  ...entries(store, query, 'skipped', eq(touchpoints.state, 'skipped')),
]

/** When it was skipped is when its record was last touched. */
const momentOf = { sent: touchpoints.sentAt, replied: touchpoints.repliedAt, skipped: touchpoints.updatedAt }

function entries(
  store: Store,
  { organizationId, before, limit }: GreetingQuery,
  event: Event,
  happened: SQL,
): GreetingEntry[] {
  const moment = momentOf[event]
  const gone = event === 'skipped' ? undefined : inArray(touchpoints.state, ['sent', 'replied'])
  return store.orm
    .select({ touchpoint: touchpoints, at: moment, contactName: contacts.name })
    .from(touchpoints)
    .innerJoin(contacts, eq(contacts.id, touchpoints.contactId))
    .where(
      and(
        eq(touchpoints.organizationId, organizationId),
        isNull(touchpoints.deletedAt),
        happened,
        gone,
        before ? lt(moment, before) : undefined,
      ),
    )
    .orderBy(desc(moment))
    .limit(limit + 1)
    .all()
    .flatMap(({ touchpoint, at, contactName }) => {
      if (at === null) return []
      const on = localDateOf(Date.parse(at), store.clock.timeZone())
      return {
        type: 'touchpoint',
        on,
        at: Instant.parse(at),
        event,
        touchpoint: rowToTouchpoint(touchpoint),
        contactName,
      }
    })
}
