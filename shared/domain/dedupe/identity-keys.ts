import type { IdentityKey, IdentityKeyKind } from '#shared/model/duplicate.ts'
import { type IdentityFacts, identityFacts } from './identity-facts.ts'
import type { IdentityRecord } from './identity-record.ts'
import type { CompanyName } from './normalize-company-name.ts'
import { stemsOf } from './trade-words.ts'

/**
 * The keys a record is stored under: two records of one company share at least one, whatever way they are spelled.
 * `name` is the whole normalised name (former and short names too), `brand` its shortest part, `domain` a mail domain
 * that can be the company's own. Keys are folded, free of blanks, and have no duplicates.
 */
export const identityKeys = (record: IdentityRecord): readonly IdentityKey[] =>
  keysOfFacts(identityFacts(record))

/** The same for a record that is worked out already. */
export function keysOfFacts(facts: IdentityFacts): readonly IdentityKey[] {
  const keys: IdentityKey[] = []
  if (facts.code !== null) keys.push({ kind: 'code', key: facts.code })
  addAll(keys, 'phone', facts.mobiles)
  addAll(keys, 'phone', facts.landlines)
  addAll(keys, 'email', facts.emails)
  addAll(keys, 'domain', facts.domains)
  if (facts.english !== null) keys.push({ kind: 'english', key: facts.english.core })
  const names = namesOf(facts)
  for (const name of names) {
    if (name.core === '') continue
    keys.push({ kind: 'name', key: name.normalized }, { kind: 'brand', key: name.brand })
  }
  // One name gives no key twice, and neither do the ways to reach somebody.
  return names.length === 1 ? keys : unique(keys)
}

function addAll(keys: IdentityKey[], kind: IdentityKeyKind, all: readonly string[]) {
  for (const key of all) keys.push({ kind, key })
}

/** The keys to ask the store for when a record comes in: those it would be stored under and other readings of its name. */
export function lookupKeys(record: IdentityRecord): readonly IdentityKey[] {
  const facts = identityFacts(record)
  return [...keysOfFacts(facts), ...otherKeysOfFacts(facts)]
}

/** What `lookupKeys` has beside `identityKeys`. */
export function otherKeysOfFacts(facts: IdentityFacts): readonly IdentityKey[] {
  const names = namesOf(facts)
  const others: IdentityKey[] = []
  for (const name of names) {
    for (const key of otherReadings(name)) {
      if (key !== '' && !names.some(({ brand }) => brand === key)) others.push({ kind: 'brand', key })
    }
  }
  return unique(others)
}

/**
 * How many organizations one key may lead to. A key that leads to more says nothing about who somebody is (a common
 * brand word, the mail domain of a provider, the phone of an agent): skip it. Only for `name` take the first ones.
 */
export const MOST_ORGANIZATIONS_PER_KEY = {
  code: 20,
  phone: 20,
  email: 20,
  domain: 5,
  name: 20,
  brand: 30,
  english: 20,
} as const satisfies Record<IdentityKeyKind, number>

function namesOf(facts: IdentityFacts): readonly CompanyName[] {
  const names = [facts.legal, ...facts.formers]
  return facts.short === null ? names : [...names, facts.short]
}

// 红星服装厂 may be short for 红星服装厂有限公司, 永安宝贝 for 成都永安宝贝科技有限公司.
const otherReadings = (name: CompanyName): readonly string[] => [
  name.whole,
  stemsOf(name.core + name.tail).at(-1) ?? '',
]

function unique(keys: readonly IdentityKey[]): readonly IdentityKey[] {
  if (keys.length < 2) return keys
  const seen = new Set<string>()
  return keys.filter(({ kind, key }) => {
    const id = `${kind} ${key}`
    return !seen.has(id) && seen.add(id) !== undefined
  })
}
