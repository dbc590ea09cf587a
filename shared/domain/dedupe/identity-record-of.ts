import type { Phone } from '../../model/contact.ts'
import { eachOf } from '../each-of.ts'
import { checkCreditCode } from '../import/credit-code.ts'
import type { IdentityContact, IdentityRecord } from './identity-record.ts'

/** What `identityRecordOf` takes of an organization and of its people. */
export const comparedOfOrganization = [
  'legalName',
  'shortName',
  'englishName',
  'formerNames',
  'creditCode',
  'province',
  'city',
] as const satisfies readonly (keyof OrganizationLike)[]
export const comparedOfContact = [
  'name',
  'phones',
  'emails',
] as const satisfies readonly (keyof ContactLike)[]

/** What is left out is empty. */
type OrganizationLike = {
  legalName?: string
  shortName?: string | null
  englishName?: string | null
  formerNames?: readonly string[]
  creditCode?: string | null
  province?: string | null
  city?: string | null
}
type ContactLike = { name?: string; phones?: readonly Phone[]; emails?: readonly string[] }

/** What is compared of an organization and its people. A code whose checksum fails identifies nobody. */
export const identityRecordOf = (
  organization: OrganizationLike,
  contacts: readonly ContactLike[],
): IdentityRecord => ({
  legalName: organization.legalName ?? '',
  shortName: organization.shortName ?? null,
  englishName: organization.englishName ?? null,
  formerNames: organization.formerNames ?? none,
  creditCode: validCodeOf(organization.creditCode ?? null),
  province: organization.province ?? null,
  city: organization.city ?? null,
  contacts: eachOf(contacts, identityContactOf),
  phones: none,
})

const identityContactOf = ({ name = '', phones = none, emails = none }: ContactLike): IdentityContact => ({
  name,
  phones: eachOf(phones, numberOf),
  emails,
})

const numberOf = ({ number }: Phone): string => number
const none: readonly never[] = []

function validCodeOf(creditCode: string | null): string | null {
  const code = creditCode === null ? null : checkCreditCode(creditCode)
  return code?.ok ? code.code : null
}
