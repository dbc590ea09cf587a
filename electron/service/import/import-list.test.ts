import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testService } from '../../../tests/support/test-service.ts'
import { importFile } from './import-file.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const shared = join(root, '..', 'shared', 'data')
const hasSharedData = existsSync(shared)
if (!hasSharedData)
  console.log('Skipped: the full fair lists are not beside this checkout; the committed excerpt is.')

const Truth = z.object({
  rows: z.number(),
  duplicates: z.array(z.object({ row: z.number(), of: z.number() })).optional(),
  bad: z.array(z.object({ row: z.number(), why: z.string() })),
})

const excerpt = join(root, 'tests', 'fixtures', 'import', 'fair-excerpt.csv')
const lists = [
  { path: excerpt, truth: excerpt.replace('.csv', '.truth.json') },
  ...(hasSharedData
    ? ['buyers-spring-fair.xlsx', 'buyers-spring-fair.gb18030.csv'].map((name) => ({
        path: join(shared, name),
        truth: join(shared, 'buyers-spring-fair.truth.json'),
      }))
    : []),
]

describe.each(lists)('a list as fair staff pass it around: $path', ({ path, truth: truthPath }) => {
  const truth = Truth.parse(JSON.parse(readFileSync(truthPath, 'utf8')))
  const file = { fileName: path, bytes: readFileSync(path) }
  const request = { file, sheet: null, role: 'buyer', language: 'zh-CN' } as const

  test('the five counts add up, bad cells are flagged and good ones are not, twins are joined', async () => {
    const { open } = testService()
    const done = await importFile(open, request)
    if (!done.ok) throw new Error(done.problem)
    const { counts, rows } = done
    expect(counts.read).toBe(truth.rows)
    expect(counts.new + counts.updated + counts.unchanged + counts.review + counts.failed).toBe(counts.read)
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: truth.rows }, (_, i) => i + 1))
    expect(rows.flatMap(({ row, flags }) => (flags.length > 0 ? row : []))).toEqual([
      ...new Set(truth.bad.map(({ row }) => row)),
    ])
    if (truth.duplicates) {
      const { precision, recall } = quality(new Map(truth.duplicates.map(({ row, of }) => [row, of])), rows)
      expect(precision).toBeGreaterThanOrEqual(0.99)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('the same list a second time changes nothing', async () => {
    const { open } = testService()
    await importFile(open, request)
    const again = await importFile(open, request)
    expect(again).toMatchObject({ counts: { new: 0, updated: 0 } })
  })

  test('one undo takes the whole import back, one redo brings it again', async () => {
    const { open, client } = testService()
    const done = await importFile(open, request)
    if (!done.ok) throw new Error(done.problem)
    const { total } = await client.organizations.count({ filter: {} })
    await client.changes.undoLast()
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 0 })
    await client.changes.redoLast()
    expect(await client.organizations.count({ filter: {} })).toEqual({ total })
    expect(await client.app.check()).toEqual({ ok: true, problems: [] })
  })
})

/** A row counts as right when it was joined to any row of the same company. */
function quality(twinOf: Map<number, number>, rows: readonly { row: number; matchedRow: number | null }[]) {
  const first = (row: number): number => {
    const of = twinOf.get(row)
    return of === undefined ? row : first(of)
  }
  const joined = rows.flatMap(({ row, matchedRow }) => (matchedRow === null ? [] : [{ row, matchedRow }]))
  const right = joined.filter(({ row, matchedRow }) => first(row) === first(matchedRow)).length
  return { precision: right / joined.length, recall: right / twinOf.size }
}
