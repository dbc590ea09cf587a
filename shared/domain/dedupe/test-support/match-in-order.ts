import { decideMatch, type MatchDecision } from '../decide-match.ts'
import { identityKeys, lookupKeys, MOST_ORGANIZATIONS_PER_KEY } from '../identity-keys.ts'
import type { IdentityRecord, Known } from '../identity-record.ts'
import { mergeNames } from '../merge-names.ts'

export type RowDecision = { readonly row: number; readonly decision: MatchDecision }

/**
 * For tests and small lists: rows (counted from 1) are compared with all earlier ones; a sure match joins its
 * organization, every other row becomes one of its own. An organization's id is the number of its first row.
 */
export function matchInOrder(records: readonly IdentityRecord[]): readonly RowDecision[] {
  const memory = createMemory()
  return records.map((record, index) => {
    const decision = memory.decide(record)
    if (decision.verdict === 'same') memory.join(decision.id, record)
    else memory.add({ ...record, id: String(index + 1) })
    return { row: index + 1, decision }
  })
}

/** The identity table of the store, in memory: organizations by key. */
export function createMemory() {
  const known = new Map<string, Known>()
  const idsByKey = new Map<string, Set<string>>()
  const add = (organization: Known) => {
    known.set(organization.id, organization)
    for (const { kind, key } of identityKeys(organization)) {
      const id = `${kind} ${key}`
      const ids = idsByKey.get(id)
      if (ids === undefined) idsByKey.set(id, new Set([organization.id]))
      else ids.add(organization.id)
    }
  }
  const candidatesOf = (record: IdentityRecord): readonly Known[] => {
    const found = new Set<string>()
    for (const { kind, key } of lookupKeys(record)) {
      const ids = idsByKey.get(`${kind} ${key}`)
      const most = MOST_ORGANIZATIONS_PER_KEY[kind]
      if (ids === undefined || (ids.size > most && kind !== 'name')) continue
      for (const id of [...ids].slice(0, most)) found.add(id)
    }
    return [...found].flatMap((id) => known.get(id) ?? [])
  }
  return {
    add,
    decide: (record: IdentityRecord): MatchDecision => decideMatch(record, candidatesOf(record)),
    join: (id: string, record: IdentityRecord) => {
      const existing = known.get(id)
      if (existing !== undefined) add(joinRecords(existing, record))
    },
  }
}

/** What the known organization looks like once the row is joined to it. */
function joinRecords(existing: Known, record: IdentityRecord): Known {
  const sameCode = existing.creditCode !== null && existing.creditCode === record.creditCode
  return {
    ...existing,
    ...mergeNames(existing, record, sameCode),
    creditCode: existing.creditCode ?? record.creditCode,
    province: existing.province ?? record.province,
    city: existing.city ?? record.city,
    contacts: [...existing.contacts, ...record.contacts],
    phones: [...new Set([...existing.phones, ...record.phones])],
  }
}
