import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSelected, everything, isSelected, noSelection, setRows, toggleRow } from './grid-selection.ts'

test('picking rows one by one', () => {
  const two = toggleRow(toggleRow(noSelection, 'a'), 'b')
  expect(countSelected(two, 1_000_000)).toBe(2)
  expect(isSelected(toggleRow(two, 'a'), 'a')).toBe(false)
})

test('all that match, but a few', () => {
  const allButOne = toggleRow(everything, 'a')
  expect(countSelected(allButOne, 214)).toBe(213)
  expect(isSelected(allButOne, 'a')).toBe(false)
  expect(isSelected(allButOne, 'z')).toBe(true)
  expect(countSelected(setRows(allButOne, ['a'], true), 214)).toBe(214)
})

test('however it began, a row set is set and a row cleared is clear', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'))
  fc.assert(
    fc.property(fc.constantFrom(noSelection, everything), ids, ids, (start, set, cleared) => {
      const selection = setRows(setRows(start, set, true), cleared, false)
      for (const id of set.filter((one) => !cleared.includes(one)))
        expect(isSelected(selection, id)).toBe(true)
      for (const id of cleared) expect(isSelected(selection, id)).toBe(false)
    }),
  )
})
