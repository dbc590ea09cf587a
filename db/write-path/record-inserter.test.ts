import { expect, test } from 'vitest'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { testService } from '../../tests/support/test-service.ts'
import { RecordInserter } from './record-inserter.ts'
import { recordTable } from './record-tables.ts'

test('columns that come up late, come again as null or never come are as each row says', () => {
  const { store } = testService()
  const inserter = new RecordInserter(store.sqlite, recordTable('organizations'), {
    stamp: 'stamp',
    now: '2026-03-05T02:00:00.000Z',
    actorId: null,
  })
  const insert = (id: string, values: Record<string, ColumnValue>) =>
    inserter.insert({ op: 'insert', table: 'organizations', id, values })
  const rowKeys = [
    insert('first', { legal_name: '宁波海曙轴承有限公司' }),
    insert('second', { legal_name: '温州五金厂', city: '温州', stage: 'won', tags: null }),
    insert('third', { legal_name: '上海电机厂', notes: '老客户' }),
  ]
  const read = store.sqlite.prepare(
    `select row_key, id, legal_name, city, stage, tags, notes, is_buyer, owner_id, contact_count, updated_at
     from organizations where row_key >= ? order by row_key`,
  )
  const same = { is_buyer: 0, owner_id: null, contact_count: 0, updated_at: '2026-03-05T02:00:00.000Z' }
  const empty = { city: null, stage: 'new', tags: null, notes: null, ...same }
  expect(read.all(rowKeys[0])).toEqual([
    { row_key: rowKeys[0], id: 'first', legal_name: '宁波海曙轴承有限公司', ...empty },
    { row_key: rowKeys[1], id: 'second', legal_name: '温州五金厂', ...empty, city: '温州', stage: 'won' },
    { row_key: rowKeys[2], id: 'third', legal_name: '上海电机厂', ...empty, notes: '老客户' },
  ])
})
