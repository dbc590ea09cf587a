import { IdentityIndex } from '#db/repositories/identity.ts'
import { findOrganizations } from '#db/repositories/organizations.ts'
import type { Store } from '#db/store.ts'
import { decideMatch } from '#shared/domain/dedupe/decide-match.ts'
import { lookupKeys } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import type { DuplicateReason } from '#shared/model/duplicate.ts'
import type { Organization } from '#shared/model/organization.ts'

/** Companies we may already know, while a new one is being typed; best first. */
export function similarOrganizations(
  store: Store,
  typed: { legalName: string; creditCode: string | null; phones: string[] },
): { organization: Organization; reasons: DuplicateReason[] }[] {
  const record = {
    ...identityRecordOf(
      {
        legalName: typed.legalName,
        shortName: null,
        englishName: null,
        formerNames: [],
        creditCode: typed.creditCode,
        province: null,
        city: null,
      },
      [],
    ),
    phones: typed.phones,
  }
  const verdict = decideMatch(record, new IdentityIndex(store.sqlite).candidates(lookupKeys(record)))
  const named =
    verdict.verdict === 'same'
      ? [{ id: verdict.id, reasons: verdict.reasons }]
      : verdict.verdict === 'maybe'
        ? verdict.candidates
        : []
  const byId = new Map(
    findOrganizations(
      store,
      named.map(({ id }) => id),
    ).map((each) => [each.id, each]),
  )
  return named.flatMap(({ id, reasons }) => {
    const organization = byId.get(id)
    return organization ? [{ organization, reasons: [...reasons] }] : []
  })
}
