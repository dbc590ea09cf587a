import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { approveGreetings } from '../../../tests/support/approved-mails.ts'
import { everything, mail, mailServer, setUp, sms } from '../sending/sending.test-support.ts'

describe('files', () => {
  test('approved mails as .eml, which by themselves are not sent again', async () => {
    const server = await mailServer()
    const session = setUp()
    const { sending, open, states } = session
    await approveGreetings(session, ['a@example.com', 'b@example.com', '13800000000'])
    await sending.setMail({ mail: { ...mail, port: server.port } })
    const file = await sending.exportEml({ selection: everything })
    expect(file.name).toBe('rapport-mails-2026-09-24.zip')
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()))
    expect(Object.keys(entries)).toEqual(['0001 买家1.eml', '0002 买家2.eml'])
    const source = Buffer.from(entries['0001 买家1.eml'] ?? []).toString()
    expect(source).toMatch(/^(?:[A-Za-z-]+: .*\r\n(?:[ \t].*\r\n)*)+\r\n/)
    expect(source).toContain('<a@example.com>')
    await open.sending.sendDue({ selection: null, automatic: true })
    expect(server.mails).toEqual([])
    expect(states()['a@example.com']).toBe('approved')
  })

  test.each(['csv', 'xlsx'] as const)(
    'approved texts as %s, and the results read back from it',
    async (format) => {
      const session = setUp()
      const { sending, states, client } = session
      await approveGreetings(session, [
        '13800000001',
        '13800000002',
        '13800000003',
        '13800000004',
        'a@example.com',
      ])
      await sending.setSms({ sms })
      const file = await sending.exportSms({ selection: everything, format, language: 'zh-CN' })
      expect(file.name).toBe(`rapport-sms-2026-09-24.${format}`)
      const { data } = Papa.parse<string[]>(format === 'csv' ? await file.text() : await csvOf(file), {
        skipEmptyLines: true,
      })
      const [titles = [], ...rows] = data
      expect(titles).toEqual(['编号', '手机号', '姓名', '短信内容', '计费条数'])
      expect(rows.map((row) => row[1])).toEqual(['13800000001', '13800000002', '13800000003', '13800000004'])
      expect(rows[0]?.[3]).toMatch(/阖家团圆！退订回T$/)

      const results = ['成功', '失败', '发送中', 'DELIVRD']
      const answered = [
        [...titles, '发送状态', '失败原因'],
        ...rows.map((row, index) => [...row, results[index] ?? '', index === 1 ? '空号' : '']),
        ['', '13999999999', '路人', '别家的短信', '1', '成功', ''],
      ]
      const written = await sending.readSmsResults({
        file: new File([Papa.unparse(answered)], 'results.csv'),
      })
      expect(written).toMatchObject({ sent: 2, failed: 1, notFound: 1, unclear: 1 })
      expect(states()).toEqual({
        '13800000001': 'sent',
        '13800000002': 'failed',
        '13800000003': 'approved',
        '13800000004': 'sent',
        'a@example.com': 'approved',
      })
      expect(failureOf(session, '13800000002')).toBe('失败 · 空号')
      // The same list again changes nothing; and the whole reading can be taken back.
      expect(
        await sending.readSmsResults({ file: new File([Papa.unparse(answered)], 'results.csv') }),
      ).toMatchObject({ sent: 2 })
      await client.changes.undo({ changeSetId: written.changeSetId! })
    },
  )

  test('results that know only the phone number', async () => {
    const session = setUp()
    await approveGreetings(session, ['13800000001', '13800000002'])
    await session.sending.exportSms({ selection: everything, format: 'csv', language: 'en' })
    const list = 'Mobile,Status\r\n+86 138 0000 0001,Delivered\r\n8613800000002,UNDELIV\r\n'
    expect(await session.sending.readSmsResults({ file: new File([list], 'report.csv') })).toMatchObject({
      sent: 1,
      failed: 1,
      notFound: 0,
    })
    expect(session.states()).toEqual({ '13800000001': 'sent', '13800000002': 'failed' })
  })

  test('a list without results is no list of results', async () => {
    const { sending } = setUp()
    const read = (text: string) => sending.readSmsResults({ file: new File([text], 'x.csv') })
    await expect(read('姓名,城市\r\n王芳,宁波\r\n李雷,上海\r\n')).rejects.toMatchObject({
      data: { problem: 'not-a-table' },
    })
    await expect(read('')).rejects.toMatchObject({ data: { problem: 'empty' } })
  })

  test('a name that a spreadsheet would run stays a name', async () => {
    const session = setUp()
    await approveGreetings(session, ['13800000001'])
    session.store.sqlite.prepare("update contacts set name = '=1+1'").run()
    const file = await session.sending.exportSms({ selection: everything, format: 'csv', language: 'en' })
    expect(await file.text()).toContain("'=1+1")
  })
})

async function csvOf(file: File): Promise<string> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await file.arrayBuffer())
  const rows: string[][] = []
  workbook.worksheets[0]!.eachRow((row) => {
    rows.push([1, 2, 3, 4, 5].map((column) => row.getCell(column).text))
  })
  return Papa.unparse(rows)
}

function failureOf({ store }: ReturnType<typeof setUp>, address: string): unknown {
  return store.sqlite.prepare('select failure from touchpoints where address = ?').pluck().get(address)
}
