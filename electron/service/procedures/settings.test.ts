import { describe, expect, test } from 'vitest'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import { deskWithKeyAccount } from '../visits/key-account.test-support.ts'
import { day, desk } from '../visits/visits.test-support.ts'

describe("the team's cadence", () => {
  test('is the default until somebody sets it; setting it moves every day, undo moves them back', async () => {
    const { client, open, buyer, organizationId, care } = await deskWithKeyAccount()
    const lower = await buyer('海天', { tier: 'D', lastContactKnownOn: day('2026-02-01') })
    expect(await client.settings.cadence.get()).toEqual(defaultCadence)
    const events: unknown[] = []
    const stop = open.events.subscribe('change', (event) => void events.push(event))
    const wanted = { ...defaultCadence, key: { unit: 'day' as const, count: 14 }, D: null }
    const { changeSetId } = await client.settings.cadence.set(wanted)
    stop()
    expect(await client.settings.cadence.get()).toEqual(wanted)
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-02-15' }])
    expect(await care(lower)).toEqual([])
    expect(events).toMatchObject([{ tables: ['team_settings', 'organizations'], organizationIds: null }])
    expect((await client.changes.recent({ limit: 1 }))[0]).toMatchObject({ label: 'settings.cadence' })

    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await client.settings.cadence.get()).toEqual(defaultCadence)
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-03-01' }])
    expect(await care(lower)).toMatchObject([{ dueOn: '2026-07-31' }])
    await client.settings.cadence.set(wanted)
    expect(await client.settings.cadence.get()).toEqual(wanted)
  })

  test('setting what is set already changes nothing', async () => {
    const { client } = desk()
    const wanted = { ...defaultCadence, B: { unit: 'day' as const, count: 45 } }
    await client.settings.cadence.set(wanted)
    const { key, A, B, C, D } = wanted
    expect(await client.settings.cadence.set({ D, C, B, A, key })).toEqual({ changeSetId: null })
  })

  test('what another version wrote about a tier is not understood; the others are', async () => {
    const { client, store } = desk()
    await client.settings.cadence.set({ ...defaultCadence, A: { unit: 'day', count: 20 } })
    store.sqlite.exec(
      `update team_settings set value = json_set(value, '$.key', json('{"unit":"week","count":2}'))`,
    )
    expect(await client.settings.cadence.get()).toEqual({ ...defaultCadence, A: { unit: 'day', count: 20 } })
  })

  test.each([0, -1, 1.5, 100_000])('an interval of %d days is refused', async (count) => {
    const { client } = desk()
    await expect(
      client.settings.cadence.set({ ...defaultCadence, A: { unit: 'day', count } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
