import { expect, test } from 'vitest'
import { formatStyle, readNumberStyles } from './xlsx-styles.ts'

test.each([
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy-mm-dd hh:mm:ss', 'date'],
  ['[$-804]yyyy/m/d;@', 'date'],
  ['dd/mm/yyyy', 'date'],
  ['yyyy"年"m"月"', 'date'],
  ['m"月"d"日"', 'month-day'],
  ['d-mmm', 'month-day'],
  ['[$-409]mmm d;@', 'month-day'],
  ['h:mm', 'number'],
  ['[h]:mm:ss', 'number'],
  ['mm:ss', 'number'],
  ['General', 'number'],
  ['Standard', 'number'],
  ['0.00_ ', 'number'],
  ['#,##0"万元"', 'number'],
  ['[Red]-0.0', 'number'],
  ['"day "0', 'number'],
  ['\\d0', 'number'],
  ['0.00E+00', 'number'],
])('%s shows a %s', (code, style) => expect(formatStyle(code)).toBe(style))

test('styles by index, built-in and own', () => {
  const xml = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" xfId="0"><alignment/></xf><xf numFmtId="176"/><xf numFmtId="58"/></cellXfs></styleSheet>`
  expect(readNumberStyles(xml)).toEqual(['number', 'date', 'month-day', 'month-day'])
})
