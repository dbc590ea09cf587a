import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { tradeDesk } from './trade.test-support.ts'

const day = (text: string) => LocalDate.parse(text)
const aDay = 86_400_000

async function watchedDesk() {
  const desk = await tradeDesk()
  const { client } = desk
  const watch = async (mineOnly = false) => (await client.today.get({ mineOnly })).trade
  return { ...desk, watch }
}

test('a deadline is told a week before, and until the requirement is closed', async () => {
  const { client, want, watch } = await watchedDesk()
  await want({ title: '三天后', deadline: day('2026-03-08') })
  const late = await want({ title: '昨天', deadline: day('2026-03-04') })
  await want({ title: '下个月', deadline: day('2026-04-08') })
  await want({ title: '没有期限' })
  expect((await watch()).map(({ title }) => title)).toEqual(['昨天', '三天后'])
  expect((await client.app.badges()).trade).toBe(2)
  await client.requirements.update({ id: late, changes: { status: 'closed' } })
  expect((await watch()).map(({ title }) => title)).toEqual(['三天后'])
})

test('a proposal nobody answers for three days is told, with how many and since when', async () => {
  const { client, clock, want, supplier, watch } = await watchedDesk()
  const requirementId = await want()
  const offeringIds = [(await supplier('金盾')).offeringId, (await supplier('晨光')).offeringId]
  const { ids } = await client.matches.shortlist({ requirementId, offeringIds })
  for (const id of ids) await client.matches.propose({ id, to: 'supplier' })
  clock.advance(2 * aDay)
  expect(await watch()).toEqual([])
  clock.advance(2 * aDay)
  expect(await watch()).toMatchObject([
    { id: requirementId, deadline: null, unanswered: 2, waitsSince: '2026-03-05' },
  ])
  for (const id of ids) await client.matches.accept({ id, note: null })
  expect(await watch()).toEqual([])
})

test('mine are those I own; a buyer in the bin waits for nothing', async () => {
  const { client, buyer, want, watch } = await watchedDesk()
  const deadline = day('2026-03-06')
  const status = await client.app.status()
  if (status.state !== 'ready') throw new Error(status.state)
  await want({ title: '别人的', deadline })
  await want({ title: '我的', deadline, ownerId: status.me.id })
  expect((await watch(true)).map(({ title }) => title)).toEqual(['我的'])
  await client.organizations.remove({ selection: { type: 'ids', ids: [buyer] } })
  expect(await watch()).toEqual([])
})
