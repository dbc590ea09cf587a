import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { MailSettings } from '#shared/model/sending.ts'
import {
  type MailServerOptions,
  startMailServer,
  testCertificate,
} from '../../../tests/support/mail-server.ts'
import { smtpCarrier } from './smtp-carrier.ts'

const settingsFor = (port: number, change: Partial<MailSettings> = {}): MailSettings => ({
  host: 'localhost',
  port,
  security: 'none',
  user: null,
  fromName: '李雷',
  fromAddress: 'li.lei@example.com',
  perMinute: 600,
  optOut: null,
  ...change,
})

const patience = { connect: 3_000, answer: 700 }

async function server(options: MailServerOptions = {}) {
  const started = await startMailServer(options)
  onTestFinished(() => started.close())
  return started
}

function carrierFor(port: number, change: Partial<MailSettings> = {}, password: string | null = null) {
  const settings = settingsFor(port, change)
  const carrier = smtpCarrier({ settings, password, patience, trusted: [testCertificate] })
  onTestFinished(() => carrier.close())
  return carrier
}

const letterTo = (mailbox: string) => ({
  to: `${mailbox}@example.com`,
  bytes: Buffer.from(`To: ${mailbox}@example.com\r\nMessage-ID: <${mailbox}@x>\r\n\r\n中秋快乐\r\n.\r\n`),
})

/** Counts how often the text was handed over. */
const handing = () => {
  let times = 0
  return { handOver: () => ++times > 0, times: () => times }
}

describe('a letter that the server takes', () => {
  test('is sent, and the next one over the same session', async () => {
    const { port, mails, sessions } = await server()
    const carrier = carrierFor(port)
    const { handOver, times } = handing()
    for (const mailbox of ['a', 'b', 'c']) {
      expect(await carrier.send(letterTo(mailbox), handOver)).toEqual({ type: 'sent' })
    }
    expect(mails.map(({ to }) => to)).toEqual(['a@example.com', 'b@example.com', 'c@example.com'])
    expect(mails[0]?.source).toContain('中秋快乐\n.\n'.replaceAll('\n', '\r\n'))
    expect(sessions()).toBe(1)
    expect(times()).toBe(3)
  })

  test('goes encrypted from the first byte, or from STARTTLS on, to a server whose certificate is known', async () => {
    for (const security of ['tls', 'starttls'] as const) {
      const login = { user: 'li', password: '密 码"1' }
      const { port, mails } = await server({ security, login })
      const carrier = carrierFor(port, { security, user: 'li' }, login.password)
      expect(await carrier.check()).toBeNull()
      expect(await carrier.send(letterTo('a'), () => true)).toEqual({ type: 'sent' })
      expect(mails).toHaveLength(1)
    }
  })
})

describe('a letter that the server does not take', () => {
  test('a refused recipient does not stop the next', async () => {
    const { port, mails, sessions } = await server()
    const carrier = carrierFor(port)
    const { handOver, times } = handing()
    expect(await carrier.send(letterTo('refused'), handOver)).toMatchObject({
      type: 'failed',
      failure: expect.stringContaining('5.1.1 no such mailbox'),
    })
    expect(times()).toBe(0)
    expect(await carrier.send(letterTo('spam'), handOver)).toMatchObject({ type: 'failed' })
    expect(await carrier.send(letterTo('later'), handOver)).toMatchObject({ type: 'notNow' })
    expect(await carrier.send(letterTo('later-text'), handOver)).toMatchObject({ type: 'notNow' })
    expect(await carrier.send(letterTo('later'), handOver)).toEqual({ type: 'sent' })
    expect(mails.map(({ to }) => to)).toEqual(['later@example.com'])
    expect(sessions()).toBe(1)
  })

  test('one withdrawn at the last moment never leaves', async () => {
    const { port, mails } = await server()
    const carrier = carrierFor(port)
    expect(await carrier.send(letterTo('a'), () => false)).toEqual({ type: 'withdrawn' })
    const full = new Error('disk full')
    await expect(
      carrier.send(letterTo('b'), () => {
        throw full
      }),
    ).rejects.toBe(full)
    expect(await carrier.send(letterTo('c'), () => true)).toEqual({ type: 'sent' })
    expect(mails.map(({ to }) => to)).toEqual(['c@example.com'])
  })

  test('an address cannot smuggle in a command', async () => {
    const { port, mails } = await server()
    const letter = { ...letterTo('a'), to: 'a@example.com>\r\nRCPT TO:<b@example.com' }
    expect(await carrierFor(port).send(letter, () => true)).toMatchObject({ type: 'failed' })
    expect(mails).toEqual([])
  })
})

describe('a line that breaks', () => {
  test('before the text: surely not sent', async () => {
    const { port } = await server()
    const { handOver, times } = handing()
    expect(await carrierFor(port).send(letterTo('gone'), handOver)).toMatchObject({
      type: 'stopped',
      problem: { code: 'unreachable' },
    })
    expect(times()).toBe(0)
  })

  test('after the text: nobody knows', async () => {
    const { port } = await server()
    const carrier = carrierFor(port)
    expect(await carrier.send(letterTo('cut'), () => true)).toMatchObject({ type: 'unknown' })
    expect(await carrier.send(letterTo('silent'), () => true)).toMatchObject({
      type: 'unknown',
      problem: { code: 'timeout' },
    })
    expect(await carrier.send(letterTo('a'), () => true)).toEqual({ type: 'sent' })
  })

  test('a session the server ended while nothing was sent is opened again', async () => {
    const { port, sessions } = await server()
    const carrier = carrierFor(port)
    expect(await carrier.send(letterTo('a'), () => true)).toEqual({ type: 'sent' })
    expect(await carrier.send(letterTo('gone'), () => true)).toMatchObject({ type: 'stopped' })
    expect(await carrier.send(letterTo('b'), () => true)).toEqual({ type: 'sent' })
    // The one for “gone” was tried on a fresh session, too: the used one might just have timed out.
    expect(sessions()).toBe(3)
  })
})

describe('no session at all', () => {
  test('nobody listens', async () => {
    const { port, close } = await startMailServer()
    await close()
    expect(await carrierFor(port).check()).toMatchObject({ code: 'unreachable' })
  })

  test('a name nobody knows', async () => {
    expect(await carrierFor(25, { host: 'no-such-host.invalid' }).check()).toMatchObject({
      code: 'unreachable',
    })
  })

  test('a server that says nothing', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void silent.close())
    const address = silent.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const carrier = smtpCarrier({
      settings: settingsFor(address.port),
      password: null,
      patience: { connect: 200, answer: 200 },
    })
    expect(await carrier.check()).toMatchObject({ code: 'timeout' })
  })

  test('a wrong password, which the server repeats and we do not', async () => {
    const { port } = await server({ login: { user: 'li', password: 'right' } })
    const problem = await carrierFor(port, { user: 'li' }, 'Geheim-1234').check()
    expect(problem).toMatchObject({
      code: 'wrongPassword',
      detail: expect.stringContaining('wrong password'),
    })
    expect(problem?.detail).not.toContain('Geheim-1234')
  })

  test('a certificate nobody vouches for', async () => {
    for (const security of ['tls', 'starttls'] as const) {
      const { port } = await server({ security })
      const carrier = smtpCarrier({ settings: settingsFor(port, { security }), password: null, patience })
      expect(await carrier.check()).toMatchObject({ code: 'badCertificate' })
    }
  })

  test('a server that cannot encrypt gets nothing', async () => {
    const { port, mails } = await server()
    const carrier = carrierFor(port, { security: 'starttls' })
    expect(await carrier.send(letterTo('a'), () => true)).toMatchObject({ type: 'stopped' })
    expect(mails).toEqual([])
  })
})
