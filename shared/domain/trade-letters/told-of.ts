import type { Disclosure, LetterFacts } from '../../model/trade-letter.ts'
import { withhold } from '../confidential/withhold.ts'

/** What a letter may use: of what was not ticked nothing is left, neither in its own field nor inside a text. */
export type ToldFacts = Omit<LetterFacts, 'companies' | 'company' | 'people' | 'addresses' | 'contact'> & {
  company: LetterFacts['company'] | null
  contactName: string | null
  phones: readonly string[]
  emails: readonly string[]
}

/**
 * One side as the other may read of it. Confidential are the company's names, the names of its people, its phone numbers and
 * addresses, and prices; the rest (item, specification, quantities, dates, places, certificates) is what the letter is about,
 * and is cleaned of them.
 */
export function toldOf(facts: LetterFacts, ticked: ReadonlySet<Disclosure>): ToldFacts {
  const { companies, company, people, addresses, contact, ...terms } = facts
  const tell = (text: string): string =>
    withhold(text, {
      companies: ticked.has('company') ? [] : companies,
      people: ticked.has('contact') ? [] : people,
      addresses: ticked.has('reach') ? [] : addresses,
      reach: !ticked.has('reach'),
      prices: !ticked.has('price'),
    })
  return {
    ...terms,
    company: ticked.has('company') ? company : null,
    // Who is named is told, also where a colleague has the same name as the company.
    contactName: ticked.has('contact') ? (contact?.name ?? null) : null,
    phones: ticked.has('reach') ? (contact?.phones ?? []) : [],
    emails: ticked.has('reach') ? (contact?.emails ?? []) : [],
    title: tell(terms.title),
    specification: tell(terms.specification),
    certificates: terms.certificates.map(tell),
    price: ticked.has('price') ? terms.price : null,
  }
}

/** What of the other side can be read in a text although it was not ticked: what somebody typed, or pasted. */
export function readableSecrets(
  text: string,
  facts: LetterFacts,
  ticked: ReadonlySet<Disclosure>,
): Disclosure[] {
  const isThere = (secrets: readonly string[]): boolean =>
    withhold(text, { companies: secrets, people: [], addresses: [] }) !== text
  return [
    ...(!ticked.has('company') && isThere(facts.companies) ? (['company'] as const) : []),
    ...(!ticked.has('contact') && isThere(facts.people) ? (['contact'] as const) : []),
    ...(!ticked.has('reach') && isThere(facts.addresses) ? (['reach'] as const) : []),
    ...(!ticked.has('price') &&
    withhold(text, { companies: [], people: [], addresses: [], prices: true }) !== text
      ? (['price'] as const)
      : []),
  ]
}
