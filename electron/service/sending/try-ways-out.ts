import { mailboxOf } from '#shared/domain/sending/mailbox.ts'
import { TouchpointId } from '#shared/model/ids.ts'
import type { SendingProblem } from '#shared/model/sending.ts'
import { readPreferences } from '../preferences.ts'
import type { OpenService } from '../service-context.ts'
import type { Fate } from './carrier.ts'
import { realTime } from './real-time.ts'
import { readSendingSettings } from './sending-settings.ts'
import { storeOutbox } from './store-outbox.ts'
import { mailWayOut, phoneOf, smsWayOut } from './ways-out.ts'

const words = {
  'zh-CN': {
    subject: '睦商测试邮件',
    body: '收到这封邮件，说明发信设置可用。',
    sms: '睦商测试短信：短信网关可用。',
  },
  en: {
    subject: 'Rapport test message',
    body: 'If you can read this, sending works.',
    sms: 'Rapport test: the SMS gateway works.',
  },
}

/** Logs in and says good-bye, or sends one mail. Null: it works. */
export async function tryMail(service: OpenService, to: string | null): Promise<SendingProblem | null> {
  if (to === null) {
    const opened = await mailWayOut(needsOf(service))
    return opened.ok ? opened.way.carrier.check() : opened.problem
  }
  const { mail } = readSendingSettings(service.store)
  const address = mailboxOf(to)
  if (!mail) return { code: 'notConfigured', detail: null }
  if (address === null) return { code: 'refused', detail: null }
  const { composeMail } = await import('./compose-mail.ts')
  const language = readPreferences(service.store).language ?? 'zh-CN'
  const id = TouchpointId.parse(service.store.newId())
  const { subject, body } = words[language]
  const date = new Date(service.store.clock.now())
  const bytes = await composeMail({ id, to: { name: '', address }, subject, body, language, date }, mail)
  return sendNow(service, address, bytes)
}

/** Sends one mail while somebody waits for it. Null: the server has taken it. */
export async function sendNow(
  service: OpenService,
  to: string,
  bytes: Buffer,
): Promise<SendingProblem | null> {
  const opened = await mailWayOut(needsOf(service))
  if (!opened.ok) return opened.problem
  const { carrier } = opened.way
  try {
    return problemOf(await carrier.send({ to, bytes }, () => true))
  } finally {
    carrier.close()
  }
}

export async function trySms(service: OpenService, to: string): Promise<SendingProblem | null> {
  const opened = await smsWayOut(needsOf(service))
  if (!opened.ok) return opened.problem
  const phone = phoneOf(to)
  if (phone === null) return { code: 'refused', detail: null }
  const { sms: text } = words[readPreferences(service.store).language ?? 'zh-CN']
  const id = service.store.newId()
  return problemOf(await opened.way.carrier.send({ id, phone, text }, () => true))
}

const needsOf = (service: OpenService) => ({
  settings: readSendingSettings(service.store),
  secrets: service.secrets,
  outbox: storeOutbox(() => service),
  time: realTime(service.store.clock),
})

function problemOf(fate: Fate): SendingProblem | null {
  switch (fate.type) {
    case 'sent':
      return null
    case 'stopped':
    case 'unknown':
      return fate.problem
    case 'withdrawn':
      return { code: 'refused', detail: null }
    default:
      return { code: 'refused', detail: fate.failure }
  }
}
