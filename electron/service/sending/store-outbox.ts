import { contactNamesById } from '#db/repositories/contacts.ts'
import { outboxCounts } from '#db/repositories/outbox-counts.ts'
import { selectedTouchpoints } from '#db/repositories/touchpoint-pages.ts'
import { plainMessage } from '#shared/domain/messages/compose-message.ts'
import type { OpenService } from '../service-context.ts'
import { dueToSend } from '../touchpoints/due-to-send.ts'
import { messageOf } from '../touchpoints/message-of.ts'
import {
  beginSending,
  recordFailed,
  recordNotSent,
  recordSent,
  recordUnknown,
} from '../touchpoints/send-states.ts'
import type { Outbox } from './outbox.ts'

/** The greetings of the store as sending sees them. The service is asked for late: it holds the sender itself. */
export function storeOutbox(serviceOf: () => OpenService): Outbox {
  return {
    due: (selection) => {
      const service = serviceOf()
      return dueToSend(service, service.store.clock.now(), selection)
    },
    *approved(channel, selection) {
      for (const part of selectedTouchpoints(serviceOf().store, selection)) {
        yield* part.filter((each) => each.state === 'approved' && each.channel === channel)
      }
    },
    // Approval fixed the text; only what was never approved has to be composed.
    message: ({ channel, subject, body, ...rest }) =>
      body !== null && channel !== null
        ? plainMessage({ subject, body }, { channel })
        : messageOf(serviceOf(), { channel, subject, body, ...rest }),
    recipientName: ({ contactId }) => contactNamesById(serviceOf().store, [contactId]).get(contactId) ?? '',
    begin: (id) => {
      const service = serviceOf()
      // Looked at and changed in one transaction: of two programs that have this store open, one sends it.
      const begin = service.store.sqlite.transaction(() => beginSending(service, [id]).length === 1)
      return begin.immediate()
    },
    sent: (id, result) => recordSent(serviceOf(), id, result),
    failed: (id, failure) => recordFailed(serviceOf(), id, failure),
    putBack: (id) => recordNotSent(serviceOf(), id),
    unknown: (id, failure) => recordUnknown(serviceOf(), id, failure),
    counts: () => outboxCounts(serviceOf().store),
  }
}
