import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheetRow } from './xlsx-rows.ts'

const context = { strings: ['没有', '红星'], styles: ['number', 'date'] as const, date1904: false }
const cellsOf = (inner: string) => readSheetRow({ attributes: ' r="7"', inner, prefix: '' }, 0, context).cells

test('a cell says the same in whatever order and quotes its attributes are written', () => {
  const column = fc.constantFrom(['A', 0], ['C', 2], ['Z', 25], ['AB', 27]) satisfies fc.Arbitrary<
    (string | number)[]
  >
  const kind = fc.constantFrom(
    ['', '', 12],
    [' s="1"', '', { date: '1900-01-12' }],
    [' s="1"', ' t="s"', '没有'],
  )
  fc.assert(
    fc.property(column, kind, ([letters, at], [style, type, cell]) => {
      const value = cell === '没有' ? 0 : 12
      const place = ` r="${letters}7"`
      const usual = `<c${place}${style}${type}><v>${value}</v></c>`
      const other = `<c${type}${style}${place}  ><v>${value}</v></c>`
      const quoted = usual.replaceAll('"', "'")
      for (const xml of [usual, other, quoted]) expect(cellsOf(xml)[Number(at)]).toEqual(cell)
    }),
  )
})

test('a cell that does not say where it stands is the next one', () => {
  expect(cellsOf('<c r="B7"><v>1</v></c><c><v>2</v></c><c t="s"><v>1</v></c>')).toEqual([null, 1, 2, '红星'])
})

test('what is stored beside a value is not the value', () => {
  expect(cellsOf('<c r="A7"><f>A1&lt;2</f><v>1</v></c><c r="B7"><v></v></c><c r="C7"><v/></c>')).toEqual([1])
})
