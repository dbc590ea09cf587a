import { type IdentityFacts, identityFacts, placeAndPersons } from './identity-facts.ts'
import type { IdentityRecord } from './identity-record.ts'
import { comparePlaces } from './places.ts'

/** The little that tells a company from most others of its brand; a tenth of what all facts about it weigh. */
export type IdentityGist = Pick<IdentityFacts, 'code' | 'place' | 'persons'>

export function gistOf(record: IdentityRecord): IdentityGist {
  const { code, place, persons } = identityFacts(record)
  return { code, place, persons }
}

/** The same from a few columns, without working out the rest. `creditCode` is a valid code or null. */
export function gistOfColumns(columns: Parameters<typeof placeAndPersons>[0]): IdentityGist {
  return { code: columns.creditCode, ...placeAndPersons(columns) }
}

/**
 * Is decideMatch sure to keep apart two records that share a brand word and no other key? A brand as common as 红星 leads
 * to twenty companies, and nearly all of them are told apart by this alone.
 * Without a shared key there is no common phone, address or code and no equal name; then, by the rules of judgeEvidence,
 * two codes that differ are two companies unless they share a person, and so are two places that contradict each other.
 */
export function isSurelyAnother(row: IdentityGist, known: IdentityGist): boolean {
  if (row.persons.some((person) => known.persons.includes(person))) return false
  if (row.code !== null && known.code !== null) return row.code !== known.code
  return comparePlaces(row.place, known.place) === 'conflict'
}
