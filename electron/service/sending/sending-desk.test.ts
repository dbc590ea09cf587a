import { describe, expect, onTestFinished, test } from 'vitest'
import type { SendingEvent } from '#shared/contract/sending-contract.ts'
import type { MailSettings } from '#shared/model/sending.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { approvedGreeting, fakeTime, memoryOutbox, testId } from './outbox.test-support.ts'
import { secretsInMemory } from './secret-store.ts'
import { sendingDesk } from './sending-desk.ts'

const mail: MailSettings = {
  host: '127.0.0.1',
  port: 1,
  security: 'none',
  user: null,
  fromName: '李雷',
  fromAddress: 'li@example.com',
  perMinute: 6_000,
  optOut: null,
}

async function setUp(greetings = [approvedGreeting(1), approvedGreeting(2)]) {
  const server = await startMailServer()
  onTestFinished(() => server.close())
  const fake = memoryOutbox(greetings)
  const { time, pass } = fakeTime()
  const settings = { mail: { ...mail, port: server.port } as MailSettings | null }
  const elsewhere = new Set<string>()
  const secrets = secretsInMemory()
  const desk = sendingDesk({
    settings: () => ({ ...settings, sms: null, automatic: true, notifies: true, notifiedOn: null }),
    secrets,
    outbox: fake.outbox,
    time,
    handedOut: () => elsewhere,
    busy: () => null,
  })
  const events: SendingEvent[] = []
  const send = (automatic = true) =>
    desk.sendDue({ selection: null, automatic, onEvent: (event) => events.push(event) })
  return { server, ...fake, settings, elsewhere, desk, send, events, pass, secrets }
}

describe('sending what is due', () => {
  test('tells of each and sums up', async () => {
    const { send, events, server } = await setUp()
    await send()
    expect(server.mails.map(({ to }) => to)).toEqual(['buyer1@example.com', 'buyer2@example.com'])
    expect(events).toEqual([
      { type: 'result', id: testId(1), result: 'sent', failure: null, done: 1, total: 2 },
      { type: 'result', id: testId(2), result: 'sent', failure: null, done: 2, total: 2 },
      { type: 'finished', sent: 2, failed: 0, left: 0 },
    ])
  })

  test('two that ask at once get one round each, and each message leaves once', async () => {
    const { send, server, events } = await setUp()
    await Promise.all([send(), send(false), send()])
    expect(server.mails).toHaveLength(2)
    expect(events.filter(({ type }) => type === 'finished')).toHaveLength(3)
  })

  test('nothing to send with: it stays approved, and says why', async () => {
    const { send, settings, desk, events, stateOf } = await setUp()
    settings.mail = null
    await send()
    expect(events).toEqual([
      { type: 'stopped', problem: { code: 'notConfigured', detail: null }, done: 0, total: 2 },
      { type: 'finished', sent: 0, failed: 0, left: 2 },
    ])
    expect(desk.problem()).toEqual({ code: 'notConfigured', detail: null })
    expect(stateOf(1)).toBe('approved')
  })

  test('an account without its password sends nothing', async () => {
    const { send, settings, desk, server } = await setUp()
    settings.mail = { ...mail, port: server.port, user: 'li' }
    await send()
    expect(desk.problem()).toEqual({ code: 'noPassword', detail: null })
    expect(server.sessions()).toBe(0)
  })

  test('by itself it does not go on until somebody changed something; asked to, it does', async () => {
    const { send, settings, desk, server } = await setUp()
    const { mail: right } = settings
    settings.mail = null
    await send()
    settings.mail = right
    await send()
    expect(server.mails).toEqual([])
    desk.changed('email')
    await send()
    expect(server.mails).toHaveLength(2)
    expect(desk.problem()).toBeNull()
  })

  test('what was approved goes out when the line is back', async () => {
    const { send, settings, server, pass, desk, stateOf } = await setUp()
    settings.mail = { ...mail, port: 1 }
    await send()
    expect(desk.problem()).toMatchObject({ code: 'unreachable' })
    expect(stateOf(1)).toBe('approved')
    settings.mail = { ...mail, port: server.port }
    await send()
    expect(server.mails).toEqual([])
    pass(60_000)
    await send()
    expect(server.mails).toHaveLength(2)
  })

  test('mails that were written to a file do not leave by themselves', async () => {
    const { send, elsewhere, server } = await setUp()
    elsewhere.add(testId(1))
    await send()
    expect(server.mails.map(({ to }) => to)).toEqual(['buyer2@example.com'])
    await send(false)
    expect(server.mails).toHaveLength(2)
  })

  test('one that is always put off rests for a while, and fails in the end', async () => {
    const { send, pass, stateOf, find } = await setUp([approvedGreeting(1, { address: 'never@example.com' })])
    for (let round = 1; round < 8; round++) {
      await send()
      expect(stateOf(1)).toBe('approved')
      pass(15 * 60_000)
    }
    await send()
    expect(stateOf(1)).toBe('failed')
    expect(find(testId(1)).failure).toContain('try again later')
  })

  test('no address, no mail', async () => {
    const wrong = ['', null, 'not an address', 'a@b.com, c@d.com', 'x@y.com\r\nBcc: z@y.com']
    const { send, server, find } = await setUp(
      wrong.map((address, index) => approvedGreeting(index + 1, { address })),
    )
    await send()
    expect(server.mails).toEqual([])
    for (const [index] of wrong.entries()) {
      expect(find(testId(index + 1))).toMatchObject({ state: 'failed', failure: 'badAddress' })
    }
  })

  test('closing waits for the message on its way and sends no other', async () => {
    const { send, desk, server, outbox, stateOf } = await setUp()
    const begin = outbox.begin
    let finished: Promise<void> | null = null
    outbox.begin = (id) => {
      finished ??= desk.finish()
      return begin(id)
    }
    await send()
    await finished
    expect(server.mails).toHaveLength(1)
    expect([1, 2].map(stateOf)).toEqual(['sent', 'approved'])
    await send()
    expect(server.mails).toHaveLength(1)
  })
})
