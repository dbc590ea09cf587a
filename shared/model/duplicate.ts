import { z } from 'zod'

/**
 * Why a row looks like (or does not look like) a company we know. The screen words each code.
 * The first group says what agrees, the second what is against it.
 */
export const DuplicateReason = z.enum([
  'sameCreditCode',
  'sameName',
  'sameNameNormalized',
  'sameNameWithoutRegion',
  'sameNameOtherLegalForm',
  'shortName',
  'formerName',
  'sameEnglishName',
  'nameInOtherLanguage',
  'similarName',
  'sameBrandOtherTrade',
  'branch',
  'samePhone',
  'sameLandline',
  'sameEmail',
  'sameEmailDomain',
  'samePerson',
  'sameCity',
  'coreNameSamePhone',
  'conflictingCreditCode',
  'differentName',
  'differentCity',
  'sameNameDifferentCity',
  'otherPerson',
  'phoneOfManyCompanies',
  'severalFit',
])
export type DuplicateReason = z.infer<typeof DuplicateReason>

/** One known organization a row may be; `score` 0–1 only orders the list, it is no probability. */
export const DuplicateCandidate = z.object({
  id: z.string(),
  reasons: z.array(DuplicateReason),
  score: z.number().min(0).max(1),
})
export type DuplicateCandidate = z.infer<typeof DuplicateCandidate>

/** Why two contact entries of one company are one person, or nearly. */
export const ContactReason = z.enum([
  'sameName',
  'samePhone',
  'sameEmail',
  'similarName',
  'salutationOnly',
  'samePhoneOtherName',
  'sameEmailOtherName',
])
export type ContactReason = z.infer<typeof ContactReason>

/** Kinds of blocking keys: what two records of one company can be expected to share exactly. */
export const IdentityKeyKind = z.enum(['code', 'phone', 'email', 'domain', 'name', 'brand', 'english'])
export type IdentityKeyKind = z.infer<typeof IdentityKeyKind>

export const IdentityKey = z.object({ kind: IdentityKeyKind, key: z.string().min(1) })
export type IdentityKey = z.infer<typeof IdentityKey>
