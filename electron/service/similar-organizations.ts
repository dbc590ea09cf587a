import { companiesByKeys, organizationKeysUnder } from '#db/repositories/identity.ts'
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
      { legalName: typed.legalName, shortName: null, englishName: null, formerNames: [], creditCode: typed.creditCode, province: null, city: null },
      [],
    ),
    phones: typed.phones,
  }
  const known = companiesByKeys(store, organizationKeysUnder(store, lookupKeys(record)))
  const verdict = decideMatch(
    record,
    known.map(({ organization, contacts }) => ({ id: organization.id, ...identityRecordOf(organization, contacts) })),
  )
  const named = verdict.verdict === 'same' ? [{ id: verdict.id, reasons: verdict.reasons }] : verdict.verdict === 'maybe' ? verdict.candidates : []
  return named.flatMap(({ id, reasons }) => {
    const found = known.find(({ organization }) => organization.id === id)
    return found ? [{ organization: found.organization, reasons: [...reasons] }] : []
  })
}
