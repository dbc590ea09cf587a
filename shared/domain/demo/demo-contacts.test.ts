import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { readPhoneNumber } from '../import/phone-number.ts'
import { generateDemo } from './generate-demo.ts'
import { countryByName } from './overseas-company.ts'

const batch = generateDemo({
  seed: 4,
  organizations: 3_000,
  batchSize: 3_000,
  today: LocalDate.parse('2026-03-05'),
  detail: 'records',
}).next().value!
const phones = batch.contacts.flatMap((contact) => contact.phones)

test('phones are written as the application stores them', () => {
  for (const { number, kind, raw } of phones) {
    const read = readPhoneNumber((raw ?? number).replace(/(\d{7})-\d{4}$/, '$1'))
    expect(read?.number).toBe(number)
    if (kind !== 'fax') expect(read?.kind).toBe(kind)
  }
})

test('phones ring nowhere: unassigned mobile prefixes, local numbers that begin with 9, ranges kept for fiction', () => {
  const fiction = [...countryByName.values()].flatMap((country) =>
    country.phones.map((pattern) => new RegExp(`^${pattern.replace('+', '\\+').replaceAll('#', '\\d')}$`)),
  )
  for (const { number, kind, raw = '' } of phones) {
    if (kind === 'mobile') expect(number).toMatch(/^(154|163|164|169|194)\d{8}$/)
    else if (kind === 'other') expect(fiction.some((pattern) => pattern.test(raw))).toBe(true)
    else expect(number).toMatch(/^0\d{2,3}9\d{7}$/)
  }
})

test('mail, web and WeChat addresses are nobody’s', () => {
  for (const { emails, wechat } of batch.contacts) {
    for (const email of emails) expect(email).toMatch(/^[a-z.]+\d?@[a-z\d-]+\.example\.(com|net)$/)
    if (wechat !== null) expect(wechat).toMatch(/^demo_[a-z_]+\d\d$/)
  }
  for (const { website } of batch.organizations) {
    if (website !== null) expect(website).toMatch(/^https:\/\/www\.[a-z\d-]+\.example\.com$/)
  }
})

test('people of one organization have different titles, and who wants no contact agreed to none', () => {
  const titles = Map.groupBy(batch.contacts, ({ organizationId }) => organizationId)
  for (const own of titles.values()) {
    expect(own.length).toBeLessThanOrEqual(4)
    expect(new Set(own.map(({ title }) => title)).size).toBe(own.length)
  }
  for (const { doNotContact, consent } of batch.contacts) if (doNotContact) expect(consent).toEqual([])
})
