import { generateDemo } from '#shared/domain/demo/generate-demo.ts'
import { LocalDate } from '#shared/model/dates.ts'

const headers = [
  '序号',
  '公司名称',
  '统一社会信用代码',
  '行业',
  '所在地区',
  '联系人',
  '职务',
  '手机',
  '电话',
  '邮箱',
  '微信',
  '生日',
  '采购品类',
  '年采购额(万元)',
  '采购方式',
  '来源',
  '上次联系',
  '备注',
]

/**
 * A list of `count` companies in 18 columns as fair staff pass them around: one in ten companies of the store again,
 * one in twenty rows a second person at a company of the row before, one cell in a hundred unreadable.
 */
export function* fairList(count: number): Generator<string[]> {
  yield headers
  let row = 0
  const today = LocalDate.parse('2026-03-05')
  // The bench store holds seed 1 from 0 on: every tenth company of this list is one of those.
  const known = generateDemo({ seed: 1, organizations: Math.ceil(count / 10), today, detail: 'records' })
  const fresh = generateDemo({
    seed: 1,
    organizations: count,
    startIndex: 2_000_000,
    today,
    detail: 'records',
  })
  let knownBatch = companies(known)
  for (const company of companies(fresh)) {
    if (row >= count) return
    if (row % 10 === 9) {
      const again = knownBatch.next()
      if (!again.done) {
        yield toRow(++row, again.value)
        continue
      }
      knownBatch = companies(generateDemo({ seed: 1, organizations: 1, today, detail: 'records' }))
    }
    yield toRow(++row, company)
  }
}

type Company = {
  name: string
  code: string
  industry: string
  place: string
  person: string
  title: string
  mobile: string
  email: string
  wechat: string
  categories: string
  amount: number | null
}

function* companies(batches: ReturnType<typeof generateDemo>): Generator<Company> {
  for (const { organizations, contacts } of batches) {
    const firstContact = new Map<string, (typeof contacts)[number]>()
    for (const contact of contacts)
      if (!firstContact.has(contact.organizationId)) firstContact.set(contact.organizationId, contact)
    for (const each of organizations) {
      const person = firstContact.get(each.id)
      yield {
        name: each.legalName,
        code: each.creditCode ?? '',
        industry: each.industries[0] ?? '',
        place: `${each.province ?? ''}${each.city ?? ''}`,
        person: person?.name ?? '',
        title: person?.title ?? '',
        mobile: person?.phones[0]?.number ?? '',
        email: person?.emails[0] ?? '',
        wechat: person?.wechat ?? '',
        categories: each.purchaseCategories.join('、'),
        amount: each.annualPurchase,
      }
    }
  }
}

const dateForms = ['2025-06-17', '2025/4/6', '2025.6.17', '2024年2月18日', '']
const birthdays = ['', '3月5日', '1976-08-12', '农历八月十五', '农历1986年四月初八']
const methods = ['招标', '直采', '招标/直采', '']
const sources = ['展会名片', '客户介绍', '线上注册', '行业协会']

function toRow(row: number, company: Company): string[] {
  const pick = (words: readonly string[]): string => words[row % words.length] ?? ''
  return [
    String(row),
    company.name,
    row % 3 === 0 ? '' : company.code,
    company.industry,
    company.place,
    company.person,
    company.title,
    row % 100 === 0 ? '12345' : company.mobile,
    '',
    company.email,
    company.wechat,
    pick(birthdays),
    company.categories,
    company.amount === null ? '' : String(company.amount / 10_000),
    pick(methods),
    pick(sources),
    pick(dateForms),
    row % 7 === 0 ? '重点客户，喜欢喝茶' : '',
  ]
}
