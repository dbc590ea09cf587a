import type { IdentityRecord } from './identity-record.ts'
import { isCompanyForm } from './legal-forms.ts'
import { type CompanyName, normalizeCompanyName, normalizeCompanyNameOnce } from './normalize-company-name.ts'
import { normalizePersonName } from './person-name.ts'
import { comparePlaces, type Place, placeOfColumns } from './places.ts'
import { companyDomain, isPersonalPhone, isUsablePhone, usableEmail } from './reachability.ts'

/** A record with everything worked out that comparing needs. */
export type IdentityFacts = {
  readonly code: string | null
  readonly legal: CompanyName
  readonly short: CompanyName | null
  readonly english: CompanyName | null
  readonly formers: readonly CompanyName[]
  /** Where the company is: as its name says, else as the columns say. */
  readonly place: Place
  readonly mobiles: readonly string[]
  readonly landlines: readonly string[]
  readonly emails: readonly string[]
  readonly domains: readonly string[]
  /** Full names only, folded. */
  readonly persons: readonly string[]
}

const remembered = new WeakMap<IdentityRecord, IdentityFacts>()

/** Works a record out once; asking again for the same object costs nothing. */
export function identityFacts(record: IdentityRecord): IdentityFacts {
  const known = remembered.get(record)
  if (known !== undefined) return known
  const facts = workOut(asMeant(record), normalizeCompanyName)
  remembered.set(record, facts)
  return facts
}

/** The same for a record of the moment, which nobody asks about again. */
export const identityFactsOnce = (record: IdentityRecord): IdentityFacts =>
  workOut(asMeant(record), normalizeCompanyNameOnce)

type TakeApart = (name: string) => CompanyName

const asMeant = (record: IdentityRecord): IdentityRecord => (looksSwapped(record) ? swapBack(record) : record)

/** The company stands in the person's column and the person in the company's: 林彬超 | 成都秒传股份有限公司. */
function looksSwapped(record: IdentityRecord): boolean {
  const [contact] = record.contacts
  if (contact === undefined || record.contacts.length > 1 || contact.name.length < 6) return false
  if (!/^\s*[\p{Script=Han}·\s]{2,5}\s*$/u.test(record.legalName)) return false
  return (
    isCompanyForm(normalizeCompanyName(contact.name).legalForm) &&
    normalizeCompanyName(record.legalName).legalForm === null
  )
}

function swapBack(record: IdentityRecord): IdentityRecord {
  const [contact] = record.contacts
  if (contact === undefined) return record
  return { ...record, legalName: contact.name, contacts: [{ ...contact, name: record.legalName }] }
}

function workOut(record: IdentityRecord, takeApart: TakeApart): IdentityFacts {
  const legal = takeApart(record.legalName)
  const english = namedOrNull(record.englishName, takeApart)
  const { mobiles, landlines } = phonesOf(record)
  const emails = emailsOf(record.contacts)
  return {
    code: codeOf(record.creditCode),
    legal,
    short: namedOrNull(record.shortName, takeApart),
    english: legal.script === 'latin' ? legal : english,
    formers: formersOf(record.formerNames, legal.formerNames, takeApart),
    place: placeOf(legal, placeOfColumns(record.province, record.city)),
    mobiles,
    landlines,
    emails,
    domains: distinct(emails, companyDomain),
    persons: distinct(record.contacts, (contact) => normalizePersonName(contact.name).full),
  }
}

function phonesOf({ phones, contacts }: IdentityRecord): Pick<IdentityFacts, 'mobiles' | 'landlines'> {
  const all = [...phones]
  for (const contact of contacts) all.push(...contact.phones)
  const mobiles: string[] = []
  const landlines: string[] = []
  for (const phone of unique(all)) {
    if (isUsablePhone(phone)) (isPersonalPhone(phone) ? mobiles : landlines).push(phone)
  }
  return { mobiles, landlines }
}

function emailsOf(contacts: IdentityRecord['contacts']): readonly string[] {
  const texts: string[] = []
  for (const contact of contacts) texts.push(...contact.emails)
  return distinct(texts, usableEmail)
}

function formersOf(
  said: readonly string[],
  read: readonly string[],
  takeApart: TakeApart,
): readonly CompanyName[] {
  if (said.length === 0 && read.length === 0) return NO_NAMES
  return [...said, ...read].map(takeApart).filter((name) => name.core !== '')
}

const NO_NAMES: readonly CompanyName[] = []

function codeOf(creditCode: string | null): string | null {
  return creditCode === null ? null : creditCode.trim().toUpperCase() || null
}

// 广东红发 with the city 广州 lies in 广州; 上海红发 with the city 深圳 has an office there and is still 上海红发.
function placeOf(name: CompanyName, columns: Place): Place {
  if (name.place.province === null) return columns
  // 泸州老酒 without a legal form is a brand that may be at home anywhere.
  if (name.legalForm === null && columns.province !== null) return columns
  return name.place.city === null && comparePlaces(name.place, columns) === 'nested' ? columns : name.place
}

function namedOrNull(text: string | null, takeApart: TakeApart): CompanyName | null {
  if (text === null || text.trim() === '') return null
  const name = takeApart(text)
  return name.core === '' ? null : name
}

/** What is found in them, without doubles. */
function distinct<Item>(items: readonly Item[], find: (item: Item) => string | null): readonly string[] {
  const found: string[] = []
  for (const item of items) {
    const value = find(item)
    if (value !== null) found.push(value)
  }
  return unique(found)
}

function unique<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)]
}
