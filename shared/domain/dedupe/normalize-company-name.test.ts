import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeCompanyName } from './normalize-company-name.ts'

const normalized = (text: string) => normalizeCompanyName(text).normalized

describe('spellings of one full name', () => {
  test.each([
    ['full width', 'ＡＢＣ科技有限公司', 'ABC科技有限公司'],
    ['traditional', '廣州紅發貿易有限公司', '广州红发贸易有限公司'],
    ['blanks anywhere', ' 武汉宜恩股份 有限公司　', '武汉宜恩股份有限公司'],
    ['a line break in the cell', '武汉宜恩\n股份有限公司', '武汉宜恩股份有限公司'],
    ['form in brackets', '厦门同协股份（有限公司）', '厦门同协股份有限公司'],
    ['form in square brackets', '郑州一品鸟集团[有限公司]', '郑州一品鸟集团有限公司'],
    ['form in lenticular brackets', '上海熙哲实业【有限公司】', '上海熙哲实业有限公司'],
    ['bracket never closed', '上海熙哲实业（有限公司', '上海熙哲实业有限公司'],
    ['brackets mixed', '上海熙哲实业（有限公司]', '上海熙哲实业有限公司'],
    ['brand in brackets', '成都（秒传）股份有限公司', '成都秒传股份有限公司'],
    ['有限责任公司', '无锡盛宇物流有限责任公司', '无锡盛宇物流有限公司'],
    ['bare 公司', '苏丰科技公司', '苏丰科技有限公司'],
    ['集团公司', '亿好集团公司', '亿好集团有限公司'],
    ['股份公司', '厦门同协股份公司', '厦门同协股份有限公司'],
    ['province and city in full', '广东省广州市红发有限公司', '广州红发有限公司'],
    ['city with 市', '深圳市大疆创新科技有限公司', '深圳大疆创新科技有限公司'],
    ['country without brackets', '西门子中国有限公司', '西门子（中国）有限公司'],
    ['Arabic for Chinese digits', '三一重工股份有限公司', '31重工股份有限公司'],
    ['quotes and dots', '“秒传”·科技有限公司', '秒传科技有限公司'],
    ['former name in brackets', '广州红发有限公司（原江旗袍公司）', '广州红发有限公司'],
    ['remark of the register', '大华会计师事务所（特殊普通合伙）', '大华会计师事务所'],
    ['head office', '秒传科技有限公司（总部）', '秒传科技有限公司'],
    ['English case and dots', 'ACME TRADING CO.,LTD', 'Acme Trading Co., Ltd.'],
    ['Company Limited', 'Acme Trading Company Limited', 'Acme Trading Co Ltd'],
    ['ampersand', 'Johnson & Johnson Inc.', 'Johnson and Johnson, Inc'],
    ['dotted initials', 'A.B.C. Foods L.L.C.', 'ABC Foods LLC'],
    ['English form behind a Chinese name', '秒传科技 Co., Ltd.', '秒传科技有限公司'],
  ])('%s', (_, written, plain) => expect(normalized(written)).toBe(normalized(plain)))
})

describe('names of different companies stay different', () => {
  test.each([
    ['other trade', '秒传科技有限公司', '秒传贸易有限公司'],
    ['other city', '上海秒传有限公司', '深圳秒传有限公司'],
    ['other country arm', '西门子（中国）有限公司', '西门子（上海）有限公司'],
    ['one character', '秒传科技有限公司', '秒博科技有限公司'],
    ['one longer', '红发科技有限公司', '红发达科技有限公司'],
    ['limited and stock', '秒传有限公司', '秒传股份有限公司'],
    ['company and factory', '红星服装有限公司', '红星服装厂'],
    ['branch', '秒传科技有限公司', '秒传科技有限公司北京分公司'],
    ['two shops', '木之灵（朝阳店）', '木之灵（海淀店）'],
    ['numbered works', '红星第一机械厂', '红星第二机械厂'],
    ['GmbH and Inc', 'Acme GmbH', 'Acme Inc'],
  ])('%s', (_, one, other) => expect(normalized(one)).not.toBe(normalized(other)))
})

test('takes a name apart', () => {
  expect(
    normalizeCompanyName('四川省成都市秒传網絡科技股份（有限公司）（原速递易公司、江旗袍公司）'),
  ).toMatchObject({
    tidy: '四川省成都市秒传網絡科技股份有限公司',
    core: '秒传网络科技',
    stems: ['秒传网络科技', '秒传网络', '秒传'],
    brand: '秒传',
    legalForm: 'stock',
    region: '成都',
    place: { province: '四川', city: '成都', district: null },
    branch: null,
    formerNames: ['速递易公司', '江旗袍公司'],
  })
})

describe('former names', () => {
  test.each([
    ['广州红发有限公司（原江旗袍公司）', ['江旗袍公司']],
    ['广州红发有限公司(曾用名：江旗袍公司；红发商行)', ['江旗袍公司', '红发商行']],
    ['广州红发有限公司 原江旗袍公司', ['江旗袍公司']],
    ['广州红发有限公司（原江旗袍（集团）公司）', ['江旗袍(集团)公司']],
    ['Acme Ltd (formerly Widget Works Inc.)', ['Widget Works Inc.']],
    ['Acme Ltd f/k/a Widget Works Inc.', ['Widget Works Inc.']],
    ['原野有限公司', []],
    ['秒传有限公司（原厂）', []],
  ])('%s', (text, names) => expect(normalizeCompanyName(text).formerNames).toEqual(names))

  test('the name of today may be the one in brackets', () => {
    expect(normalizeCompanyName('江旗袍公司（现更名为广州红发有限公司）')).toMatchObject({
      tidy: '广州红发有限公司',
      formerNames: ['江旗袍公司'],
    })
  })
})

describe('places', () => {
  test.each([
    ['北京市朝阳区秒传科技有限公司', '秒传科技', '北京朝阳'],
    ['秒传（广东）科技有限公司', '秒传科技', '广东'],
    ['秒传科技（深圳）有限公司', '秒传科技', '深圳'],
    ['江苏昆山秒传有限公司', '秒传', '苏州昆山'],
    ['香港秒传有限公司', '秒传', '香港'],
    ['广东（佛山）红木家具有限公司', '红木家具', '佛山'],
    // What is left would name nobody, or the word is more than a place.
    ['上海贸易有限公司', '上海贸易', null],
    ['南京银行股份有限公司', '南京银行', null],
    ['阿里巴巴网络技术有限公司', '阿里巴巴网络技术', null],
    ['永安保险有限公司', '永安保险', null],
  ])('%s', (text, core, region) => expect(normalizeCompanyName(text)).toMatchObject({ core, region }))
})

describe('branches', () => {
  test.each([
    ['成都秒传股份有限公司北京分公司', '秒传', '北京分公司'],
    ['木之灵（朝阳店）', '木之灵', '朝阳店'],
    ['蜜雪冰城中山路店', '蜜雪冰城', '中山路店'],
    ['木之灵3号店', '木之灵', '3号店'],
    ['秒传科技有限公司上海办事处', '秒传科技', '上海办事处'],
    ['三味书店', '3味书店', null],
    ['全季酒店', '全季酒店', null],
    ['成都市武侯区张三五金店', '张35金', null],
  ])('%s', (text, core, branch) => expect(normalizeCompanyName(text)).toMatchObject({ core, branch }))
})

describe('hostile input', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...'（）()[]【】原现曾用名公司有限股份集团厂店分成都上海中国科技贸易秒传 Ａa1一.,&\n',
        ),
        { maxLength: 40 },
      )
      .map((c) => c.join('')),
  )
  test('any text gives an answer, and the tidy name means the same as the typed one', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const name = normalizeCompanyName(typed)
        expect(normalizeCompanyName(name.tidy).core === '' || name.tidy !== '').toBe(true)
        expect(normalizeCompanyName(` ${typed}　`)).toEqual(name)
      }),
    )
  })
  test('a whole document in a cell is read in no time', () => {
    const started = performance.now()
    normalizeCompanyName('（原公司'.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
