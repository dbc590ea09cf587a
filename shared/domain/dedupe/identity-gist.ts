import { type GistColumns, type IdentityFacts, personsIn, placeIn } from './identity-facts.ts'
import { comparePlaces } from './places.ts'

/** The little that tells a company from most others of its brand; a tenth of what all facts about it weigh. */
export type IdentityGist = Pick<IdentityFacts, 'code' | 'place' | 'persons'>

export function gistOf({ code, place, persons }: IdentityFacts): IdentityGist {
  return { code, place, persons }
}

/**
 * The same from a few columns, without working out the rest. `creditCode` is a valid code or null. Most companies are told
 * apart by code and people; taking the name apart for the place costs ten times as much and waits until it is asked for.
 */
export function gistOfColumns(columns: GistColumns): IdentityGist {
  let place: IdentityFacts['place'] | undefined
  let persons: IdentityFacts['persons'] | undefined
  return {
    code: columns.creditCode,
    get place() {
      place ??= placeIn(columns)
      return place
    },
    get persons() {
      persons ??= personsIn(columns)
      return persons
    },
  }
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
