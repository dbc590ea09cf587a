import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type ListUnderTest, readWholeList } from './list-under-test.ts'

// Lists of the shapes that go around in the trade: nothing here was taken from the fair list.
const csv = (text: string, encoding = 'utf-8', options = {}) => iconv.encode(text, encoding, options)
const flagsOf = (list: ListUnderTest) =>
  list.rows.flatMap(({ flags }, at) => flags.map(({ field, problem }) => `${at + 1} ${field} ${problem}`))
const namesOf = (list: ListUnderTest) => list.rows.map(({ organization }) => organization.legalName)

test('an English buyer list: foreign numbers, day-first dates, its mistakes flagged and no other cell', async () => {
  const list = await readWholeList(
    csv(`No.,Company Name,Contact Person,Job Title,Mobile No.,E-mail,Country,City,Products of interest,Annual Purchase (RMB 10k),Purchase Method,Source,Last Contact,Remarks
1,Ningbo Ocean Trading Co. Ltd.,Mr. Wang Fang,Purchasing Manager,+86 139 1234 5678,wang@ocean.cn,China,Ningbo,"LED lamps; Solar panels",373,Tender,Canton Fair,25/03/2025,VIP
2,Müller GmbH,Hans Müller,CEO,+49 89 1234567,hans@mueller.de,Germany,Munich,Toys,1200,Direct,Referral,05/04/2025,
3,ACME Inc,John Smith,Buyer,(415) 555-2671,john@acme.com,USA,San Francisco,"Consumer Electronics, Toys",50,Tender and direct,Trade show,13/06/2025,call after 9
4,Bad Co Ltd,Ann Lee,Buyer,12345,not-an-email@,USA,Boston,Toys,USD 500,Direct,Referral,31/02/2025,
`),
  )
  expect(list.fields).toEqual(
    'rowNumber legalName contactName title mobile email country city purchaseCategories annualPurchase purchaseMethods source lastContactOn notes'.split(
      ' ',
    ),
  )
  expect(flagsOf(list)).toEqual([
    '4 annualPurchase amount-foreign-currency',
    '4 mobile phone-unreadable',
    '4 email email-invalid',
    '4 lastContactOn date-impossible',
  ])
  expect(list.rows[0]).toMatchObject({
    organization: {
      country: '中国',
      province: '浙江',
      city: '宁波',
      annualPurchase: 3_730_000,
      source: 'fairCard',
      sourceNote: 'Canton Fair',
      purchaseCategories: ['LED lamps', 'Solar panels'],
    },
    contact: {
      name: 'Wang Fang',
      salutation: 'Mr.',
      gender: 'male',
      title: 'Purchasing Manager',
      phones: [{ number: '13912345678' }],
    },
    lastContactOn: '2025-03-25',
  })
  expect(list.rows[1]).toMatchObject({
    organization: { country: 'Germany', city: 'Munich' },
    contact: { phones: [{ number: '+49891234567' }] },
    lastContactOn: '2025-04-05',
  })
})

test('a supplier list with semicolons, a unit in the title and a totals row', async () => {
  const list = await readWholeList(
    csv(`供应商名单（2026年3月）;;;;;;;;
单位：万元;;;;;;;;
供应商名称;统一社会信用代码;联系人;联系电话;主营产品;省份;城市;年营业额(万元);备 注
宁波远洋照明有限公司;91330100799655058B;王经理;0574-88888888/89;LED灯、灯带;浙江省;宁波市;5000;
深圳市佳能电子有限公司;;李小姐;13912345678（微信同号）;电子元件;广东;深圳;2亿;新客户
合计;;2家;;;;;7000;
`),
    'suppliers',
  )
  expect(list.fields).toEqual(
    'legalName creditCode contactName phone labelledNote province city revenueBand notes'.split(' '),
  )
  expect(flagsOf(list)).toEqual([])
  expect(list.rows).toHaveLength(2)
  expect(list.rows[0]).toMatchObject({
    sheetRow: 4,
    organization: {
      creditCode: '91330100799655058B',
      province: '浙江',
      city: '宁波',
      revenueBand: '5000万元',
    },
    contact: { name: '王经理', phones: [{ number: '057488888888' }, { number: '057488888889' }] },
    notes: [{ kind: 'column', header: '主营产品', value: 'LED灯、灯带' }],
  })
  expect(list.rows[1]).toMatchObject({
    organization: { notes: '新客户' },
    contact: { name: '李小姐', gender: 'female' },
  })
})

test('a WPS form export: headers with line breaks, asterisks and units', async () => {
  const list = await readWholeList(
    csv(
      `"*企业名称
（必填）","*联系人
(姓名)","联系方式","所在省/市","客户等级","客户经理","成立日期","员工人数","年采购额
（万元）"
"广州顺峰有限公司","张三/李四","13912345678、13812345679","广东省广州市天河区体育西路1号","A类","赵敏","2008年5月","100-499人","约500"
"苏州工业有限公司（原苏州旧名公司）","王芳13712345678","wangfang@suzhou.com","江苏/苏州","重点客户","钱多","2008-05-01","50","1,200"
`,
      'utf-8',
      { addBOM: true },
    ),
  )
  expect(list.fields).toEqual(
    'legalName contactName phone region tier owner foundedOn staffBand annualPurchase'.split(' '),
  )
  expect(flagsOf(list)).toEqual([])
  expect(list.rows[0]).toMatchObject({
    sheetRow: 5,
    organization: {
      province: '广东',
      city: '广州',
      district: '天河区',
      address: '广东省广州市天河区体育西路1号',
      tier: 'A',
      annualPurchase: 5_000_000,
    },
    contact: { name: '张三', phones: [{ number: '13912345678' }] },
    otherContacts: [{ name: '李四', phones: [{ number: '13812345679' }] }],
    ownerName: '赵敏',
    doubts: [{ field: 'foundedOn', doubt: 'date-incomplete' }, { doubt: 'amount-approximate' }],
  })
  expect(list.rows[1]).toMatchObject({
    organization: {
      formerNames: ['苏州旧名公司'],
      province: '江苏',
      city: '苏州',
      tier: 'key',
      annualPurchase: 12_000_000,
    },
    contact: { name: '王芳', emails: ['wangfang@suzhou.com'], phones: [{ number: '13712345678' }] },
  })
})

test('a trade association directory: UTF-16 with tabs, section titles, a footer', async () => {
  const list = await readWholeList(
    csv(
      `某某行业协会会员名录
序号\t会员单位\t会长/联系人\t职务\t办公电话\t手机\t传真\t邮箱\t通讯地址\t邮编
一、副会长单位
1\t北京华联照明有限公司\t陈建国\t副会长\t(010)6234 5678\t138 0013 8000\t010-62345679\tchen@hualian.com.cn\t北京市海淀区中关村大街1号\t100080
2\t上海申光集团有限公司\t刘伟\t董事长\t021-68888888转801\t+86-13912345678\t021-68888889\tliu@sg.com\t上海市浦东新区张江路100号\t201203
二、理事单位
3\t浙江阳光集团股份有限公司\t欧阳娜娜\t总经理\t0575-82123456\t13757512345;13757512346\t\tna@yg.com\t浙江省绍兴市上虞区凤山路485号\t312300
制表人：王秘书\t\t\t\t\t\t\t\t\t
`,
      'utf16-le',
      { addBOM: true },
    ),
  )
  expect(list.encoding).toBe('utf-16le')
  expect(list.fields).toEqual(
    'rowNumber legalName contactName title phone mobile fax email address labelledNote'.split(' '),
  )
  expect(flagsOf(list)).toEqual([])
  expect(list.rows.map(({ sheetRow }) => sheetRow)).toEqual([4, 5, 7])
  expect(list.rows.map(({ organization }) => organization.district)).toEqual(['海淀区', '浦东新区', '上虞区'])
  expect(list.rows[2]?.contact?.phones).toHaveLength(3)
})

test('two header rows with merged groups', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('登记表')
  sheet.addRows([
    ['买家登记表'],
    ['序号', '企业信息', null, null, '联系人信息', null, null, '采购', '备注'],
    [null, '名称', '行业', '所在地', '姓名', '手机', '邮箱', '年采购额（万元）', null],
    [1, '杭州某某贸易有限公司', '照明', '浙江杭州', '王芳', 13_912_345_678, 'wf@qq.com', '1,200', '好'],
    [2, '上海某某有限公司', '五金', '上海', '李雷', 13_812_345_678, 'll@qq.com', '300万', null],
  ])
  for (const range of ['A1:I1', 'A2:A3', 'B2:D2', 'E2:G2', 'I2:I3']) sheet.mergeCells(range)
  const list = await readWholeList(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(list.fields).toEqual(
    'rowNumber legalName industries region contactName mobile email annualPurchase notes'.split(' '),
  )
  expect(flagsOf(list)).toEqual([])
  expect(list.rows.map(({ organization }) => organization.annualPurchase)).toEqual([12_000_000, 3_000_000])
})

test('merged cells: a company over its people, a region over its companies', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRows([
    ['片区', '公司名称', '联系人', '手机'],
    ['华东', '杭州某某贸易有限公司', '王芳', '13912345678'],
    [null, null, '李雷', '13812345678'],
    [null, '上海某某有限公司', '韩梅', '13712345678'],
    [null, null, '林涛', '13612345678'],
  ])
  for (const range of ['A2:A4', 'B2:B3']) sheet.mergeCells(range)
  const list = await readWholeList(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(list.rows.map(({ organization: { territory, legalName } }) => [territory, legalName])).toEqual([
    ['华东', '杭州某某贸易有限公司'],
    ['华东', '杭州某某贸易有限公司'],
    ['华东', '上海某某有限公司'],
    // Merely empty is still empty.
    [undefined, undefined],
  ])
})

test('a list without any header', async () => {
  const list = await readWholeList(
    csv(`宁波远洋贸易有限公司,王芳,13912345678,wf@qq.com,浙江宁波,91330100799655058B
深圳佳莱福进出口有限公司,蔡浩霞,19146496116,,广东深圳,
北京龙腾电子股份有限公司,董磊轩,18634789418,y75458@gmail.com,北京,91440300708461136T
上海益香园实业有限公司,程宇玲,13979174689,f9090@company.cn,上海,
`),
  )
  expect(list.header.found).toBe(false)
  expect(list.fields).toEqual('legalName contactName mobile email region creditCode'.split(' '))
  expect(flagsOf(list)).toEqual([])
  expect(list.rows).toHaveLength(4)
})

test('a Taiwanese list in Big5', async () => {
  const list = await readWholeList(
    csv(
      '公司名稱,聯絡人,電話,電郵,地區,招標/直採\n台灣光電股份有限公司,陳先生,+886 2 2345 6789,chen@tw.com,台灣台北,招標\n香港貿易有限公司,李小姐,852-23456789,lee@hk.com,香港,直採\n',
      'big5',
    ),
  )
  expect(list).toMatchObject({
    encoding: 'big5',
    fields: ['legalName', 'contactName', 'phone', 'email', 'region', 'purchaseMethods'],
  })
  expect(flagsOf(list)).toEqual([])
  expect(list.rows[0]).toMatchObject({
    organization: {
      legalName: '台灣光電股份有限公司',
      province: '台湾',
      city: '台北',
      purchaseMethods: ['tender'],
    },
    contact: { name: '陳先生', gender: 'male' },
  })
})

test('a CRM export with first and last names', async () => {
  const list = await readWholeList(
    csv(
      `First Name;Last Name;Account;Email;Phone;State;Country;Birthday;Lead Owner;Segment
Hans;Müller;Müller GmbH;hans@m.de;+49 89 123456;Bavaria;Germany;05/04/1980;Ann;A
Jane;Doe;Acme Inc;jane@acme.com;415-555-2671;CA;United States;25/12/1975;Bob;VIP
`,
      'windows-1252',
    ),
  )
  expect(list.encoding).toBe('windows-1252')
  expect(list.fields).toEqual(
    'contactGivenName contactFamilyName legalName email phone province country birthday owner tier'.split(
      ' ',
    ),
  )
  expect(flagsOf(list)).toEqual([])
  expect(list.rows[0]).toMatchObject({
    contact: { name: 'Hans Müller', birthday: { year: 1980, month: 4, day: 5 } },
    ownerName: 'Ann',
  })
})

describe('hand-typed cells', () => {
  const list = () =>
    readWholeList(
      csv(`单位名称 ,联 系 人,手 机,座 机,QQ邮箱,生 日(农历),最近联系时间,采购额/年,重要程度
 杭州 大华 贸易 有限公司 ,王芳（女）,１３９１２３４５６７８,0571—88888888,123@qq.com,八月十五,3月5日,约500万,★★★
宁波明珠(集团)有限公司,李四 先生,139-1234-5679,88888888,无,8.15,2026/3/1,500-1000万,一般
温州好好有限公司,赵总,139 1234 5670,,"a@b.com；c@d.com",,前天,面议,VIP
,孙七,13912345671,,,,,,
杭州大华贸易有限公司,钱五,+8613912345672,0571-8888888转8,abc,1986年闰四月初八,2025.13.1,一百万,A
`),
    )
  test('only what nobody could read is flagged', async () => {
    expect(flagsOf(await list())).toEqual([
      '3 lastContactOn date-unreadable',
      '4 legalName missing',
      '5 email email-invalid',
      '5 lastContactOn date-impossible',
    ])
  })
  test('and the rest is understood', async () => {
    const { rows } = await list()
    expect(rows[0]).toMatchObject({
      organization: { legalName: '杭州大华贸易有限公司', annualPurchase: 5_000_000 },
      contact: {
        name: '王芳',
        gender: 'female',
        birthday: { calendar: 'lunar', month: 8, day: 15 },
        phones: [{ number: '13912345678' }, { number: '057188888888' }],
      },
      lastContactOn: '2026-03-05',
    })
    expect(rows[1]).toMatchObject({
      organization: { legalName: '宁波明珠(集团)有限公司' },
      contact: { name: '李四', gender: 'male', birthday: { calendar: 'lunar' } },
    })
    expect(rows[2]).toMatchObject({
      organization: { tier: 'key' },
      contact: { emails: ['a@b.com', 'c@d.com'] },
    })
    expect(rows[4]).toMatchObject({
      organization: { annualPurchase: 1_000_000, tier: 'A' },
      contact: { birthday: { year: 1986, month: 4, day: 8, leap: true } },
    })
  })
})

test('one stray quote, cells that look like formulas, duplicate headers', async () => {
  const list = await readWholeList(
    csv(`公司名称,联系人,手机,备注,备注
甲公司,"王芳,13912345678,好,再联系
"=cmd|' /C calc'!A0",李四,"=""13812345678""","带""引号",
丙公司,赵六,13712345678,x,y
`),
  )
  expect(namesOf(list)).toEqual(['甲公司', "=cmd|' /C calc'!A0", '丙公司'])
  expect(list.rows.map(({ contact }) => contact?.phones?.[0]?.number)).toEqual([
    '13912345678',
    '13812345678',
    '13712345678',
  ])
  expect(list.rows.map(({ organization }) => organization.notes)).toEqual(['好\n再联系', '带"引号', 'x\ny'])
  expect(flagsOf(list)).toEqual([])
})

test('300 columns, nearly all of them unknown', async () => {
  const headers = Array.from({ length: 300 }, (_, at) =>
    at === 0 ? '公司名称' : at === 299 ? '电话' : `问题${at}`,
  )
  const row = headers.map((_, at) =>
    at === 0 ? '甲公司' : at === 299 ? '13912345678' : at === 150 ? '答' : '',
  )
  const list = await readWholeList(csv(`${headers.join(',')}\n${row.join(',')}\n`))
  expect(list.rows[0]).toMatchObject({
    organization: { legalName: '甲公司' },
    contact: { phones: [{ number: '13912345678' }] },
    notes: [{ header: '问题150', value: '答' }],
  })
})
