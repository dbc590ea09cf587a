import { describe, expect, test } from 'vitest'
import type { ContactInput } from '#shared/model/contact.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import type { TouchPlanInput } from '#shared/model/touchpoint.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { moment } from '../visits/visits.test-support.ts'
import { dueToSend } from './due-to-send.ts'
import { messageOf } from './message-of.ts'
import {
  beginSending,
  markInterrupted,
  recordFailed,
  recordNotSent,
  recordSent,
  recordUnknown,
} from './send-states.ts'
import { occasion, touchpointDesk } from './touchpoints.test-support.ts'

/** An approved mail for Mid-Autumn, 25 September 2026, at nine in the morning where the person is. */
async function approvedMail(
  more: {
    contact?: Partial<ContactInput>
    company?: Partial<OrganizationInput>
    plan?: Partial<TouchPlanInput>
  } = {},
) {
  const desk = touchpointDesk(fixedClock('2026-09-18T01:00:00.000Z'))
  const templateId = await desk.text('{称呼|姓名}，中秋快乐！', 'email', '中秋快乐')
  const company = await desk.buyer('宏达食品', more.company)
  const person = await desk.person(company, '王芳', {
    emails: ['wang@example.com'],
    consent: ['email'],
    gender: 'female',
    language: 'zh-CN',
    ...more.contact,
  })
  await desk.plan({
    channels: ['email'],
    templates: [{ channel: 'email', language: 'zh-CN', templateId, templateIdB: null }],
    ...more.plan,
  })
  await desk.prepare()
  const { id } = await desk.only()
  const selection = { type: 'ids' as const, ids: [id] }
  expect(await desk.client.touchpoints.approve({ selection, confirmed: [] })).toMatchObject({ approved: 1 })
  const due = () => dueToSend(desk.open, desk.clock.now(), null)
  return { ...desk, company, person, id, selection, due }
}

describe('what is due', () => {
  test('goes out at its time where the person is, not before', async () => {
    const { clock, due } = await approvedMail()
    clock.set('2026-09-25T00:59:00.000Z')
    expect(due()).toEqual([])
    clock.set('2026-09-25T01:00:00.000Z')
    expect(due()).toHaveLength(1)
  })

  test.each([
    ['New York in summer time', { country: 'USA' }, '2026-09-25T12:59:00.000Z', '2026-09-25T13:00:00.000Z'],
    [
      'Auckland, the evening before here',
      { country: '新西兰' },
      '2026-09-24T20:59:00.000Z',
      '2026-09-24T21:00:00.000Z',
    ],
  ])('%s', async (_, company, early, time) => {
    const { clock, due } = await approvedMail({ company })
    clock.set(early)
    expect(due()).toEqual([])
    clock.set(time)
    expect(due()).toHaveLength(1)
  })

  test('is the same however far this computer has travelled', async () => {
    const { clock, due } = await approvedMail()
    clock.set('2026-09-25T01:00:00.000Z')
    const here = due()
    clock.timeZone = () => 'America/Los_Angeles'
    expect(due()).toEqual(here)
  })

  test('later than the plan allows, it goes back to somebody’s eyes', async () => {
    const { clock, due, only, client, selection } = await approvedMail()
    clock.set('2026-09-27T10:00:00.000Z')
    expect(due()).toHaveLength(1)
    clock.set('2026-09-28T02:00:00.000Z')
    expect(due()).toEqual([])
    expect(await only()).toMatchObject({ state: 'needsLook', issues: ['late'], isLate: true })
    expect(await client.touchpoints.approve({ selection, confirmed: [] })).toMatchObject({
      refused: { late: 1 },
    })
    await client.touchpoints.approve({ selection, confirmed: ['late'] })
    expect(due()).toHaveLength(1)
  })

  test.each([
    ['said no', { doNotContact: true }, 'doNotContact'],
    ['agreed to the phone only', { consent: ['phone' as const] }, 'noConsent'],
    ['has left', { leftOn: '2026-09-20' as never }, 'leftCompany'],
  ])('who %s meanwhile is skipped', async (_, changes, reason) => {
    const { clock, due, only, client, person } = await approvedMail()
    await client.contacts.update({ id: person, changes })
    clock.set('2026-09-25T01:00:00.000Z')
    expect(due()).toEqual([])
    expect(await only()).toMatchObject({ state: 'skipped', skipReason: reason })
  })

  test('a company that was lost, and one in the bin', async () => {
    const lost = await approvedMail()
    await lost.client.organizations.update({ id: lost.company, changes: { stage: 'lost' } })
    lost.clock.set('2026-09-25T01:00:00.000Z')
    expect(lost.due()).toEqual([])
    expect((await lost.only()).skipReason).toBe('organizationLost')
    const binned = await approvedMail()
    await binned.client.organizations.remove({ selection: { type: 'ids', ids: [binned.company] } })
    binned.clock.set('2026-09-25T01:00:00.000Z')
    expect(binned.due()).toEqual([])
  })

  test('the mailbox is that of today', async () => {
    const { clock, due, client, person } = await approvedMail()
    await client.contacts.update({ id: person, changes: { emails: ['fang@example.com'] } })
    clock.set('2026-09-25T01:00:00.000Z')
    expect(due()[0]?.address).toBe('fang@example.com')
  })

  test('what was approved stays as it was read, whatever the template says by then', async () => {
    const { open, due, clock, id, only } = await approvedMail()
    const approved = await only()
    open.store.sqlite.prepare("update message_templates set body = '别的话'").run()
    clock.set('2026-09-25T01:00:00.000Z')
    const [greeting] = due()
    expect(greeting?.id).toBe(id)
    expect(messageOf(open, greeting!)).toMatchObject({
      subject: '中秋快乐',
      body: approved.body,
      problems: [],
    })
    expect(approved.body).toBe('王女士，中秋快乐！')
  })
})

describe('sending', () => {
  test('on its way, sent, with its cost', async () => {
    const { open, id, only } = await approvedMail()
    expect(beginSending(open, [id]).map((each) => each.id)).toEqual([id])
    expect(await only()).toMatchObject({ state: 'sending', attempts: 1 })
    expect(beginSending(open, [id])).toEqual([])
    recordSent(open, id, { sentAt: moment('2026-09-25T01:00:05.000Z'), cost: 5 })
    expect(await only()).toMatchObject({ state: 'sent', sentAt: '2026-09-25T01:00:05.000Z', cost: 5 })
    recordFailed(open, id, 'too late to fail')
    expect((await only()).state).toBe('sent')
  })

  test('refused, put back, or without an answer', async () => {
    const { open, id, only, client, selection } = await approvedMail()
    beginSending(open, [id])
    recordNotSent(open, id)
    expect((await only()).state).toBe('approved')
    beginSending(open, [id])
    recordFailed(open, id, '550 no such user')
    expect(await only()).toMatchObject({ state: 'failed', failure: '550 no such user', attempts: 2 })
    await client.touchpoints.approve({ selection, confirmed: [] })
    beginSending(open, [id])
    recordUnknown(open, id, 'ECONNRESET')
    expect(await only()).toMatchObject({ state: 'unknown', attempts: 3 })
  })

  test('a crash in between is of unknown fate until a person says what became of it', async () => {
    const { open, id, only, client, clock, due } = await approvedMail()
    clock.set('2026-09-25T01:00:00.000Z')
    beginSending(open, [id])
    expect(markInterrupted(open)).toBe(1)
    expect(markInterrupted(open)).toBe(0)
    expect(await only()).toMatchObject({ state: 'unknown' })
    expect(due()).toEqual([])
    await client.touchpoints.resolveUnknown({ ids: [id], wasSent: false })
    expect(due()).toHaveLength(1)
    beginSending(open, [id])
    markInterrupted(open)
    await client.touchpoints.resolveUnknown({ ids: [id], wasSent: true })
    expect(await only()).toMatchObject({ state: 'sent', sentAt: '2026-09-25T01:00:00.000Z' })
  })

  test('what another device is sending is none of ours', async () => {
    const { open, id, store } = await approvedMail()
    beginSending(open, [id])
    store.sqlite
      .prepare(
        "update touchpoints set field_stamps = json_set(field_stamps, '$.state', '019cbb6107a1-0000-otherdev')",
      )
      .run()
    expect(markInterrupted(open)).toBe(0)
  })

  test('no undo brings back what has gone out', async () => {
    const { open, id, only, client, clock } = await approvedMail()
    clock.set('2026-09-25T01:00:00.000Z')
    const approved = await only()
    const changeSets = await client.changes.recent({ limit: 10 })
    const approval = changeSets.find(({ label }) => label === 'touchpoints.approve')!
    beginSending(open, [id])
    const [sending] = await client.changes.recent({ limit: 1 })
    recordSent(open, id, { sentAt: moment('2026-09-25T01:00:05.000Z'), cost: null })
    const [result] = await client.changes.recent({ limit: 1 })
    for (const { id: changeSetId } of [result!, sending!, approval]) {
      expect(await client.changes.undo({ changeSetId })).toMatchObject({ restored: 0 })
    }
    expect(await only()).toMatchObject({
      state: 'sent',
      body: approved.body,
      approvedAt: approved.approvedAt,
    })
    expect((await client.changes.undoLast()).label).not.toBe('touchpoints.sending')
    expect((await only()).state).toBe('sent')
  })

  test('marked as sent by hand by mistake, it can be taken back', async () => {
    const { client, selection, only } = await approvedMail()
    await client.touchpoints.markSent({ selection, cost: 200 })
    expect(await only()).toMatchObject({ state: 'sent', cost: 200 })
    await client.changes.undoLast()
    expect(await only()).toMatchObject({ state: 'approved', cost: null, sentAt: null })
  })
})

test('the occasion’s own limit counts where there is no plan', async () => {
  const desk = touchpointDesk(fixedClock('2026-02-10T01:00:00.000Z'))
  const company = await desk.buyer('宏达食品')
  const person = await desk.person(company, '王芳', {
    emails: ['wang@example.com'],
    consent: ['email'],
    gender: 'female',
  })
  const { ids } = await desk.client.touchpoints.create({
    contactIds: [person],
    occasionId: occasion('spring-festival'),
    occursOn: '2026-02-17' as never,
    channel: 'email',
  })
  await desk.client.touchpoints.approve({ selection: { type: 'ids', ids }, confirmed: [] })
  desk.clock.set('2026-02-22T01:00:00.000Z')
  expect(dueToSend(desk.open, desk.clock.now(), null)).toHaveLength(1)
  desk.clock.set('2026-02-25T01:00:00.000Z')
  expect(dueToSend(desk.open, desk.clock.now(), null)).toEqual([])
})
