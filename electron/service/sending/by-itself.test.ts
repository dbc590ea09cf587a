import { expect, test } from 'vitest'
import { approveGreetings, statesByAddress } from '../../../tests/support/approved-mails.ts'
import { testService } from '../../../tests/support/test-service.ts'
import { mail, mailServer, setUp } from './sending.test-support.ts'

test('when the computer wakes, what has come due goes out by itself', async () => {
  const server = await mailServer()
  const session = setUp({ worksByItself: true })
  await approveGreetings(session, ['a@example.com'])
  await session.sending.setMail({ mail: { ...mail, port: server.port } })
  await session.sending.setAutomatic({ automatic: false })
  session.service.wake()
  await session.sendDue({ type: 'ids', ids: [(await approveGreetings(session, ['b@example.com']))[0]!] })
  expect(session.states()).toEqual({ 'a@example.com': 'approved', 'b@example.com': 'sent' })
  await session.sending.setAutomatic({ automatic: true })
  session.service.wake()
  await expect.poll(() => session.states()['a@example.com']).toBe('sent')
})

test('a service that was only opened to look at the store sends nothing by itself', async () => {
  const server = await mailServer()
  const session = setUp()
  await approveGreetings(session, ['a@example.com'])
  await session.sending.setMail({ mail: { ...mail, port: server.port } })
  session.service.wake()
  await session.sendDue({ type: 'ids', ids: [(await approveGreetings(session, ['b@example.com']))[0]!] })
  expect(session.states()['a@example.com']).toBe('approved')
})

test('quitting in the middle lets the mail on its way arrive, and no other leaves', async () => {
  const server = await mailServer({ answerAfter: 150 })
  const session = setUp({ worksByItself: true })
  await approveGreetings(session, ['a@example.com', 'b@example.com'])
  await session.sending.setMail({ mail: { ...mail, port: server.port } })
  session.service.wake()
  await expect.poll(() => server.mails.length).toBe(1)
  await session.service.closeSoon(5_000)
  const { open } = testService({ dataDir: session.dataDir })
  expect([...statesByAddress(open).values()].toSorted()).toEqual(['approved', 'sent'])
  expect(server.mails).toHaveLength(1)
})
