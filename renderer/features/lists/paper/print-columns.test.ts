import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PrintColumn } from '#shared/model/follow-up-list.ts'
import { contentWidth } from './paper-size.ts'
import { columnWidths, isCrowded } from './print-columns.ts'

const anyColumns = fc.subarray([...PrintColumn.options], { minLength: 1 })
const total = (widths: number[]) => widths.reduce((sum, width) => sum + width, 0)

test('whatever is chosen fills the page exactly', () => {
  fc.assert(
    fc.property(
      anyColumns,
      fc.constantFrom('portrait' as const, 'landscape' as const),
      (columns, orientation) => {
        const widths = columnWidths(columns, contentWidth(orientation))
        expect(widths).toHaveLength(columns.length + 1)
        expect(total(widths)).toBeCloseTo(contentWidth(orientation), 6)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      },
    ),
  )
})

test('the room left over goes to the columns with much to say or to write', () => {
  const widths = columnWidths(['organization', 'tier', 'phone', 'result'], 277)
  const [, organization = 0, tier = 0, phone = 0, result = 0] = widths
  expect(tier).toBe(10)
  expect(result).toBeGreaterThan(organization)
  expect(organization).toBeGreaterThan(phone)
})

test('a column alone takes the page', () => {
  expect(columnWidths(['tier'], 190)).toEqual([10, 180])
})

test('all columns together are too much for any page', () => {
  expect(isCrowded([...PrintColumn.options], contentWidth('landscape'))).toBe(true)
  expect(isCrowded(['organization', 'phone', 'result', 'nextDate'], contentWidth('portrait'))).toBe(false)
})
