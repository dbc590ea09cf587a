import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { importFile } from '#service/import/import-file.ts'
import { checkStore } from '#service/maintenance/check-store.ts'
import { fairList } from '../bench/fair-list.ts'
import { tempDir } from '../support/temp-dir.ts'
import { testService } from '../support/test-service.ts'
import { contents, importList, session } from './support/session.ts'

// Bad input on its whole way: dropped on the window, read, into the store or not. Where threads matter, in threads.

const header = ['公司名称', '联系人', '手机', '行业', '备注']
const good = ['宁波海曙五金有限公司', '王芳', '13800138000', '五金', '常客']
const csv = (rows: string[][], encoding = 'utf-8') =>
  new File([new Uint8Array(iconv.encode(Papa.unparse(rows), encoding))], '名单.csv')

describe('a file that is no list is refused by name, and changes nothing', () => {
  const ole = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptionInfo\0\0EncryptedPackage\0\0', 'utf16le'),
  ])
  const whole = workbook(200)
  test.each<[string, Uint8Array, string, string]>([
    ['empty', new Uint8Array(), '名单.xlsx', 'empty'],
    ['a header and nothing below', Buffer.from(header.join(',')), '名单.csv', 'empty'],
    ['truncated', whole.subarray(0, whole.length / 2), '名单.xlsx', 'damaged'],
    ['protected by a password', ole, '名单.xlsx', 'password-protected'],
    ['a picture called xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), '名单.xlsx', 'not-a-table'],
    ['a document called csv', zipSync({ 'word/document.xml': strToU8('x') }), '名单.csv', 'not-a-table'],
  ])('%s', async (_, bytes, name, problem) => {
    const { client } = testService()
    await importList(client, csv([header, good]))
    const before = await contents(client)
    const file = new File([new Uint8Array(bytes)], name)
    await expect(client.imports.open({ file })).rejects.toMatchObject({ code: 'FILE', data: { problem } })
    expect(await contents(client)).toEqual(before)
  })
})

describe('a workbook damaged behind the rows that are looked at first', () => {
  // With a picture that makes it long enough to be read in a thread of its own.
  const damaged = workbook(3_000, { 'docProps/thumbnail.jpeg': [new Uint8Array(2 ** 20 + 1), { level: 0 }] })
  const sheet = damaged.length - 2 ** 20
  damaged.fill(0x55, sheet * 0.8, sheet * 0.8 + 100)

  test('opens, ends as damaged and leaves nothing of itself', async () => {
    const { client, store } = session()
    const file = new File([damaged], '名单.xlsx')
    expect((await importList(client, file)).at(-1)).toEqual({ type: 'failed', reason: 'damaged' })
    expect(await contents(client)).toMatchObject({ organizations: 0, imports: 0 })
    expect((await importList(client, csv([header, good]))).at(-1)).toMatchObject({ type: 'done' })
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
  })

  test('on the command line, too', () => {
    const folder = tempDir()
    const file = join(folder, 'list.xlsx')
    writeFileSync(file, damaged)
    const ran = spawnSync(
      process.execPath,
      [
        join(import.meta.dirname, '..', '..', 'scripts', 'cli.ts'),
        'import',
        file,
        '--data-dir',
        folder,
        '--json',
      ],
      { encoding: 'utf8', timeout: 60_000 },
    )
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: 'damaged' })
  })
})

describe('an odd list is taken over as far as it makes sense', () => {
  test('a cell of ten megabytes is cut and flagged; its row and the others stand', async () => {
    const { client } = session()
    const other = ['绍兴柯桥纺织有限公司', '陈静', '13700137000', '纺织', '']
    const events = await importList(
      client,
      csv([header, [...good.slice(0, 4), '长'.repeat(10_000_000)], other]),
    )
    expect(events.at(-1)).toMatchObject({ type: 'done', counts: { read: 2, new: 2 } })
    const { rows } = await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 10 })
    expect(rows.map(({ legalName, primaryPhone }) => [legalName, primaryPhone])).toEqual(
      expect.arrayContaining([
        [good[0], good[2]],
        [other[0], other[2]],
      ]),
    )
    const [imported] = await client.imports.list()
    const flagged = await client.imports.problemRows({ id: imported!.id, offset: 0, limit: 10 })
    expect(flagged.rows).toMatchObject([{ row: 1, flags: [{ problem: 'too-long' }] }])
  })

  test('300 columns, some of one name: what no field takes stands in the notes', async () => {
    const { client } = testService()
    const wide = Array.from({ length: 300 }, (_, at) => header[at] ?? `问题${at % 100}`)
    const row = wide.map((_, at) => good[at] ?? (at === 120 || at === 220 ? `答${at}` : ''))
    expect((await importList(client, csv([wide, row]))).at(-1)).toMatchObject({
      type: 'done',
      counts: { new: 1 },
    })
    const { rows } = await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 10 })
    expect(rows[0]?.notes).toContain('答120')
    expect(rows[0]?.notes).toContain('答220')
  })

  test('a header twice: the second phone is a second phone', async () => {
    const { client } = testService()
    const twice = ['公司名称', '联系人', '手机', '手机']
    await importList(client, csv([twice, ['宁波海曙五金有限公司', '王芳', '13800138000', '13900139000']]))
    const { rows } = await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 10 })
    const people = await client.contacts.byOrganization({ organizationId: rows[0]!.id })
    expect(people.flatMap(({ phones }) => phones.map(({ number }) => number)).toSorted()).toEqual([
      '13800138000',
      '13900139000',
    ])
  })

  const taiwan = [
    ['公司名稱', '聯絡人', '手機'],
    ['台灣機械股份有限公司', '陳靜', '0912345678'],
  ]
  test.each([
    ['utf-8', [header, good]],
    ['gb18030', [header, good]],
    ['utf-16le', [header, good]],
    ['utf-16be', [header, good]],
    ['big5', taiwan],
  ])('written in %s, which nobody says', async (encoding, rows) => {
    const { client } = testService()
    await importList(client, csv(rows, encoding))
    const page = await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 10 })
    expect(page.rows.map(({ legalName }) => legalName)).toEqual([rows[1]?.[0]])
  })

  test('a list cut off in the middle of a character: every whole row is there', async () => {
    const { client } = testService()
    const bytes = iconv.encode(Papa.unparse([...fairList(300)]), 'gb18030')
    const events = await importList(
      client,
      new File([new Uint8Array(bytes.subarray(0, bytes.length / 2 + 1))], '名单.csv'),
    )
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error(`ended as ${done?.type}`)
    expect(done.counts.read).toBeGreaterThan(140)
    expect(await client.app.check()).toEqual({ ok: true, problems: [] })
  })

  test('a cell that a spreadsheet would run leaves the application as text', async () => {
    const { client, open } = testService()
    const hostile = `=cmd|' /C calc'!A0`
    const bytes = Buffer.from(
      Papa.unparse([header, [hostile, '@SUM(1)', '', '+1+cmd|x', '-2+cmd|y'], ['', hostile, '', '', '']]),
    )
    const done = await importFile(open, {
      file: { fileName: '名单.csv', bytes },
      sheet: null,
      role: 'buyer',
      language: 'zh-CN',
    })
    if (!done.ok) throw new Error(done.problem)
    expect(
      (await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 1 })).rows[0]?.legalName,
    ).toBe(hostile)
    const columns = (['legalName', 'primaryContactName', 'industries', 'notes'] as const).map((column) => ({
      column,
      title: column,
    }))
    const selection = { type: 'filter' as const, filter: {}, exceptIds: [] }
    const exported = await client.organizations.exportFile({
      selection,
      sort: [],
      columns,
      format: 'csv',
      language: 'zh-CN',
    })
    const failed = await client.imports.failedFile({ id: done.importId as never, language: 'zh-CN' })
    for (const file of [exported, failed]) {
      const cells = Papa.parse<string[]>((await file.text()).replace('\uFEFF', '')).data.flat()
      expect(cells).toContain(`'${hostile}`)
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }
  })
})

/** A workbook of `rows` companies, its sheet compressed. */
function workbook(rows: number, more: Zippable = {}): Uint8Array<ArrayBuffer> {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const line = (cells: string[]) => `<row>${cells.map(cell).join('')}</row>`
  const body = Array.from({ length: rows }, (_, row) =>
    line([
      `公司${(row * 7919) % 1_000_003}有限公司`,
      `王${row}`,
      `138${String(row * 977).padStart(8, '0')}`,
      '五金',
      '',
    ]),
  )
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${line(header)}${body.join('')}</sheetData></worksheet>`
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return new Uint8Array(
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...more,
    }),
  )
}
