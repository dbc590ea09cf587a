import type { OutboxCounts } from '#db/repositories/outbox-counts.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { Instant } from '#shared/model/dates.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { ComposedMessage } from '#shared/model/message.ts'
import type { Touchpoint, TouchpointSelection } from '#shared/model/touchpoint.ts'

/** Channels a server or gateway carries. */
export type SentChannel = Extract<Channel, 'email' | 'sms'>

/**
 * What sending asks of the greetings. Each change is committed, and on the disk, when the call returns.
 */
export interface Outbox {
  /** Approved mails and texts whose time has come and which may still go out; null: all of them. */
  due(selection: TouchpointSelection | null): Touchpoint[]
  /** Approved ones, due or not, for a file. */
  approved(channel: SentChannel, selection: TouchpointSelection): Iterable<Touchpoint>
  message(touchpoint: Touchpoint): ComposedMessage
  recipientName(touchpoint: Touchpoint): string
  /** Approved → sending. False: it is not approved any more. */
  begin(id: TouchpointId): boolean
  sent(id: TouchpointId, result: { sentAt: Instant; cost: number | null }): void
  failed(id: TouchpointId, failure: string): void
  /** Sending → approved: it was surely not accepted. */
  putBack(id: TouchpointId): void
  /** Sending → unknown: handed over, and no answer. */
  unknown(id: TouchpointId, failure: string): void
  counts(): OutboxCounts
}
