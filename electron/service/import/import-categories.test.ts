import { expect, test } from 'vitest'
import { testService } from '../../../tests/support/test-service.ts'
import { takeBack } from '../take-back.ts'
import { importCategories } from './import-categories.ts'

const file = (text: string) => ({ fileName: '类目.csv', bytes: new TextEncoder().encode(text) })

async function run(session: ReturnType<typeof testService>, text: string) {
  const outcome = await importCategories(session.open, file(text), null)
  if (!outcome.ok) throw new Error(outcome.problem)
  const { read, ...results } = outcome.counts
  expect(Object.values(results).reduce((sum, count) => sum + count, 0)).toBe(read)
  return outcome
}

const own = async ({ client }: ReturnType<typeof testService>) =>
  (await client.categories.list()).filter(({ isBuiltIn }) => !isBuiltIn)

test('a tree by parents, whatever their order, comes in once and goes in one step', async () => {
  const session = testService()
  const text = `编码,名称,英文名称,上级,同义词,HS编码
L01,礼品杯壶,Gift drinkware,L,杯子、水杯,9617
L,礼品,Gifts,,,
L02,广告雨伞,,L,,6601
X1,特种杯,,9617,,`
  const { counts } = await run(session, text)
  expect(counts).toEqual({ read: 4, new: 4, updated: 0, unchanged: 0, failed: 0 })
  const all = await own(session)
  const gifts = all.find(({ code }) => code === 'L')
  expect(all.find(({ code }) => code === 'L01')).toMatchObject({
    parentId: gifts?.id,
    names: { zh: '礼品杯壶', en: 'Gift drinkware' },
    synonyms: ['杯子', '水杯'],
    mappedToId: 'hs.9617',
  })
  expect(all.find(({ code }) => code === 'X1')?.parentId).toBe('hs.9617')
  expect((await run(session, text)).counts).toMatchObject({ new: 0, unchanged: 4 })
  expect((await run(session, text.replace('广告雨伞', '广告伞'))).counts).toMatchObject({
    updated: 1,
    unchanged: 3,
  })
})

test('an import is taken back in one step', async () => {
  const session = testService()
  const { changeSetId } = await run(session, 'code,name\nA,甲\nB,乙')
  if (changeSetId === null) throw new Error('nothing was written')
  expect(takeBack(session.open, changeSetId)).toMatchObject({ ok: true })
  expect(await own(session)).toEqual([])
})

test('a tree by levels', async () => {
  const session = testService()
  const { counts } = await run(
    session,
    '一级类目,二级类目,三级类目\n五金,紧固件,螺栓\n五金,紧固件,螺母\n五金,工具,\n',
  )
  expect(counts).toMatchObject({ new: 5, failed: 0 })
  const all = await own(session)
  const named = (zh: string) => all.find(({ names }) => names.zh === zh)
  expect(named('螺母')?.parentId).toBe(named('紧固件')?.id)
  expect(named('工具')?.parentId).toBe(named('五金')?.id)
})

test('what leads back to itself or hangs on nothing has failed with all below it, and the rest is in', async () => {
  const session = testService()
  const { counts, rows } = await run(
    session,
    `code,name,parent
A,甲,B
B,乙,C
C,丙,A
D,丁,D
E,戊,A
F,己,nowhere
G,庚,
H,,G
I,辛,G`,
  )
  expect(counts).toMatchObject({ new: 2, failed: 7 })
  const problems = rows.map((row) => (row.result === 'failed' ? row.problem : row.result))
  expect(problems).toEqual([
    'category-cycle',
    'category-cycle',
    'category-cycle',
    'category-cycle',
    'category-cycle',
    'parent-unknown',
    'new',
    'name-missing',
    'new',
  ])
  // Nor may a list hang a category that is there below its own child.
  await run(session, 'code,name,parent\nG,庚,I\n')
  const all = await own(session)
  expect(all.find(({ code }) => code === 'G')?.parentId).toBeNull()
})

test('a chain of 5,000 levels and a list that is none are told, not followed', async () => {
  const session = testService()
  const chain = Array.from({ length: 5_000 }, (_, n) => `K${n},类${n},${n === 0 ? '' : `K${n - 1}`}`)
  const { counts } = await run(session, `code,name,parent\n${chain.toReversed().join('\n')}`)
  expect(counts.failed).toBeGreaterThan(4_900)
  expect(await importCategories(session.open, file('颜色,尺寸\n红,大\n蓝,小'), null)).toEqual({
    ok: false,
    problem: 'not-a-table',
  })
})
