import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { SendingEvent } from '#shared/contract/sending-contract.ts'
import type { MailSettings, SmsGateway } from '#shared/model/sending.ts'
import type { TouchpointSelection } from '#shared/model/touchpoint.ts'
import { statesByAddress } from '../../../tests/support/approved-mails.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { type MailServerOptions, startMailServer } from '../../../tests/support/mail-server.ts'
import { testService } from '../../../tests/support/test-service.ts'
import { sendingProcedures } from '../procedures/sending.ts'

export const mail: MailSettings = {
  host: '127.0.0.1',
  port: 1,
  security: 'none',
  user: null,
  fromName: '李雷',
  fromAddress: 'li.lei@example.com',
  perMinute: 6_000,
  optOut: { zh: '回复“退订”不再收到', en: 'Reply “unsubscribe”' },
}

export const sms: SmsGateway = {
  url: 'https://sms.example.com/send',
  method: 'POST',
  headers: { Authorization: 'Bearer {secret}' },
  bodyType: 'json',
  body: '{"to":"{phone}","text":"{text}","id":"{id}"}',
  successPattern: '"code":0',
  perMinute: 60,
  pricePerSegment: 5,
  optOut: '退订回T',
}

export const everything: TouchpointSelection = { type: 'filter', filter: {}, exceptIds: [] }

/** A service with its sending procedures, on the morning before Mid-Autumn. */
export function setUp(options: Parameters<typeof testService>[0] = {}) {
  const session = testService({ clock: fixedClock('2026-09-24T02:00:00.000Z'), ...options })
  const sending = createRouterClient(sendingProcedures, { context: session.service.context })
  const sendDue = async (selection: TouchpointSelection | null = null) => {
    const events: SendingEvent[] = []
    for await (const event of await sending.sendDue({ selection })) events.push(event)
    return events
  }
  const states = () => Object.fromEntries(statesByAddress(session.open))
  return { ...session, sending, sendDue, states }
}

/** One for this test. */
export async function mailServer(options: MailServerOptions = {}) {
  const server = await startMailServer(options)
  onTestFinished(() => server.close())
  return server
}
