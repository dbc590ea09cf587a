import { setImmediate as nextTurn } from 'node:timers/promises'
import { peopleOfAudience } from '#db/repositories/touchpoint-people.ts'
import type { Store } from '#db/store.ts'
import { today } from '#shared/domain/time/clock.ts'
import { checkTouchpoint } from '#shared/domain/touchpoints/check-touchpoint.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { Audience, TouchpointIssue } from '#shared/model/touchpoint.ts'

export type Reach = {
  contacts: number
  organizations: number
  byChannel: Partial<Record<Channel, number>>
  byIssue: Partial<Record<TouchpointIssue, number>>
}

/** Whom an audience reaches today by these channels, and of those who may not be greeted, why not. Texts are not asked for. */
export async function audienceReach(
  store: Store,
  { audience, channels }: { audience: Audience; channels: readonly Channel[] },
  signal?: AbortSignal,
): Promise<Reach> {
  const day = today(store.clock)
  const organizations = new Set<string>()
  const reach: Reach = { contacts: 0, organizations: 0, byChannel: {}, byIssue: {} }
  for (const people of peopleOfAudience(store, audience)) {
    signal?.throwIfAborted()
    for (const { contact, organization } of people) {
      const { channel, issues } = checkTouchpoint({
        contact,
        organization,
        channels,
        keepChannel: null,
        templates: [],
        variant: 'A',
        sendOn: day,
        today: day,
        hasOwnWords: true,
        textIssues: () => [],
      })
      organizations.add(organization.id)
      reach.contacts += 1
      if (channel !== null) reach.byChannel[channel] = (reach.byChannel[channel] ?? 0) + 1
      for (const issue of issues) reach.byIssue[issue] = (reach.byIssue[issue] ?? 0) + 1
    }
    await nextTurn()
  }
  return { ...reach, organizations: organizations.size }
}
