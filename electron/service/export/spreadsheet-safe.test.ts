import { expect, test } from 'vitest'
import { spreadsheetSafe } from './spreadsheet-safe.ts'

test.each([
  '=cmd|/c calc!A0',
  '@SUM(A1)',
  '+cmd|x',
  '-2+3+cmd|x',
  '\t=1+1',
  '\r=1',
  '\n=1',
  '＝cmd|x',
  '＠SUM(1)',
])('%j is exported as text', (text) => {
  expect(spreadsheetSafe(text)).toBe(`'${text}`)
})

test.each(['+86 138 0013 8000', '-12.5', '睦商', 'a=b', ''])('%j is left alone', (text) => {
  expect(spreadsheetSafe(text)).toBe(text)
})
