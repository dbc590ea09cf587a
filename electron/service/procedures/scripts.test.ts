import { expect, test } from 'vitest'
import { ScriptId } from '#shared/model/ids.ts'
import type { ScriptInput } from '#shared/model/message.ts'
import { testService } from '../../../tests/support/test-service.ts'

const script: ScriptInput = {
  title: '催样品反馈',
  kind: 'linear',
  language: 'zh-CN',
  tags: ['样品'],
  nodes: [{ key: 'open', title: '开场', text: '样品收到了吧？', next: [] }],
}

test('scripts of the team are written, found, changed, taken away and brought back', async () => {
  const { client } = testService()
  const titles = async (text: string) =>
    (await client.scripts.find({ text, limit: 3 })).map(({ title }) => title)
  const { id } = await client.scripts.create(script)
  expect(await titles('cypfk')).toEqual(['催样品反馈'])
  expect(await client.scripts.get({ id })).toEqual({ ...script, id, isBuiltIn: false })

  await client.scripts.update({ id, changes: { ...script, title: '样品跟进', tags: [] } })
  expect(await titles('cypfk')).toEqual([])
  expect(await titles('样品跟进')).toContain('样品跟进')

  const removed = await client.scripts.remove({ id })
  await expect(client.scripts.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await titles('样品跟进')).not.toContain('样品跟进')
  await client.changes.undo({ changeSetId: removed.changeSetId! })
  expect(await titles('样品跟进')).toContain('样品跟进')
})

test('everything is listed when nothing is asked for, the team’s own first', async () => {
  const { client } = testService()
  await client.scripts.create(script)
  const all = await client.scripts.find({ text: '', limit: 200 })
  expect(all[0]?.title).toBe('催样品反馈')
  expect(all.length).toBeGreaterThan(20)
})

test('a script that comes with the application stays as it is', async () => {
  const { client } = testService()
  const id = ScriptId.parse('objections.zh')
  const builtIn = { code: 'INVALID', data: { reason: 'builtIn' } }
  expect(await client.scripts.get({ id })).toMatchObject({ title: '常见异议应答', isBuiltIn: true })
  await expect(client.scripts.update({ id, changes: script })).rejects.toMatchObject(builtIn)
  await expect(client.scripts.remove({ id })).rejects.toMatchObject(builtIn)
})

test.each([
  ['danglingNext', [{ key: 'a', title: 'a', text: '', next: ['b'] }]],
  [
    'unreachableNode',
    [
      { key: 'a', title: 'a', text: '', next: [] },
      { key: 'b', title: 'b', text: '', next: ['a'] },
    ],
  ],
  [
    'duplicateKey',
    [
      { key: 'a', title: 'a', text: '', next: ['a'] },
      { key: 'a', title: 'b', text: '', next: [] },
    ],
  ],
])('a conversation that leads nowhere is not kept: %s', async (reason, nodes) => {
  const { client } = testService()
  const refused = { code: 'INVALID', data: { reason } }
  await expect(client.scripts.create({ ...script, kind: 'networked', nodes })).rejects.toMatchObject(refused)
  const { id } = await client.scripts.create(script)
  await expect(
    client.scripts.update({ id, changes: { ...script, kind: 'networked', nodes } }),
  ).rejects.toMatchObject(refused)
})
