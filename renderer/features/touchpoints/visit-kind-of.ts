import type { Channel } from '#shared/model/contact.ts'
import type { VisitKind } from '#shared/model/visit.ts'

const kinds: Record<Channel, VisitKind> = {
  wechat: 'wechat',
  sms: 'sms',
  email: 'email',
  phone: 'call',
  // Thanks for a card or a present mostly come by telephone.
  letter: 'call',
  gift: 'call',
  fax: 'fax',
}

/** As which kind of contact an answer to a greeting is written down. */
export const visitKindOf = (channel: Channel | null): VisitKind => kinds[channel ?? 'phone']
