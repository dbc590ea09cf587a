import type { Phone } from '../../model/contact.ts'
import { checkCreditCode } from '../import/credit-code.ts'
import type { IdentityRecord } from './identity-record.ts'

type OrganizationLike = {
  legalName: string
  shortName: string | null
  englishName: string | null
  formerNames: readonly string[]
  creditCode: string | null
  province: string | null
  city: string | null
}
type ContactLike = { name: string; phones: readonly Phone[]; emails: readonly string[] }

/** What is compared of an organization and its people. A code whose checksum fails identifies nobody. */
export function identityRecordOf(
  organization: OrganizationLike,
  contacts: readonly ContactLike[],
): IdentityRecord {
  const { legalName, shortName, englishName, formerNames, creditCode, province, city } = organization
  return {
    legalName,
    shortName,
    englishName,
    formerNames,
    creditCode: validCodeOf(creditCode),
    province,
    city,
    contacts: contacts.map(({ name, phones, emails }) => ({
      name,
      phones: phones.map((p) => p.number),
      emails,
    })),
    phones: [],
  }
}

function validCodeOf(creditCode: string | null): string | null {
  const code = creditCode === null ? null : checkCreditCode(creditCode)
  return code?.ok ? code.code : null
}
