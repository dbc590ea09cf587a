import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { z } from 'zod'
import { checkCreditCode } from '../../import/credit-code.ts'
import type { IdentityRecord } from '../identity-record.ts'

const Truth = z.object({
  duplicates: z.array(z.object({ row: z.int(), of: z.int(), how: z.string() })),
  bad: z.array(z.object({ row: z.int(), why: z.string() })),
  rows: z.int(),
})

/** A test helper: the Spring fair list read in the plainest way, without the product's own import. */
export function readFairList(folder: URL): { records: IdentityRecord[]; truth: z.infer<typeof Truth> } {
  const text = iconv.decode(readFileSync(new URL('buyers-spring-fair.gb18030.csv', folder)), 'gb18030')
  const truth = Truth.parse(
    JSON.parse(readFileSync(new URL('buyers-spring-fair.truth.json', folder), 'utf8')),
  )
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  return { records: rows.map(rowToRecord), truth }
}

function rowToRecord(row: Record<string, string>): IdentityRecord {
  const cell = (name: string) => row[name] ?? ''
  const code = checkCreditCode(cell('统一社会信用代码'))
  const email = cell('邮箱').trim()
  return {
    legalName: cell('公司名称'),
    shortName: null,
    englishName: null,
    formerNames: [],
    creditCode: code.ok ? code.code : null,
    province: cell('所在地区'),
    city: null,
    contacts: [{ name: cell('联系人'), phones: phonesIn(cell('手机')), emails: email === '' ? [] : [email] }],
    phones: phonesIn(cell('电话')),
  }
}

function phonesIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[/、,;]/)
    .map((part) => part.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''))
    .filter((digits) => digits.length >= 7)
}
