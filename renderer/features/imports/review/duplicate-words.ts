import { DuplicateReason } from '#shared/model/duplicate.ts'

/** What speaks against two records being one company; everything else speaks for it. */
const against: ReadonlySet<DuplicateReason> = new Set<DuplicateReason>([
  'sameBrandOtherTrade',
  'branch',
  'conflictingCreditCode',
  'differentName',
  'differentCity',
  'sameNameDifferentCity',
  'otherPerson',
  'phoneOfManyCompanies',
  'severalFit',
])

/** Codes of a newer version are left out rather than shown as codes. */
export function sortedReasons(
  codes: readonly string[],
): Array<{ code: DuplicateReason; isAgainst: boolean }> {
  return codes
    .flatMap((code) => DuplicateReason.safeParse(code).data ?? [])
    .map((code) => ({ code, isAgainst: against.has(code) }))
    .toSorted((a, b) => Number(a.isAgainst) - Number(b.isAgainst))
}
