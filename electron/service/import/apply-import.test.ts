import { expect, test } from 'vitest'
import { type ImportBeginning, noCounts } from '#db/repositories/imports.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { Instant } from '#shared/model/dates.ts'
import { ImportId, OrganizationId } from '#shared/model/ids.ts'
import { testService } from '../../../tests/support/test-service.ts'
import { applyCompanies } from './apply-import.ts'

const people = 40

/** A company and its people, of whom each has a row in the report. */
function imported(peopleBelongTo: 'the company' | 'nobody') {
  const { store } = testService()
  const organizationId = OrganizationId.parse(store.newId())
  const beginning: ImportBeginning = {
    id: ImportId.parse(store.newId()),
    fileName: '客户.csv',
    role: 'buyer',
    startedAt: Instant.parse('2026-03-05T02:00:00.000Z'),
    headers: ['公司名称'],
    mapping: { version: 1, columns: [] },
  }
  const owner = peopleBelongTo === 'the company' ? organizationId : store.newId()
  const changes = [
    insertRecord(organizations, organizationId, { legalName: '宁波海曙轴承有限公司' }),
    ...Array.from({ length: people }, (_, i) =>
      insertRecord(contacts, store.newId(), { organizationId: owner, name: `王芳${i}` }),
    ),
  ]
  const rows = Array.from({ length: people }, (_, i) => ({
    ...{ row: i + 1, sheetRow: i + 2, result: 'new' as const, organizationId, contactId: null },
    ...{ matchedRow: null, flags: [], cells: null, review: null },
  }))
  const end = { finishedAt: beginning.startedAt, counts: { ...noCounts, read: people }, doubts: [] }
  const save = () =>
    applyCompanies(store, 'user', beginning, [{ changes: [JSON.stringify(changes)], rows }], () => end)
  const tables = ['organizations', 'contacts', 'changes', 'imports', 'import_rows'] as const
  const rowsIn = (table: string) =>
    Number(store.sqlite.prepare(`select count(*) from ${table}`).pluck().get())
  const before = tables.map(rowsIn)
  const added = () => Object.fromEntries(tables.map((table, i) => [table, rowsIn(table) - before[i]!]))
  return { save, added }
}

test('an import is written with its log and its report', () => {
  const { save, added } = imported('the company')
  expect(save()).toMatchObject({ rowCount: people + 1 })
  expect(added()).toEqual({ organizations: 1, contacts: 40, changes: 41, imports: 1, import_rows: 40 })
})

test('a person of a company that is not there makes all of it fail', () => {
  const { save, added } = imported('nobody')
  expect(save).toThrow('organization_id leads nowhere')
  expect(added()).toEqual({ organizations: 0, contacts: 0, changes: 0, imports: 0, import_rows: 0 })
})
