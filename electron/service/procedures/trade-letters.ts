import { randomUUID } from 'node:crypto'
import { readOwnCompany } from '#db/repositories/team-settings.ts'
import { RecentMap } from '#shared/domain/recent-map.ts'
import { mailboxOf } from '#shared/domain/sending/mailbox.ts'
import { today } from '#shared/domain/time/clock.ts'
import { TouchpointId } from '#shared/model/ids.ts'
import type { TradeLetter } from '#shared/model/trade-letter.ts'
import { os } from '../implementer.ts'
import { composeMail } from '../sending/compose-mail.ts'
import { readSendingSettings } from '../sending/sending-settings.ts'
import { sendNow } from '../sending/try-ways-out.ts'
import type { OpenService } from '../service-context.ts'
import { introductionOf } from '../trade-letters/introduction.ts'

/** Between the window that writes a letter and the one that prints it. */
const kept = new RecentMap<string, TradeLetter>(20)

export const tradeLettersProcedures = {
  introduction: os.tradeLetters.introduction.handler(({ input, context, errors }) => {
    const introduction = introductionOf(context, input.matchId)
    if (!introduction) throw errors.NOT_FOUND()
    return introduction
  }),

  exportEml: os.tradeLetters.exportEml.handler(async ({ input: { letter, address }, context, errors }) => {
    const mailbox = mailboxOf(address)
    if (mailbox === null) throw errors.INVALID({ data: { reason: 'badAddress' } })
    const bytes = await mailOf(context, letter, mailbox)
    const name = `rapport-${today(context.store.clock)}.eml`
    return new File([new Uint8Array(bytes)], name, { type: 'message/rfc822' })
  }),

  send: os.tradeLetters.send.handler(async ({ input: { letter, address }, context, errors }) => {
    const mailbox = mailboxOf(address)
    if (mailbox === null) throw errors.INVALID({ data: { reason: 'badAddress' } })
    const problem = await sendNow(context, mailbox, await mailOf(context, letter, mailbox))
    if (problem) throw errors.SENDING({ data: problem })
  }),

  keep: os.tradeLetters.keep.handler(({ input }) => {
    const id = randomUUID()
    kept.set(id, input)
    return { id }
  }),

  kept: os.tradeLetters.kept.handler(({ input, context, errors }) => {
    const letter = kept.get(input.id)
    if (letter === undefined) throw errors.NOT_FOUND()
    return { letter, own: readOwnCompany(context.store.sqlite) }
  }),
}

function mailOf({ store }: OpenService, letter: TradeLetter, address: string): Promise<Buffer> {
  const { mail } = readSendingSettings(store)
  return composeMail(
    {
      id: TouchpointId.parse(store.newId()),
      to: { name: letter.to.name || letter.to.company, address },
      subject: letter.subject,
      body: letter.body,
      language: letter.language,
      date: new Date(store.clock.now()),
    },
    // A letter to one reader about one matter is no circular: nothing to unsubscribe from.
    mail && { ...mail, optOut: null },
  )
}
