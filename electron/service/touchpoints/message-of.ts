import { peopleByIds } from '#db/repositories/touchpoint-people.ts'
import { findTouchpoints } from '#db/repositories/touchpoints.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { ComposedMessage } from '#shared/model/message.ts'
import type { Touchpoint, TouchpointPreview } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import { messageFor, touchDesk } from './touch-desk.ts'

/** The message of one greeting as the person will get it; an approved one as approval fixed it. */
export function messageOf({ store }: OpenService, greeting: Touchpoint): ComposedMessage {
  const [person = null] = [...peopleByIds(store, [greeting.contactId])].flat()
  return messageFor(touchDesk(store), greeting, person)
}

/** The same for many, in the order asked for. */
export function previewMessages({ store }: OpenService, ids: readonly TouchpointId[]): TouchpointPreview[] {
  const greetings = findTouchpoints(store, ids)
  const people = new Map(
    [
      ...peopleByIds(
        store,
        greetings.map(({ contactId }) => contactId),
      ),
    ]
      .flat()
      .map((person) => [String(person.contact.id), person]),
  )
  const desk = touchDesk(store)
  return greetings.map((greeting) => ({
    id: greeting.id,
    message: messageFor(desk, greeting, people.get(greeting.contactId) ?? null),
  }))
}
