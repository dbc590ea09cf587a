import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { approveGreetings } from '../../../tests/support/approved-mails.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { mail, mailServer, setUp, sms } from '../sending/sending.test-support.ts'
import { beginSending } from '../touchpoints/send-states.ts'

describe('settings', () => {
  test('start with nothing set, sending by itself and telling in the morning', async () => {
    const { sending } = setUp()
    expect(await sending.settings()).toEqual({
      mail: null,
      sms: null,
      hasMailPassword: false,
      hasSmsSecret: false,
      keepsSecrets: false,
      automatic: true,
      notifies: true,
    })
  })

  test('a password stays with its account and never goes to another', async () => {
    const { sending } = setUp()
    await sending.setMail({ mail: { ...mail, user: 'li' }, password: 'S3cr3t' })
    await sending.setMail({ mail: { ...mail, user: 'li', fromName: '李' } })
    expect(await sending.settings()).toMatchObject({ hasMailPassword: true, mail: { fromName: '李' } })
    await sending.setMail({ mail: { ...mail, user: 'li', host: '192.168.1.9' } })
    expect(await sending.settings()).toMatchObject({ hasMailPassword: false })
    await sending.setSms({ sms, secret: 'k-1' })
    expect(await sending.settings()).toMatchObject({ hasSmsSecret: true })
    await sending.setSms({ sms: { ...sms, url: 'https://other.example.com/send' } })
    expect(await sending.settings()).toMatchObject({ hasSmsSecret: false })
  })

  test('what would send a password or text in clear over the internet is refused', async () => {
    const { sending } = setUp()
    await expect(sending.setMail({ mail: { ...mail, host: 'smtp.example.com' } })).rejects.toMatchObject({
      code: 'INVALID',
      data: { reason: 'mailNotEncrypted' },
    })
    await expect(sending.setSms({ sms: { ...sms, url: 'http://sms.example.com/' } })).rejects.toMatchObject({
      code: 'INVALID',
      data: { reason: 'smsHttpsOnly' },
    })
    await expect(sending.setSms({ sms: { ...sms, successPattern: '(' } })).rejects.toMatchObject({
      code: 'SENDING',
      data: { code: 'badPattern' },
    })
    expect(await sending.settings()).toMatchObject({ mail: null, sms: null })
  })

  test('settings of another version that cannot be read are not set', async () => {
    const { sending, store } = setUp()
    store.sqlite
      .prepare("insert into device_settings (key, value) values ('sending', ?)")
      .run(JSON.stringify({ mail: { host: 7 }, automatic: false, notifies: 'later', future: true }))
    expect(await sending.settings()).toMatchObject({ mail: null, automatic: false, notifies: true })
  })
})

describe('sending what is due', () => {
  test('each recipient’s result is in the store, and on the screen', async () => {
    const server = await mailServer()
    const session = setUp()
    const { sending, sendDue, states } = session
    await approveGreetings(session, [
      'a@example.com',
      'refused@example.com',
      'cut@example.com',
      'b@example.com',
    ])
    await sending.setMail({ mail: { ...mail, port: server.port } })
    expect(await sending.outbox()).toEqual({ due: 4, approved: 4, unknown: 0, failed: 0, problem: null })
    const events = await sendDue()
    expect(events.map((event) => (event.type === 'result' ? event.result : event.type)).toSorted()).toEqual([
      'failed',
      'finished',
      'sent',
      'sent',
      'unknown',
    ])
    expect(events.at(-1)).toEqual({ type: 'finished', sent: 2, failed: 1, left: 0 })
    expect(states()).toEqual({
      'a@example.com': 'sent',
      'refused@example.com': 'failed',
      'cut@example.com': 'unknown',
      'b@example.com': 'sent',
    })
    expect(await sending.outbox()).toEqual({ due: 0, approved: 0, unknown: 1, failed: 1, problem: null })
    expect(server.mails[0]?.source).toMatch(/List-Unsubscribe: <mailto:/)
  })

  test('only what was chosen', async () => {
    const server = await mailServer()
    const session = setUp()
    const [first] = await approveGreetings(session, ['a@example.com', 'b@example.com'])
    await session.sending.setMail({ mail: { ...mail, port: server.port } })
    await session.sendDue({ type: 'ids', ids: [first!] })
    expect(session.states()).toEqual({ 'a@example.com': 'sent', 'b@example.com': 'approved' })
  })

  test('a wrong password: nothing is sent, nothing changes, and the next good one goes on', async () => {
    const server = await mailServer({ login: { user: 'li', password: 'right' } })
    const session = setUp()
    const { sending, sendDue, states } = session
    await approveGreetings(session, ['a@example.com'])
    const account = { ...mail, port: server.port, user: 'li' }
    await sending.setMail({ mail: account, password: 'wrong' })
    await expect(sending.testMail({ to: null })).rejects.toMatchObject({
      code: 'SENDING',
      data: { code: 'wrongPassword' },
    })
    expect(await sendDue()).toMatchObject([
      { type: 'stopped', problem: { code: 'wrongPassword' } },
      { type: 'finished', left: 1 },
    ])
    expect(states()).toEqual({ 'a@example.com': 'approved' })
    expect(await sending.outbox()).toMatchObject({ due: 1, problem: { code: 'wrongPassword' } })
    await sending.setMail({ mail: account, password: 'right' })
    expect(await sending.outbox()).toMatchObject({ problem: null })
    await sending.testMail({ to: 'me@example.com' })
    await sendDue()
    expect(server.mails.map(({ to }) => to)).toEqual(['me@example.com', 'a@example.com'])
  })

  test('the clock moved back a day: nobody gets it twice', async () => {
    const server = await mailServer()
    const session = setUp()
    const { sending, sendDue, clock, states } = session
    await approveGreetings(session, ['a@example.com', 'b@example.com'])
    await sending.setMail({ mail: { ...mail, port: server.port } })
    await sendDue()
    clock.advance(-86_400_000)
    await sendDue()
    clock.advance(86_400_000)
    await sendDue()
    expect(server.mails).toHaveLength(2)
    expect(new Set(Object.values(states()))).toEqual(new Set(['sent']))
  })

  test('off for ten days over the holiday: too late to go out by itself, and somebody is asked', async () => {
    const server = await mailServer()
    const session = setUp()
    const { sending, sendDue, clock, states } = session
    await approveGreetings(session, ['a@example.com'])
    await sending.setMail({ mail: { ...mail, port: server.port } })
    clock.advance(10 * 86_400_000)
    await sendDue()
    expect(server.mails).toEqual([])
    expect(states()).toEqual({ 'a@example.com': 'needsLook' })
  })

  test('what a crash left on its way is of unknown fate at the next opening', async () => {
    const first = setUp()
    const [id] = await approveGreetings(first, ['a@example.com'])
    beginSending(first.open, [id!])
    first.service.close()
    const second = setUp({ dataDir: first.dataDir })
    expect(second.states()).toEqual({ 'a@example.com': 'unknown' })
    expect(await second.sending.outbox()).toMatchObject({ unknown: 1, due: 0 })
    const server = await mailServer()
    await second.sending.setMail({ mail: { ...mail, port: server.port } })
    await second.sendDue()
    expect(server.mails).toEqual([])
  })
})

describe('secrets', () => {
  test('are in no file: not the store, its log, a backup or anything beside them', async () => {
    const server = await mailServer({ login: { user: 'li', password: 'right' } })
    const session = setUp()
    const { sending, sendDue, client, dataDir, store } = session
    await approveGreetings(session, ['a@example.com', '13800000000'])
    await sending.setMail({ mail: { ...mail, port: server.port, user: 'li' }, password: 'S3cr3t-mail-word' })
    await sending.setSms({ sms: { ...sms, url: 'http://127.0.0.1:1/' }, secret: 'S3cr3t-sms-key' })
    const events = await sendDue()
    const problem = await sending.testMail({ to: null }).catch((error: unknown) => error)
    await client.app.backup()
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const secrets = ['S3cr3t-mail-word', 'S3cr3t-sms-key'].flatMap((secret) => [
      secret,
      Buffer.from(secret).toString('base64').slice(0, 18),
    ])
    expect(filesIn(dataDir).length).toBeGreaterThan(1)
    for (const file of filesIn(dataDir)) {
      const content = readFileSync(file, 'latin1')
      for (const secret of secrets) expect(content.includes(secret), file).toBe(false)
    }
    const said = JSON.stringify([
      events,
      problem,
      String(problem),
      await sending.settings(),
      await sending.outbox(),
    ])
    for (const secret of secrets) expect(said).not.toContain(secret)
  })
})

describe('the morning', () => {
  test('tells once what the day brings, from nine on', async () => {
    const session = setUp({ clock: fixedClock('2026-09-24T00:30:00.000Z') })
    const { sending, clock } = session
    await approveGreetings(session, ['a@example.com', 'b@example.com'])
    session.store.sqlite
      .prepare("update touchpoints set state = 'ready' where address = 'b@example.com'")
      .run()
    expect(await sending.morning()).toBeNull()
    clock.advance(30 * 60_000)
    // Not before the day's queue has been looked at.
    expect(await sending.morning()).toBeNull()
    const prepare = async () => {
      for await (const _ of await session.client.touchpoints.prepare());
    }
    await prepare()
    expect(await sending.morning()).toEqual({ day: '2026-09-24', toLook: 1, toSend: 1, late: 0 })
    await sending.toldMorning({ day: (await sending.morning())!.day })
    expect(await sending.morning()).toBeNull()
    clock.advance(-86_400_000)
    expect(await sending.morning()).toBeNull()
    clock.advance(2 * 86_400_000)
    await prepare()
    expect(await sending.morning()).toEqual({ day: '2026-09-25', toLook: 0, toSend: 0, late: 1 })
    await sending.setAutomatic({ notifies: false })
    expect(await sending.morning()).toBeNull()
  })

  test('a day without greetings is not worth a word', async () => {
    expect(await setUp().sending.morning()).toBeNull()
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
