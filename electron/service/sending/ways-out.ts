import { smsSegments } from '#shared/domain/messages/sms-segments.ts'
import { mailboxOf } from '#shared/domain/sending/mailbox.ts'
import { withOptOut } from '#shared/domain/sending/opt-out.ts'
import type { SendingProblem } from '#shared/model/sending.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import type { Carrier } from './carrier.ts'
import type { Outbox } from './outbox.ts'
import type { SecretStore } from './secret-store.ts'
import type { Prepared, SendingTime } from './send-batch.ts'
import type { SendingSettings } from './sending-settings.ts'
import { type Sms, smsCarrier } from './sms-carrier.ts'
import type { Letter, SmtpCarrier } from './smtp-carrier.ts'

/** A way out that is ready: what carries, and how a greeting becomes what it carries. */
export type WayOut<Carried, By extends Carrier<Carried> = Carrier<Carried>> = {
  carrier: By
  prepare(touchpoint: Touchpoint): Promise<Prepared<Carried>>
  perMinute: number
}

export type Opened<Way> = { ok: true; way: Way } | { ok: false; problem: SendingProblem }

type Needs = { settings: SendingSettings; secrets: SecretStore; outbox: Outbox; time: SendingTime }

const notConfigured = { ok: false, problem: { code: 'notConfigured', detail: null } } as const
const noPassword = { ok: false, problem: { code: 'noPassword', detail: null } } as const

export async function mailWayOut({
  settings: { mail },
  secrets,
  outbox,
  time,
}: Needs): Promise<Opened<WayOut<Letter, SmtpCarrier>>> {
  if (!mail) return notConfigured
  const password = mail.user === null ? null : await secrets.get('mailPassword')
  if (mail.user !== null && password === null) return noPassword
  // Nobody who does not send mail pays for loading what does.
  const [{ smtpCarrier }, { composeMail }] = await Promise.all([
    import('./smtp-carrier.ts'),
    import('./compose-mail.ts'),
  ])
  return {
    ok: true,
    way: {
      carrier: smtpCarrier({ settings: mail, password }),
      perMinute: mail.perMinute,
      async prepare(touchpoint) {
        const address = mailboxOf(touchpoint.address)
        if (address === null) return { ok: false, failure: 'badAddress' }
        const { subject, body, problems } = outbox.message(touchpoint)
        if (problems.length > 0) return { ok: false, failure: 'badText' }
        const bytes = await composeMail(
          {
            id: touchpoint.id,
            to: { name: outbox.recipientName(touchpoint), address },
            subject: subject ?? '',
            body,
            language: touchpoint.language,
            date: new Date(time.nowInstant()),
          },
          mail,
        )
        return { ok: true, letter: { to: address, bytes }, cost: null }
      },
    },
  }
}

export async function smsWayOut({ settings: { sms }, secrets, outbox }: Needs): Promise<Opened<WayOut<Sms>>> {
  if (!sms) return notConfigured
  const secret = await secrets.get('smsSecret')
  if (secret === null && wantsSecret(sms)) return noPassword
  return {
    ok: true,
    way: {
      carrier: smsCarrier({ gateway: sms, secret }),
      perMinute: sms.perMinute,
      async prepare(touchpoint) {
        const phone = phoneOf(touchpoint.address)
        if (phone === null) return { ok: false, failure: 'badAddress' }
        const { body, problems } = outbox.message(touchpoint)
        if (problems.length > 0) return { ok: false, failure: 'badText' }
        const text = withOptOut(body, sms.optOut, 'sms')
        const cost = sms.pricePerSegment === null ? null : sms.pricePerSegment * smsSegments(text).segments
        return { ok: true, letter: { id: touchpoint.id, phone, text }, cost }
      },
    },
  }
}

const wantsSecret = (sms: NonNullable<SendingSettings['sms']>): boolean =>
  [sms.url, sms.body, ...Object.values(sms.headers)].some((part) => part.includes('{secret}'))

/** Digits, with a plus in front when abroad: what every gateway takes. */
export function phoneOf(address: string | null): string | null {
  const phone = address?.replaceAll(/[\s().-]/g, '') ?? ''
  return /^\+?\d{3,20}$/.test(phone) ? phone : null
}
