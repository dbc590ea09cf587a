import { expect, test } from 'vitest'
import { openList } from '../../../tests/support/open-list.ts'
import { testService } from '../../../tests/support/test-service.ts'

/** More companies than an import holds back: the first ones are written when the last rows come. */
const companies = 2_100
const list = [
  '公司名称,联系人,手机',
  ...Array.from(
    { length: companies },
    (_, i) => `宁波${nameOf(i)}轴承有限公司,王芳,1380000${String(i).padStart(4, '0')}`,
  ),
  `宁波${nameOf(0)}轴承有限公司,李明,13911112222`,
  `宁波${nameOf(0)}轴承有限公司,张伟,13933334444`,
].join('\n')

test.each([{ importsInPlace: true }, { importsInPlace: false }])(
  'a person who turns up long after the company joins it, and the undo takes all back: %o',
  async (options) => {
    const { client, store } = testService(options)
    const importList = await openList(client, list)
    const run = await importList()
    const ends = []
    for await (const event of run) if (event.type === 'done') ends.push(event)
    expect(ends).toMatchObject([{ counts: { read: companies + 2, new: companies, updated: 2 } }])
    const first = store.sqlite
      .prepare('select contact_count from organizations order by row_key limit 1')
      .pluck()
    const people = store.sqlite.prepare('select name from contacts where phones like ?').pluck()
    expect(first.get()).toBe(3)
    expect(people.all('%13933334444%')).toEqual(['张伟'])
    expect(await client.search.query({ text: '13933334444', limit: 5 })).toHaveLength(1)

    await client.imports.undo({ id: ends[0]?.importId ?? '' })
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 0 })
  },
  60_000,
)

function nameOf(i: number): string {
  const syllables = '安博达丰光海建康隆明宁平强瑞盛泰通维祥新'
  return [i % 20, Math.floor(i / 20) % 20, Math.floor(i / 400)].map((at) => syllables[at]).join('')
}
