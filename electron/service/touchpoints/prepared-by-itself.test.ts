import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { tempDir } from '../../../tests/support/temp-dir.ts'
import { testService } from '../../../tests/support/test-service.ts'
import { sendingProcedures } from '../procedures/sending.ts'
import { day } from '../visits/visits.test-support.ts'
import { isQueueBehind } from './prepared-marks.ts'
import { plainPlan } from './touchpoints.test-support.ts'

/** Somebody with WeChat and a plan for Mid-Autumn, 25 September; nobody ever opens the queue. */
async function companyWithPlan(instant: string) {
  const clock = fixedClock(instant)
  const dataDir = tempDir()
  const begun = testService({ clock, dataDir })
  await begun.client.organizations.create({
    organization: { ...emptyOrganization, legalName: '宏达食品' },
    contacts: [{ ...emptyContact, name: '王芳', wechat: 'wangfang', gender: 'female' }],
  })
  await begun.client.touchPlans.create(plainPlan)
  begun.service.close()
  const session = testService({ clock, dataDir, worksByItself: true })
  const sending = createRouterClient(sendingProcedures, { context: session.service.context })
  const badge = async () => (await session.client.app.badges()).touchpoints
  return { ...session, clock, sending, badge }
}

test('after ten days off over the holiday, the first look finds whom it missed', async () => {
  const { service, clock, store, client, sending, badge } = await companyWithPlan('2026-09-15T01:00:00.000Z')
  service.wake()
  await expect.poll(() => isQueueBehind(store, day('2026-09-15'))).toBe(false)
  expect(await badge()).toBe(0)

  clock.set('2026-09-28T02:00:00.000Z')
  service.wake()
  await expect.poll(badge).toBe(1)
  const { rows } = await client.touchpoints.page({ filter: {}, offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ contactName: '王芳', occursOn: '2026-09-25', isLate: true }])
  await expect.poll(() => sending.morning()).toMatchObject({ day: '2026-09-28', late: 1 })
})

test('a day that was looked at is not looked at again, unless a plan is new', async () => {
  const { service, store, client, badge } = await companyWithPlan('2026-09-20T02:00:00.000Z')
  service.wake()
  await expect.poll(() => isQueueBehind(store, day('2026-09-20'))).toBe(false)
  await client.touchPlans.create({ ...plainPlan, name: '另一个' })
  expect(isQueueBehind(store, day('2026-09-20'))).toBe(true)
  service.wake()
  await expect.poll(() => isQueueBehind(store, day('2026-09-20'))).toBe(false)
  expect(isQueueBehind(store, day('2026-09-21'))).toBe(true)
  // A clock set back, or a trip west, is another day as well.
  expect(isQueueBehind(store, day('2026-09-19'))).toBe(true)
  expect(await badge()).toBe(0)
})

test('a service that was only opened to look at the store prepares nothing', async () => {
  const { service, dataDir, clock } = await companyWithPlan('2026-09-24T02:00:00.000Z')
  service.close()
  const looking = testService({ clock, dataDir })
  looking.service.wake()
  expect(await looking.client.touchpoints.page({ filter: {}, offset: 0, limit: 10 })).toMatchObject({
    total: 0,
  })
})

test('closing in the middle leaves the store alone', async () => {
  const { service, store } = await companyWithPlan('2026-09-24T02:00:00.000Z')
  service.wake()
  await service.closeSoon(5_000)
  expect(store.sqlite.open).toBe(false)
})
