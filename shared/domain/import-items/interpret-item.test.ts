import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import type { ImportField, ImportMapping } from '#shared/model/import-mapping.ts'
import type { Cell } from '../import/cell.ts'
import { interpretItem } from './interpret-item.ts'

const read = (cells: readonly (readonly [ImportField, Cell])[]) => {
  const mapping: ImportMapping = {
    version: 1,
    columns: cells.map(([field]) => ({
      header: `【${field}】`,
      target: { kind: 'field', field },
      person: 1,
    })),
  }
  return interpretItem(
    cells.map(([, cell]) => cell),
    mapping,
    'purchaseList',
    {
      today: LocalDate.parse('2026-03-10'),
      listName: '采购清单',
      categoryNamed: () => null,
      categoryIn: () => null,
    },
  )
}

test('of two columns of one field the first that says something has it, the other stands in the notes', () => {
  const { wanted, notes } = read([
    ['itemTitle', ''],
    ['itemTitle', '不锈钢保温杯'],
    ['deliverTo', '宁波'],
    ['deliverTo', '义乌二仓'],
  ])
  expect(wanted).toMatchObject({ title: '不锈钢保温杯' })
  expect(notes).toEqual([{ kind: 'column', field: 'deliverTo', header: '【deliverTo】', value: '义乌二仓' }])
})
