import { EventEmitter, on } from 'node:events'
import { countLeavingOn } from '#db/repositories/outbox-counts.ts'
import { allUsers } from '#db/repositories/team.ts'
import { countWanted } from '#db/repositories/touchpoint-counts.ts'
import type { SendingEvent } from '#shared/contract/sending-contract.ts'
import { gatewayFault } from '#shared/domain/sending/gateway-request.ts'
import { dueNotice } from '#shared/domain/sending/morning-notice.ts'
import { isNearHost } from '#shared/domain/sending/near-host.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { os } from '../implementer.ts'
import { countDue } from '../sending/count-due.ts'
import { exportEml } from '../sending/export-eml.ts'
import { exportSms } from '../sending/export-sms.ts'
import { rememberHandedOut } from '../sending/handed-out.ts'
import { readSmsResults } from '../sending/read-sms-results.ts'
import { readSendingSettings, writeSendingSettings } from '../sending/sending-settings.ts'
import { storeOutbox } from '../sending/store-outbox.ts'
import { isPattern } from '../sending/success-pattern.ts'
import { tryMail, trySms } from '../sending/try-ways-out.ts'
import type { OpenService } from '../service-context.ts'
import { isQueueBehind } from '../touchpoints/prepared-marks.ts'

export const sendingProcedures = {
  settings: os.sending.settings.handler(async ({ context }) => {
    const { mail, sms, automatic, notifies } = readSendingSettings(context.store)
    const [mailPassword, smsSecret, keepsSecrets] = await Promise.all([
      context.secrets.get('mailPassword'),
      context.secrets.get('smsSecret'),
      context.secrets.keeps(),
    ])
    return {
      mail,
      sms,
      automatic,
      notifies,
      hasMailPassword: mailPassword !== null,
      hasSmsSecret: smsSecret !== null,
      keepsSecrets,
    }
  }),

  setMail: os.sending.setMail.handler(async ({ input: { mail, password }, context, errors }) => {
    if (mail?.security === 'none' && !isNearHost(mail.host)) {
      throw errors.INVALID({ data: { reason: 'mailNotEncrypted' } })
    }
    // A password belongs to its account: another server or user must not get it.
    const before = readSendingSettings(context.store).mail
    const isOther = before?.host !== mail?.host || before?.user !== mail?.user
    if (password !== undefined || isOther) {
      await context.secrets.set('mailPassword', password === undefined || password === '' ? null : password)
    }
    writeSendingSettings(context.store, { mail })
    context.sending.changed('email')
  }),

  setSms: os.sending.setSms.handler(async ({ input: { sms, secret }, context, errors }) => {
    if (sms && !isPattern(sms.successPattern)) {
      throw errors.SENDING({ data: { code: 'badPattern', detail: null } })
    }
    const fault = sms && gatewayFault(sms)
    if (fault) throw errors.INVALID({ data: { reason: fault } })
    const before = readSendingSettings(context.store).sms
    const isOther = hostOf(before?.url) !== hostOf(sms?.url)
    if (secret !== undefined || isOther) {
      await context.secrets.set('smsSecret', secret === undefined || secret === '' ? null : secret)
    }
    writeSendingSettings(context.store, { sms })
    context.sending.changed('sms')
  }),

  setAutomatic: os.sending.setAutomatic.handler(({ input, context }) =>
    writeSendingSettings(context.store, input),
  ),

  testMail: os.sending.testMail.handler(async ({ input, context, errors }) => {
    const problem = await tryMail(context, input.to)
    if (problem) throw errors.SENDING({ data: problem })
    context.sending.changed('email')
  }),

  testSms: os.sending.testSms.handler(async ({ input, context, errors }) => {
    const problem = await trySms(context, input.to)
    if (problem) throw errors.SENDING({ data: problem })
    context.sending.changed('sms')
  }),

  sendDue: os.sending.sendDue.handler(async function* ({
    input: { selection },
    context,
    signal,
  }): AsyncGenerator<SendingEvent> {
    const leaving = new AbortController()
    signal?.addEventListener('abort', () => leaving.abort())
    const emitter = new EventEmitter()
    const round = context.sending
      .sendDue({
        selection,
        automatic: false,
        signal: leaving.signal,
        onEvent: (event) => emitter.emit('event', event),
      })
      .finally(() => emitter.emit('end'))
    // The generator waits for it below; until then a failure must not count as unhandled.
    round.catch(() => {})
    try {
      for await (const [event] of on(emitter, 'event', { close: ['end'] })) yield event
      await round
    } finally {
      leaving.abort()
    }
  }),

  outbox: os.sending.outbox.handler(({ context }) => ({
    ...storeOutbox(() => context).counts(),
    due: countDue(context),
    problem: context.sending.problem(),
  })),

  morning: os.sending.morning.handler(({ context }) => {
    const { store } = context
    const { notifies, notifiedOn } = readSendingSettings(store)
    const day = notifies ? dueNotice(store.clock, notifiedOn) : null
    // The queue of the day first: what the notice counts is in it.
    if (day === null || isQueueBehind(store, day)) return null
    const owner = ownerToTell(context)
    const wanted = countWanted(store, day, owner)
    const late = countWanted(store, addDays(day, -1), owner)
    const notice = { day, toLook: wanted - late, toSend: countLeavingOn(store, day, owner), late }
    return notice.toLook + notice.toSend + notice.late > 0 ? notice : null
  }),

  toldMorning: os.sending.toldMorning.handler(({ input, context }) =>
    writeSendingSettings(context.store, { notifiedOn: input.day }),
  ),

  exportEml: os.sending.exportEml.handler(async ({ input, context }) => {
    const { store } = context
    const outbox = storeOutbox(() => context)
    const { file, written } = await exportEml({
      touchpoints: outbox.approved('email', input.selection),
      outbox,
      sender: readSendingSettings(store).mail,
      date: new Date(store.clock.now()),
      today: today(store.clock),
    })
    rememberHandedOut(store, written)
    return file
  }),

  exportSms: os.sending.exportSms.handler(async ({ input: { selection, format, language }, context }) => {
    const { store } = context
    const outbox = storeOutbox(() => context)
    const { file, written } = await exportSms({
      touchpoints: outbox.approved('sms', selection),
      outbox,
      optOut: readSendingSettings(store).sms?.optOut ?? null,
      format,
      language,
      today: today(store.clock),
    })
    rememberHandedOut(store, written)
    return file
  }),

  readSmsResults: os.sending.readSmsResults.handler(async ({ input, context, errors }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const results = await readSmsResults(context, { fileName: input.file.name, bytes })
    if (!results.ok) throw errors.FILE({ data: { problem: results.problem } })
    const { ok: _ok, ...written } = results
    return written
  }),
}

/** Whose greetings the person in front of the screen is told of: their own; alone in the store, everybody's. */
function ownerToTell(context: OpenService) {
  return allUsers(context.store).length <= 1 ? null : context.me().id
}

const hostOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : null
