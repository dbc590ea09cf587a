import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import type { ImportField, ImportMapping } from '#shared/model/import-mapping.ts'
import type { Cell } from './cell.ts'
import { interpretRow } from './interpret-row.ts'

const context = { today: LocalDate.parse('2026-03-10'), customFields: [] }
const mappingOf = (...fields: ImportField[]): ImportMapping => ({
  version: 1,
  columns: fields.map((field) => ({ header: `【${field}】`, target: { kind: 'field', field }, person: 1 })),
})

describe('several columns of one field', () => {
  const readColumns = (fields: ImportField[], ...cells: Cell[]) =>
    interpretRow(cells, mappingOf('legalName', ...fields), context)

  test('the first that says something has it, what the others say stands in the notes', () => {
    const { organization, contact, notes } = readColumns(
      ['address', 'address', 'contactName', 'contactName', 'tier', 'tier'],
      ...['宁波海曙五金有限公司', '中山路1号', '环城西路9号', '', 'Tom Wang', '', 'A'],
    )
    expect(organization).toMatchObject({ address: '中山路1号', tier: 'A' })
    expect(contact).toMatchObject({ name: 'Tom Wang' })
    expect(notes).toEqual([{ kind: 'column', field: 'address', header: '【address】', value: '环城西路9号' }])
  })

  test('the same said twice is said once', () => {
    const { notes } = readColumns(['title', 'title'], '宁波海曙五金有限公司', '采购经理', '采购经理')
    expect(notes).toEqual([])
  })

  test('columns of two people do not share', () => {
    const { columns } = mappingOf('legalName', 'contactName', 'contactName')
    const mapping = {
      version: 1 as const,
      columns: columns.map((each, at) => ({ ...each, person: Math.max(at, 1) })),
    }
    const { contact, otherContacts, notes } = interpretRow(
      ['宁波海曙五金有限公司', '王芳', '李明'],
      mapping,
      context,
    )
    expect([contact?.name, ...otherContacts.map(({ name }) => name), ...notes]).toEqual(['王芳', '李明'])
  })
})
