import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvRecords } from './csv-records.ts'
import { longestCell } from './table-source.ts'

function split(text: string, delimiter = ',', pieces = 1) {
  const records = new CsvRecords(delimiter)
  const size = Math.max(1, Math.ceil(text.length / pieces))
  const found = []
  for (let at = 0; at < text.length; at += size) found.push(...records.push(text.slice(at, at + size)))
  found.push(...records.end())
  return found
}
const fields = (text: string, delimiter = ',') => split(text, delimiter).map((record) => record.fields)

test('records, quoted fields, doubled quotes, line breaks inside', () => {
  expect(split('a,b\r\n"x, y","say ""hi""\nagain"\n,last')).toEqual([
    { line: 1, fields: ['a', 'b'], cut: [] },
    { line: 2, fields: ['x, y', 'say "hi"\nagain'], cut: [] },
    { line: 4, fields: ['', 'last'], cut: [] },
  ])
})

test('every kind of line end, and none at the end', () => {
  expect(fields('a\rb\r\nc\nd')).toEqual([['a'], ['b'], ['c'], ['d']])
  expect(fields('a,')).toEqual([['a', '']])
  expect(fields('')).toEqual([])
})

test('a quote inside a field is a character', () => {
  expect(fields('5" tube,x\n"He said "hi" to me",y')).toEqual([
    ['5" tube', 'x'],
    ['He said "hi" to me', 'y'],
  ])
})

describe('a stray quote does not eat the rows below', () => {
  test('that never closes', () => {
    expect(fields('名称,联系人,手机\n甲,"王芳,139\n乙,李四,138\n丙,赵六,137\n')).toEqual([
      ['名称', '联系人', '手机'],
      ['甲', '"王芳', '139'],
      ['乙', '李四', '138'],
      ['丙', '赵六', '137'],
    ])
  })
  test('that a later quotation would close', () => {
    expect(fields('a,b,c,d\n1,"2,3,4\n1,2,3,4\n1,2,3,"x"\n')).toEqual([
      ['a', 'b', 'c', 'd'],
      ['1', '"2', '3', '4'],
      ['1', '2', '3', '4'],
      ['1', '2', '3', 'x'],
    ])
  })
  test('at the beginning of a large file', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `公司${at},张三,13912345678,备注`)
    const text = ['a,b,c,d', '甲,"王芳,139,好', ...rows].join('\n')
    expect(split(text, ',', 40)).toHaveLength(20_002)
  })
  test('a real cell of several lines stays one', () => {
    expect(fields('a,b,c\n1,"第一行\n第二行，有,逗号\n第三行",3\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', '第一行\n第二行，有,逗号\n第三行', '3'],
    ])
  })
})

test('a cell of ten megabytes is cut, the next one is not', () => {
  const [record] = split(`x,"${'长'.repeat(10_000_000)}",z`, ',', 50)
  expect(record?.fields.map((field) => field.length)).toEqual([1, longestCell, 1])
  expect(record?.cut).toEqual([1])
})

test('a text full of quotes ends', () => {
  expect(split('"a\n'.repeat(20_000)).length).toBeGreaterThan(0)
})

const field = fc.oneof(fc.string(), fc.stringMatching(/^[a,"\n;\r甲]{0,6}$/))
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`

test('what a writer quoted reads back, however the text arrives', () => {
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 30 }),
      (rows, delimiter, pieces) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')
        expect(split(text, delimiter, pieces).map((record) => record.fields)).toEqual(rows)
      },
    ),
    { numRuns: 300 },
  )
})

test('any text gives the same records in one piece and in many', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab,"\n\r]{0,60}$/), fc.integer({ min: 1, max: 60 }), (text, pieces) => {
      expect(split(text, ',', pieces)).toEqual(split(text))
    }),
    { numRuns: 500 },
  )
})
