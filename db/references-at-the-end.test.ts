import { expect, test } from 'vitest'
import type { RowChange } from '#shared/model/change-set.ts'
import { testService } from '../tests/support/test-service.ts'
import { orphanSql, referencesOfRecords, withReferencesAtTheEnd } from './references-at-the-end.ts'
import { contacts } from './schema/contacts.ts'
import { organizations } from './schema/organizations.ts'
import { applyChangeSet } from './write-path/apply-change-set.ts'
import { insertRecord } from './write-path/record-changes.ts'

const here = '00000000-0000-7000-8000-000000000001'
const nowhere = '00000000-0000-7000-8000-000000000002'

const company = (id: string): RowChange => insertRecord(organizations, id, { legalName: '宁波轴承有限公司' })
const person = (id: string, organizationId: string): RowChange =>
  insertRecord(contacts, id, { organizationId, name: '王芳' })

function written(changes: RowChange[]) {
  const { store } = testService()
  const { sqlite } = store
  const write = () =>
    withReferencesAtTheEnd(sqlite, () =>
      applyChangeSet(store, { kind: 'import', label: 'test', actorId: null, changes }),
    )
  const tables = ['organizations', 'contacts', 'changes', 'change_sets'] as const
  const rowsIn = (table: string) => Number(sqlite.prepare(`select count(*) from ${table}`).pluck().get())
  const before = tables.map(rowsIn)
  const added = () => Object.fromEntries(tables.map((table, i) => [table, rowsIn(table) - before[i]!]))
  return { write, added, sqlite }
}

test('people may come before their company, and all of it is written', () => {
  const many = Array.from({ length: 40 }, (_, i) => person(`person ${i}`, here))
  const { write, added, sqlite } = written([...many, company(here)])
  expect(write()).toMatchObject({ rowCount: 41 })
  expect(added()).toEqual({ organizations: 1, contacts: 40, changes: 41, change_sets: 1 })
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
})

test('one person of a company that is not there: nothing is written', () => {
  const { write, added } = written([company(here), person('王芳', here), person('李明', nowhere)])
  expect(write).toThrow('contacts 李明: its organization_id leads nowhere')
  expect(added()).toEqual({ organizations: 0, contacts: 0, changes: 0, change_sets: 0 })
})

test('afterwards every row is checked again, however it ended', () => {
  const { write, sqlite } = written([person('李明', nowhere)])
  const orphan = () =>
    sqlite.prepare("insert into changes select 99, 0, 'contacts', '李明', '{}', null").run()
  expect(write).toThrow()
  expect(orphan).toThrow('FOREIGN KEY')
  withReferencesAtTheEnd(sqlite, () => {})
  expect(orphan).toThrow('FOREIGN KEY')
})

test('only new rows are looked at, and each reference by the index of what it refers to', () => {
  const { sqlite } = written([])
  const references = referencesOfRecords(sqlite)
  expect(references).toContainEqual({
    ...{ child: 'contacts', column: 'organization_id' },
    ...{ parent: 'organizations', parentColumn: 'id' },
  })
  for (const reference of references) {
    const plan = sqlite
      .prepare<[number], { detail: string }>(`explain query plan ${orphanSql(reference)}`)
      .all(0)
      .map(({ detail }) => detail)
    expect(plan).toContainEqual(expect.stringContaining('SEARCH c USING INTEGER PRIMARY KEY (rowid>?)'))
    expect(plan).toContainEqual(expect.stringMatching(/SEARCH p USING COVERING INDEX \w+ \(id=\?\)/))
  }
})
