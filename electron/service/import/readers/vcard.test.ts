import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readWholeList } from './list-under-test.ts'

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
const read = async (...cards: (string | Buffer)[]) =>
  (await readWholeList(Buffer.concat(cards.map((each) => Buffer.from(each))))).rows

test('vCard 3.0 as a phone exports it', async () => {
  const [row] = await read(
    card(
      'VERSION:3.0',
      'N:王;芳;;;',
      'FN:王芳',
      'ORG:宁波远洋贸易有限公司;采购部',
      'TITLE:采购经理',
      'TEL;TYPE=CELL;TYPE=pref:+86 139 1234 5678',
      'TEL;TYPE=WORK,VOICE:0574-88888888',
      'TEL;TYPE=WORK,FAX:0574-88888889',
      'item1.EMAIL;TYPE=INTERNET:wang@ocean.cn',
      'item1.X-ABLabel:工作',
      'BDAY:1986-04-05',
      'ADR;TYPE=WORK:;;中山东路1号;宁波市;浙江省;315000;中国',
      'URL:https\\://ocean.cn',
      'NOTE:重点客户\\n喜欢喝茶\\, 不要早',
      ' 上打电话',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ' AAAA',
    ),
  )
  expect(row).toMatchObject({
    sheetRow: 1,
    organization: {
      legalName: '宁波远洋贸易有限公司',
      province: '浙江',
      city: '宁波',
      address: '中山东路1号',
      website: 'https://ocean.cn',
      notes: '重点客户\n喜欢喝茶, 不要早上打电话',
    },
    contact: {
      name: '王芳',
      department: '采购部',
      title: '采购经理',
      phones: [
        { number: '13912345678', kind: 'mobile' },
        { number: '057488888888', kind: 'landline' },
        { number: '057488888889', kind: 'fax' },
      ],
      emails: ['wang@ocean.cn'],
      birthday: { calendar: 'solar', year: 1986, month: 4, day: 5 },
    },
    flags: [],
  })
})

test('vCard 2.1 with quoted-printable GBK, soft line breaks and bare types', async () => {
  const encoded = (text: string) =>
    [...iconv.encode(text, 'gbk')].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')
  const company = encoded('宁波远洋贸易有限公司')
  const [row] = await read(
    card(
      'VERSION:2.1',
      `N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:${encoded('李')};${encoded('四')};;;`,
      `ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:${company.slice(0, 30)}=`,
      company.slice(30),
      'TEL;CELL;VOICE:13812345678',
      'TEL;WORK:88888888',
    ),
  )
  expect(row).toMatchObject({
    organization: { legalName: '宁波远洋贸易有限公司' },
    contact: { name: '李四', phones: [{ number: '13812345678' }, { number: '88888888' }] },
  })
})

test('quoted-printable that does not name its charset', async () => {
  const quoted = (bytes: Uint8Array) => [...bytes].map((byte) => `=${byte.toString(16)}`).join('')
  for (const bytes of [Buffer.from('王芳'), iconv.encode('王芳', 'gbk')]) {
    const [row] = await read(card('VERSION:2.1', `FN;ENCODING=QUOTED-PRINTABLE:${quoted(bytes)}`, 'ORG:Foo'))
    expect(row?.contact?.name).toBe('王芳')
  }
})

test('a whole file in GBK', async () => {
  const [row] = await read(iconv.encode(card('VERSION:3.0', 'FN:王芳', 'ORG:宁波远洋贸易有限公司'), 'gbk'))
  expect(row).toMatchObject({
    organization: { legalName: '宁波远洋贸易有限公司' },
    contact: { name: '王芳' },
  })
})

test('vCard 4.0: a tel URI, a birthday without its year, gender', async () => {
  const [row] = await read(
    card(
      'VERSION:4.0',
      'FN:Max Muster',
      'ORG:Foo GmbH',
      'TEL;VALUE=uri;TYPE="voice,home":tel:+49-30-1234567;ext=12',
      'BDAY:--0405',
      'GENDER:M',
      'IMPP:wechat:max_m',
    ),
  )
  expect(row?.contact).toMatchObject({
    name: 'Max Muster',
    gender: 'male',
    wechat: 'max_m',
    birthday: { calendar: 'solar', month: 4, day: 5 },
    phones: [{ number: '+49301234567' }],
  })
})

test('a Chinese name a phone has shown the Western way round', async () => {
  const [row] = await read(card('VERSION:3.0', 'N:王;芳;;;', 'FN:芳 王', 'ORG:甲公司'))
  expect(row?.contact?.name).toBe('王芳')
})

test('broken lines, a missing end, cards without a company', async () => {
  const rows = await read(
    card('VERSION:3.0', 'FN:王芳', 'this is no property', 'ORG:甲公司'),
    card('VERSION:3.0', 'FN:李四', 'TEL:13812345678'),
    'BEGIN:VCARD\nVERSION:3.0\nFN:赵六\nORG:丙公司',
  )
  expect(rows.map(({ contact }) => contact?.name)).toEqual(['王芳', '李四', '赵六'])
  expect(rows[1]?.flags).toEqual([{ field: 'legalName', value: '', problem: 'missing' }])
})

test('never throws on what follows BEGIN:VCARD', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Z:;=\n\r "0-9甲]{0,80}$/), async (text) => {
      await read(`BEGIN:VCARD\n${text}\nEND:VCARD\n`)
    }),
    { numRuns: 100 },
  )
})
