import type { Contact, ContactInput } from '#shared/model/contact.ts'
import type { ImportField } from '#shared/model/import-mapping.ts'
import type { Organization, OrganizationInput } from '#shared/model/organization.ts'

export interface ComparedField {
  field: ImportField
  /** What each side says, as words; empty when it says nothing. */
  row: string
  known: string
  state: 'same' | 'differs' | 'onlyRow' | 'onlyKnown'
}

/** How values become words; the screen's own formats. */
export interface CompareWords {
  tier: (tier: NonNullable<OrganizationInput['tier']>) => string
  money: (yuan: number) => string
  list: (items: readonly string[]) => string
}

type Sides = { row: readonly string[]; known: readonly string[] }

/**
 * What a row of a list says beside what we know of a company, field by field, in the order one looks at them. Fields
 * about which neither says anything are left out.
 */
export function compareFields(
  row: { organization: OrganizationInput; contact: ContactInput | null },
  known: { organization: Organization; people: readonly Contact[] },
  words: CompareWords,
): ComparedField[] {
  const [a, b] = [row.organization, known.organization]
  const person = row.contact
  const met = person === null ? undefined : known.people.find((one) => isSamePerson(one, person))
  const other = met ?? known.people.find((one) => one.isPrimary) ?? known.people[0]
  const text = (of: string | null | undefined) => (of ? [of] : [])
  const sides: ReadonlyArray<readonly [ImportField, Sides]> = [
    ['legalName', { row: text(a.legalName), known: text(b.legalName) }],
    ['shortName', { row: text(a.shortName), known: text(b.shortName) }],
    ['englishName', { row: text(a.englishName), known: text(b.englishName) }],
    ['formerNames', { row: a.formerNames, known: b.formerNames }],
    ['creditCode', { row: text(a.creditCode), known: text(b.creditCode) }],
    ['region', { row: placeOf(a), known: placeOf(b) }],
    ['address', { row: text(a.address), known: text(b.address) }],
    ['contactName', { row: text(person?.name), known: text(other?.name) }],
    ['title', { row: text(person?.title), known: text(other?.title) }],
    ['department', { row: text(person?.department), known: text(other?.department) }],
    ['mobile', { row: numbersOf(person), known: known.people.flatMap(numbersOf).slice(0, mostPhones) }],
    [
      'email',
      { row: person?.emails ?? [], known: known.people.flatMap(({ emails }) => emails).slice(0, mostPhones) },
    ],
    ['wechat', { row: text(person?.wechat), known: text(other?.wechat) }],
    ['website', { row: text(a.website), known: text(b.website) }],
    ['industries', { row: a.industries, known: b.industries }],
    [
      'tier',
      {
        row: a.tier === null ? [] : [words.tier(a.tier)],
        known: b.tier === null ? [] : [words.tier(b.tier)],
      },
    ],
    ['annualPurchase', { row: moneyOf(a), known: moneyOf(b) }],
    ['purchaseCategories', { row: a.purchaseCategories, known: b.purchaseCategories }],
    ['territory', { row: text(a.territory), known: text(b.territory) }],
    ['tags', { row: a.tags, known: b.tags }],
    ['notes', { row: text(a.notes), known: text(b.notes) }],
  ]
  return sides.flatMap(([field, { row: said, known: stored }]) => {
    const state = stateOf(said, stored)
    const join = field === 'region' ? (parts: readonly string[]) => parts.join(' ') : words.list
    return state === null ? [] : [{ field, row: join(said), known: join(stored), state }]
  })

  function moneyOf(organization: OrganizationInput): string[] {
    return organization.annualPurchase === null ? [] : [words.money(organization.annualPurchase)]
  }
}

const mostPhones = 6

/** The row agrees when everything it says is known already, however it is written. */
function stateOf(row: readonly string[], known: readonly string[]): ComparedField['state'] | null {
  if (row.length === 0) return known.length === 0 ? null : 'onlyKnown'
  if (known.length === 0) return 'onlyRow'
  const stored = new Set(known.map(plain))
  return row.every((value) => stored.has(plain(value))) ? 'same' : 'differs'
}

/** Width, case, blanks and brackets apart, the same words are the same. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()\-+.,]/g, '')

/** From the country down: a row that stops at the city agrees with a record that knows the district. */
const placeOf = ({ country, province, city, district }: OrganizationInput): string[] =>
  [country, province, city, district].flatMap((part) => (part === null || part === '' ? [] : [part]))

const numbersOf = (person: Pick<ContactInput, 'phones'> | null): string[] =>
  person === null ? [] : person.phones.map(({ number }) => number)

function isSamePerson(known: Contact, person: ContactInput): boolean {
  if (plain(known.name) === plain(person.name)) return true
  return person.phones.some(({ number }) => known.phones.some((phone) => phone.number === number))
}
