import type { ContactReason } from '#shared/model/duplicate.ts'
import { foldText } from './fold-text.ts'
import type { IdentityContact } from './identity-record.ts'
import { isOneTypo } from './one-typo.ts'
import { normalizePersonName, type PersonName } from './person-name.ts'
import { isPersonalPhone, isRoleMailbox, isUsablePhone, usableEmail } from './reachability.ts'

export type KnownContact<Id extends string = string> = IdentityContact & { readonly id: Id }

export type ContactDecision<Id extends string = string> =
  | { readonly verdict: 'same'; readonly id: Id; readonly reasons: readonly ContactReason[] }
  /** A person we do not know yet at this company. `similar` shares a number or address with them under another name. */
  | {
      readonly verdict: 'new'
      readonly similar: { readonly id: Id; readonly reasons: readonly ContactReason[] } | null
    }
  /** The row names nobody and gives no way to reach anybody. */
  | { readonly verdict: 'none' }

/**
 * Is the person of a row one of the contacts of the company it was matched to? The same name is the same person; so is
 * the same mobile or e-mail unless the names are clearly two people's (a colleague's number): then nothing is merged and
 * nothing is lost. A switchboard number or info@ joins only entries without a full name (林总, 采购部).
 */
export function decideContact<Id extends string>(
  incoming: IdentityContact,
  known: readonly KnownContact<Id>[],
): ContactDecision<Id> {
  const person = describe(incoming)
  if (person.name.full === null && person.name.surname === null && !person.isReachable)
    return { verdict: 'none' }
  const compared = known
    .map((contact) => ({ id: contact.id, ...compare(person, describe(contact)) }))
    .toSorted((a, b) => b.score - a.score)
  const best = compared.find(({ isSame }) => isSame)
  if (best !== undefined) return { verdict: 'same', id: best.id, reasons: best.reasons }
  const similar = compared.find(({ reasons }) => reasons.length > 0)
  return {
    verdict: 'new',
    similar: similar === undefined ? null : { id: similar.id, reasons: similar.reasons },
  }
}

type Person = {
  readonly name: PersonName
  readonly typed: string
  readonly mobiles: readonly string[]
  readonly landlines: readonly string[]
  readonly emails: readonly string[]
  readonly isReachable: boolean
}

function describe(contact: IdentityContact): Person {
  const phones = contact.phones.filter(isUsablePhone)
  const emails = contact.emails.map(usableEmail).filter((email) => email !== null)
  return {
    name: normalizePersonName(contact.name),
    typed: foldText(contact.name),
    mobiles: phones.filter(isPersonalPhone),
    landlines: phones.filter((phone) => !isPersonalPhone(phone)),
    emails,
    isReachable: phones.length + emails.length > 0,
  }
}

function compare(
  a: Person,
  b: Person,
): { isSame: boolean; score: number; reasons: readonly ContactReason[] } {
  const byPhone = share(a.mobiles, b.mobiles)
  const byEmail = a.emails.some((email) => !isRoleMailbox(email) && b.emails.includes(email))
  const byHouse = share(a.landlines, b.landlines) || share(a.emails, b.emails)
  const names = compareNames(a.name, b.name)
  const reached: ContactReason[] = [
    ...(byPhone ? (['samePhone'] as const) : []),
    ...(byEmail ? (['sameEmail'] as const) : []),
  ]
  const reach = reached.length * 10 + (byHouse ? 2 : 0)
  if (names === 'same') return { isSame: true, score: 100 + reach, reasons: ['sameName', ...reached] }
  if (names === 'different') {
    return {
      isSame: false,
      score: reach,
      reasons: [
        ...(byPhone ? (['samePhoneOtherName'] as const) : []),
        ...(byEmail ? (['sameEmailOtherName'] as const) : []),
      ],
    }
  }
  if (names === 'similar')
    return { isSame: reach >= 10, score: 60 + reach, reasons: reach >= 10 ? ['similarName', ...reached] : [] }
  // 李经理 without any number says no more than the 李经理 we know, or every reading of a list would add one.
  if (!a.isReachable && a.typed === b.typed) return { isSame: true, score: 40, reasons: ['sameName'] }
  // At least one side has only a form of address: any shared number joins them.
  return { isSame: reach > 0, score: 40 + reach, reasons: reach > 0 ? ['salutationOnly', ...reached] : [] }
}

function compareNames(a: PersonName, b: PersonName): 'same' | 'similar' | 'address' | 'different' {
  if (a.full !== null && b.full !== null) {
    if (a.full === b.full) return 'same'
    return isOneTypo(a.full, b.full) ? 'similar' : 'different'
  }
  return a.surname === null || b.surname === null || a.surname === b.surname ? 'address' : 'different'
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value))
}
