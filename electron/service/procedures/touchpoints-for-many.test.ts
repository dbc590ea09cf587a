import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { isWithin } from '../touchpoints/people-of-selection.ts'
import { aWeekBefore } from '../touchpoints/queue-of-two.test-support.ts'
import { occasion, touchpointDesk } from '../touchpoints/touchpoints.test-support.ts'
import { day } from '../visits/visits.test-support.ts'

describe('greetings for many organizations', () => {
  const mayDay = { occasionId: occasion('labour-day'), occursOn: day('2027-05-01'), channel: null }

  test('go to the first person to ask for who may be contacted, once', async () => {
    const { client, buyer, person, queue } = touchpointDesk(fixedClock(aWeekBefore))
    const first = await buyer('首要联系人')
    await person(first, '旁人', { wechat: 'a' })
    await person(first, '首要', { wechat: 'b', isPrimary: true })
    const left = await buyer('人走了')
    await person(left, '走了', { wechat: 'c', isPrimary: true, leftOn: day('2026-01-01') })
    await person(left, '别打扰', { wechat: 'd', doNotContact: true })
    await person(left, '还在', { wechat: 'e' })
    await buyer('没有人')
    const binned = await buyer('回收站')
    await person(binned, '找不到了', { wechat: 'f' })
    const gone = { type: 'ids' as const, ids: [binned] }
    await client.organizations.remove({ selection: gone })

    const everyone = { type: 'filter' as const, filter: {}, exceptIds: [] }
    const make = () =>
      client.touchpoints.createForOrganizations({ selection: everyone, everybody: false, ...mayDay })
    expect(await make()).toMatchObject({ created: 2, already: 0, nobody: 1 })
    expect((await queue()).map(({ contactName }) => contactName).toSorted()).toEqual(
      ['还在', '首要'].toSorted(),
    )
    expect(await make()).toMatchObject({ created: 0, already: 2, nobody: 1, changeSetId: null })
    expect(
      await client.touchpoints.createForOrganizations({ selection: gone, everybody: false, ...mayDay }),
    ).toMatchObject({
      created: 0,
      nobody: 0,
    })
    await client.changes.undoLast()
    expect(await queue()).toEqual([])
    expect(
      await client.touchpoints.createForOrganizations({ selection: everyone, everybody: true, ...mayDay }),
    ).toMatchObject({ created: 3, nobody: 1 })
  })

  test('an occasion that is none is refused, and a list too long is noticed before it is walked', async () => {
    const { client, buyer, person, store } = touchpointDesk(fixedClock(aWeekBefore))
    await person(await buyer('华威'), '王芳')
    const selection = { type: 'filter' as const, filter: {}, exceptIds: [] }
    await expect(
      client.touchpoints.createForOrganizations({
        selection,
        everybody: false,
        ...mayDay,
        occasionId: occasion('no-such'),
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await buyer('宏达')
    await buyer('光明')
    const exceptIds = [await buyer('除外')]
    expect(isWithin(store, selection, 3)).toBe(false)
    expect(isWithin(store, { ...selection, exceptIds }, 3)).toBe(true)
    expect(isWithin(store, { type: 'ids', ids: exceptIds }, 0)).toBe(false)
  })
})
