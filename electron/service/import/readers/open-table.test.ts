import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '#shared/domain/import/cell.ts'
import { openTable } from './open-table.ts'
import { TableReadError, type TableRow } from './table-source.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-readers-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const problemOf = async (bytes: Uint8Array, name = 'list.xlsx') => {
  const table = await openTable(bytes, name)
  return table.ok ? 'opened' : table.code
}
async function rowsOf(bytes: Uint8Array | string, options = {}): Promise<TableRow[]> {
  const table = await openTable(bytes, 'list', options)
  if (!table.ok) throw new Error(table.code)
  return Array.fromAsync(table.rows())
}
const cellsOf = async (bytes: Uint8Array): Promise<Cell[][]> =>
  (await rowsOf(bytes)).map(({ cells }) => cells)

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A workbook of one sheet written by hand, as other programs than Excel do. */
const rawWorkbook = (sheet: string, extra: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet,
        ...extra,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

describe('cells of a workbook', () => {
  test('text, numbers, dates, formulas, rich text, links, errors, booleans', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('买家')
      sheet.addRow(['标题'])
      sheet.addRow([])
      const row = sheet.addRow([
        '甲 & 乙 <公司>',
        13_912_345_678,
        { formula: 'A1&"x"', result: '结果' },
        { formula: '1+1', result: 2 },
        { richText: [{ text: '红' }, { text: '发', font: { bold: true } }] },
        { text: 'wang@x.cn', hyperlink: 'mailto:wang@x.cn' },
        { error: '#N/A' },
        true,
        new Date(Date.UTC(2024, 1, 18)),
        new Date(Date.UTC(2026, 2, 5)),
        0.5,
        '第一行\n第二行',
      ])
      row.getCell(9).numFmt = 'yyyy"年"m"月"d"日"'
      row.getCell(10).numFmt = 'm"月"d"日"'
      row.getCell(11).numFmt = 'h:mm'
    })
    const rows = await rowsOf(bytes)
    expect(rows).toEqual([
      { sheetRow: 1, cells: ['标题'] },
      {
        sheetRow: 3,
        cells: [
          '甲 & 乙 <公司>',
          13_912_345_678,
          '结果',
          2,
          '红发',
          'wang@x.cn',
          null,
          true,
          { date: '2024-02-18' },
          { date: '2026-03-05', yearless: true },
          0.5,
          '第一行\n第二行',
        ],
      },
    ])
  })

  test('a workbook that counts from 1904', async () => {
    const bytes = await workbook((book) => {
      book.properties.date1904 = true
      book.addWorksheet('S').addRow([new Date(Date.UTC(2024, 1, 18))])
    })
    expect(await cellsOf(bytes)).toEqual([[{ date: '2024-02-18' }]])
  })

  test('cells and rows without addresses, inline strings, prefixes, reading aids, single quotes', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:cols><x:col min="1"/></x:cols><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>公司</x:t></x:is></x:c><x:c/><x:c><x:v>5</x:v></x:c></x:row>
      <x:row r='4'><x:c r='B4' t='inlineStr'><x:is><x:r><x:t>東</x:t></x:r><x:r><x:t>京</x:t></x:r><x:rPh sb="0" eb="2"><x:t>トウキョウ</x:t></x:rPh></x:is></x:c></x:row>
      <x:row/><x:row><x:c t="str"><x:f>A1</x:f><x:v>a_x000D_b&#10;&#x4e2d;</x:v></x:c><x:c t="d"><x:v>2024-02-18T00:00:00</x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`
    expect(await rowsOf(rawWorkbook(sheet))).toEqual([
      { sheetRow: 1, cells: ['公司', null, 5] },
      { sheetRow: 4, cells: [null, '東京'] },
      { sheetRow: 6, cells: ['a\rb\n中', { date: '2024-02-18' }] },
    ])
  })

  test('300 columns, and a cell of ten megabytes', async () => {
    const wide = await workbook((book) =>
      book.addWorksheet('S').addRow(Array.from({ length: 300 }, (_, at) => `列${at}`)),
    )
    expect((await cellsOf(wide))[0]).toHaveLength(300)
    const huge = rawWorkbook(
      `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c><c><v>1</v></c></row></sheetData></worksheet>`,
    )
    const [row] = await rowsOf(huge)
    expect([String(row?.cells[0]).length, row?.cells[1], row?.cut]).toEqual([1_000_000, 1, [0]])
  })

  test('the sheet that looks like a list is taken, hidden and empty ones are not offered', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('说明').addRow(['请先阅读本说明。'])
      book.addWorksheet('空')
      const list = book.addWorksheet('买家名单')
      list.addRow(['公司名称', '联系人', '手机'])
      list.addRow(['甲公司', '王芳', '13912345678'])
      book.addWorksheet('参数', { state: 'hidden' }).addRow(['公司名称', '手机'])
    })
    const table = await openTable(bytes, 'x')
    expect(table).toMatchObject({ ok: true, sheet: '买家名单', sheets: ['说明', '买家名单'] })
    expect(await rowsOf(bytes, { sheet: '说明' })).toHaveLength(1)
    expect(await openTable(bytes, 'x', { sheet: '没有' })).toMatchObject({ ok: false, code: 'no-such-sheet' })
  })

  test('rows can be read again, and reading can stop early', async () => {
    const path = join(folder, 'twice.xlsx')
    await writeFile(
      path,
      await workbook((book) =>
        book.addWorksheet('S').addRows(Array.from({ length: 3_000 }, (_, at) => [at, 'x'])),
      ),
    )
    const table = await openTable(path, 'twice.xlsx')
    if (!table.ok) throw new Error(table.code)
    for await (const row of table.rows()) {
      if (row.sheetRow === 10) break
    }
    expect(await Array.fromAsync(table.rows())).toHaveLength(3_000)
  })
})

describe('text files', () => {
  test.each([
    [',', 'a,b\n1,"x, y"\n'],
    [';', 'a;b\n1;x, y\n'],
    ['\t', 'a\tb\n1\tx, y\n'],
    ['|', 'a|b\n1|x, y\n'],
  ])('delimiter %j', async (delimiter, text) => {
    const table = await openTable(Buffer.from(text), 'list.csv')
    expect(table).toMatchObject({ ok: true, format: 'csv', delimiter, encoding: 'utf-8' })
    expect(await cellsOf(Buffer.from(text))).toEqual([
      ['a', 'b'],
      ['1', 'x, y'],
    ])
  })

  test('title rows and commas in the cells do not mislead', async () => {
    const text = '供应商名单，2026年3月\n\n名称;产品;电话\n甲公司;灯, 灯带, 灯管;139\n乙公司;五金, 工具;138\n'
    expect(await openTable(Buffer.from(text), 'x')).toMatchObject({ delimiter: ';' })
  })

  test("Excel's first line sep=;", async () => {
    expect(await rowsOf(Buffer.from('sep=;\r\na;b\r\n'))).toEqual([{ sheetRow: 2, cells: ['a', 'b'] }])
  })

  test('line numbers, blank lines, empty cells, tricks that keep zeros', async () => {
    expect(await rowsOf(Buffer.from('名称,电话,备注\n\n,,\n甲,"=""0571-1""",\'0139\n,"x\ny",\n'))).toEqual([
      { sheetRow: 1, cells: ['名称', '电话', '备注'] },
      { sheetRow: 4, cells: ['甲', '0571-1', '0139'] },
      { sheetRow: 5, cells: [null, 'x\ny'] },
    ])
  })

  test('GB18030 from a path', async () => {
    const path = join(folder, 'gb.csv')
    await writeFile(path, iconv.encode('公司名称,联系人\n宁波远洋贸易有限公司,王芳\n', 'gb18030'))
    expect(await openTable(path, 'gb.csv')).toMatchObject({ ok: true, encoding: 'gb18030' })
    expect((await rowsOf(path))[1]?.cells).toEqual(['宁波远洋贸易有限公司', '王芳'])
  })

  test('a person may know the encoding better', async () => {
    const bytes = iconv.encode('名稱\n台灣\n', 'big5')
    expect((await rowsOf(bytes, { encoding: 'big5' }))[1]?.cells).toEqual(['台灣'])
  })
})

describe('files that are no list say why', () => {
  const ole = (...names: string[]) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      ...names.map((name) => Buffer.from(`${name}\0\0`, 'utf16le')),
    ])

  test('empty', async () => {
    expect(await problemOf(new Uint8Array())).toBe('empty')
    expect(await problemOf(Buffer.from(' \r\n\t\n'))).toBe('empty')
    expect(await problemOf(Buffer.from('\ufeff'))).toBe('empty')
    expect(await problemOf(await workbook((book) => book.addWorksheet('S')))).toBe('empty')
  })

  test('one byte is a list of one cell', async () => expect(await problemOf(Buffer.from('x'))).toBe('opened'))

  test('truncated anywhere', async () => {
    const bytes = await workbook((book) =>
      book.addWorksheet('S').addRows(Array.from({ length: 200 }, (_, at) => [at, `公司${at}`])),
    )
    for (const share of [0.02, 0.3, 0.7, 0.99]) {
      expect(await problemOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('damaged')
    }
  })

  test('damaged inside: the reading ends with an error that names it', async () => {
    const bytes = Buffer.from(
      rawWorkbook(
        `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(50_000)}</sheetData></worksheet>`,
      ),
    )
    const table = await openTable(bytes, 'x')
    if (!table.ok) throw new Error(table.code)
    bytes.fill(0x55, 700, 760)
    await expect(Array.fromAsync(table.rows())).rejects.toThrow(TableReadError)
  })

  test('a sheet that ends in the middle of a row', async () => {
    expect(
      await problemOf(rawWorkbook('<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v>')),
    ).toBe('damaged')
  })

  test('password, old and other spreadsheets, whatever they are called', async () => {
    expect(await problemOf(ole('EncryptionInfo', 'EncryptedPackage'), 'list.csv')).toBe('password-protected')
    expect(await problemOf(ole('Workbook'), 'list.xlsx')).toBe('xls-unsupported')
    expect(await problemOf(ole('WordDocument'))).toBe('not-a-table')
    expect(await problemOf(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('xlsb-unsupported')
    expect(await problemOf(zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }))).toBe(
      'ods-unsupported',
    )
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8('x') }))).toBe('not-a-table')
    expect(await problemOf(Buffer.from('<html><table><tr><td>x</td></tr></table></html>'), 'list.xls')).toBe(
      'html-unsupported',
    )
    expect(
      await problemOf(
        Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      ),
    ).toBe('xls-unsupported')
  })

  test('a PDF, a picture, random bytes', async () => {
    expect(await problemOf(Buffer.from('%PDF-1.7\n%âãÏÓ'))).toBe('not-a-table')
    expect(await problemOf(Buffer.from('89504e470d0a1a0a0000', 'hex'))).toBe('not-a-table')
    expect(await problemOf(Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256)))).toBe(
      'not-a-table',
    )
  })

  test('renamed: a workbook called csv and a csv called xlsx open', async () => {
    expect(
      await openTable(await workbook((book) => book.addWorksheet('S').addRow(['x'])), 'list.csv'),
    ).toMatchObject({ format: 'xlsx' })
    expect(await openTable(Buffer.from('a,b\n1,2\n'), 'list.xlsx')).toMatchObject({ format: 'csv' })
  })

  test('a file that is not there', async () =>
    expect(await openTable(join(folder, 'none.csv'), 'none.csv')).toEqual({
      ok: false,
      code: 'unreadable',
      detail: 'ENOENT',
    }))

  test('an archive that pretends to be small', async () => {
    const bytes = Buffer.from(
      rawWorkbook('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'),
    )
    // The directory's size of the sheet no longer agrees with what comes out.
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml')
    bytes.writeUInt32LE(5, at - 46 + 24)
    expect(['damaged', 'opened']).toContain(await problemOf(bytes))
    const table = await openTable(bytes, 'x')
    if (table.ok) await expect(Array.fromAsync(table.rows())).rejects.toThrow(TableReadError)
  })
})
