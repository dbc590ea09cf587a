import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelPlace, labelSheetNames, labelSheets, labelsOn, printable } from './label-sheets.ts'

describe.each(labelSheetNames)('a sheet of %s', (name) => {
  const sheet = labelSheets[name]

  test('lies in the middle of A4, with the same margins on both sides', () => {
    const last = labelPlace(sheet, labelsOn(sheet) - 1)
    expect(sheet.left + (last.left + sheet.width)).toBeCloseTo(210, 1)
    expect(sheet.top + (last.top + sheet.height)).toBeCloseTo(297, 1)
  })

  test('no label lies on another or off the paper', () => {
    const places = Array.from({ length: labelsOn(sheet) }, (_, at) => labelPlace(sheet, at))
    for (const [index, a] of places.entries()) {
      expect(a.page).toBe(0)
      expect(a.left + sheet.width).toBeLessThanOrEqual(210.01)
      expect(a.top + sheet.height).toBeLessThanOrEqual(297.01)
      for (const b of places.slice(index + 1)) {
        const beside = a.left + sheet.width <= b.left + 0.01 || b.left + sheet.width <= a.left + 0.01
        const below = a.top + sheet.height <= b.top + 0.01 || b.top + sheet.height <= a.top + 0.01
        expect(beside || below).toBe(true)
      }
    }
  })

  test('what is printed stays on its label, within what a printer reaches', () => {
    fc.assert(
      fc.property(fc.nat(500), (at) => {
        const place = labelPlace(sheet, at)
        const box = printable(sheet, place)
        expect(box.left).toBeGreaterThanOrEqual(Math.max(5, place.left + 3))
        expect(box.top).toBeGreaterThanOrEqual(Math.max(5, place.top + 3))
        expect(box.left + box.width).toBeLessThanOrEqual(Math.min(205, place.left + sheet.width - 3) + 0.01)
        expect(box.top + box.height).toBeLessThanOrEqual(Math.min(292, place.top + sheet.height - 3) + 0.01)
      }),
    )
  })
})

test('labels go row by row, and on to the next sheet', () => {
  expect(labelPlace(labelSheets['3x8'], 0)).toEqual({ page: 0, left: 0, top: 4.5 })
  expect(labelPlace(labelSheets['3x8'], 4)).toEqual({ page: 0, left: 70, top: 40.5 })
  expect(labelPlace(labelSheets['3x8'], 24)).toEqual({ page: 1, left: 0, top: 4.5 })
  expect(labelPlace(labelSheets['2x7'], 13)).toEqual({ page: 0, left: 106.25, top: 243.75 })
})
