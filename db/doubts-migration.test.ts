import { expect, test } from 'vitest'
import { Instant } from '#shared/model/dates.ts'
import { ImportId } from '#shared/model/ids.ts'
import { fixedClock } from '../tests/support/fixed-clock.ts'
import { tempDir } from '../tests/support/temp-dir.ts'
import { openDatabase, readMigrations } from './open-database.ts'
import { beginImport, findImport } from './repositories/imports.ts'
import { openStore } from './store.ts'

const now = Instant.parse('2026-11-22T01:00:00.000Z')
const doubtsVersion = 8
const counts = { read: 1, new: 1, updated: 0, unchanged: 0, review: 0, failed: 0 }
const [older, newer] = ['a', 'b'].map((digit) => `01a20305-88c4-74f6-bf89-5ca927f868a${digit}`)

test('an import from before doubts were kept has none; a later one still has them after a restart', () => {
  const dataDir = tempDir()
  const before = openDatabase({ dataDir, now, migrations: readMigrations().slice(0, doubtsVersion - 1) })
  if (!before.ok) throw new Error(before.failure.detail)
  expect(before.database.schemaVersion).toBe(doubtsVersion - 1)
  before.database.sqlite
    .prepare(
      `insert into imports (id, file_name, role, change_set_id, started_at, finished_at, counts, headers, mapping)
       values (?, '春交会.csv', 'buyer', null, ?, ?, ?, '["公司名称"]', '{}')`,
    )
    .run(older, now, now, JSON.stringify(counts))
  before.database.sqlite.close()

  const doubts = [
    {
      field: 'lastContactOn',
      doubt: 'date-incomplete',
      count: 3,
      examples: [{ sheetRow: 4, value: '2024年' }],
    },
  ]
  const reopened = () => {
    const opened = openStore({ dataDir, clock: fixedClock() })
    if (!opened.ok) throw new Error(opened.failure.code)
    return opened.store
  }
  const store = reopened()
  expect(findImport(store, ImportId.parse(older))).toMatchObject({
    fileName: '春交会.csv',
    counts,
    doubts: [],
  })
  beginImport(store, {
    id: ImportId.parse(newer),
    fileName: '秋交会.csv',
    role: 'buyer',
    startedAt: now,
    headers: ['公司名称'],
    mapping: { version: 1, columns: [] },
  }).finish({ finishedAt: now, counts, doubts, changeSetId: null })
  store.close()

  const again = reopened()
  expect(findImport(again, ImportId.parse(newer))).toMatchObject({ doubts })
  expect(again.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  again.close()
})
