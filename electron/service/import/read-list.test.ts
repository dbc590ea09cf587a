import { expect, test } from 'vitest'
import { guessListMapping } from './list-mapping.ts'
import { dataRows, readListHead } from './read-list.ts'
import { openTable } from './readers/open-table.ts'

const fieldsOf = async (text: string) => {
  const source = await openTable(new TextEncoder().encode(text), 'list')
  if (!source.ok) throw new Error(source.code)
  const head = await readListHead(source)
  const { columns } = guessListMapping(head, [])
  return columns.flatMap(({ header, target }, at) =>
    target.kind === 'field' && (head.sample[0]?.cells[at] ?? null) !== null ? [[header, target.field]] : [],
  )
}

test('a single business card says itself what each of its lines is', async () => {
  const card = `BEGIN:VCARD
VERSION:3.0
FN:王芳
ORG:杭州大华贸易有限公司;采购部
TEL;TYPE=CELL:13912345678
ADR;TYPE=WORK:;;文三路;杭州;浙江;310000;中国
END:VCARD
`
  expect(await fieldsOf(card)).toEqual([
    ['ORG', 'legalName'],
    ['ORG unit', 'department'],
    ['FN', 'contactName'],
    ['TEL CELL', 'mobile'],
    ['ADR country', 'country'],
    ['ADR region', 'province'],
    ['ADR locality', 'city'],
    ['ADR street', 'address'],
    ['ADR postal code', 'labelledNote'],
  ])
})

const rowsOf = async (text: string) => {
  const source = await openTable(new TextEncoder().encode(text), 'list')
  if (!source.ok) throw new Error(source.code)
  const head = await readListHead(source)
  return (await Array.fromAsync(dataRows(source, head, guessListMapping(head, [])))).map(({ cells }) => cells)
}

test('同上 and 〃 stand for the cell above them', async () => {
  const rows = await rowsOf(
    '序号,单位,姓名,手机\n1,长沙五田贸易有限公司,丁一,13787110001\n2,同上,丁二,13787110002\n3,〃,丁三,13787110003\n',
  )
  expect(rows.map((cells) => cells[1])).toEqual(Array.from({ length: 3 }, () => '长沙五田贸易有限公司'))
})

test('the halves of a sign-in sheet are read as one table', async () => {
  const rows = await rowsOf(`签到表
序号,单位,姓名,手机,序号,单位,姓名,手机
1,长春客车厂,张一一,13504300001,3,吉林化纤有限公司,赵四四,13504300004
2,四平鼓风机有限公司,王二二,13504300002,4,,,
`)
  expect(rows).toEqual([
    ['1', '长春客车厂', '张一一', '13504300001'],
    ['3', '吉林化纤有限公司', '赵四四', '13504300004'],
    ['2', '四平鼓风机有限公司', '王二二', '13504300002'],
  ])
})
