import { expect, test } from 'vitest'
import { callColumns, callSheet, callWidths } from './call-layout.ts'

test('the columns fill the sheet from margin to margin', () => {
  const width = callColumns.reduce((sum, column) => sum + callWidths[column], 0)
  expect(width).toBe(callSheet.width - 2 * callSheet.margin)
})
