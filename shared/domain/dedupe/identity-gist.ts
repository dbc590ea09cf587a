import type { IdentityFacts } from './identity-facts.ts'
import { comparePlaces } from './places.ts'

/** The little that tells a company from most others of its brand; a tenth of what all facts about it weigh. */
export type IdentityGist = Pick<IdentityFacts, 'code' | 'place' | 'persons'>

export function gistOf({ code, place, persons }: IdentityFacts): IdentityGist {
  return { code, place, persons }
}

/** As it is stored: a JSON list of code, province, city, district and then the persons. */
export const gistText = ({ code, place, persons }: IdentityGist): string =>
  JSON.stringify([code, place.province, place.city, place.district, ...persons])

/** `text`: written by `gistText`. */
export function gistOfText(text: string): IdentityGist {
  // Checking its shape would cost more than all the rest of comparing, and only `gistText` writes it.
  const [code, province, city, district, ...persons]: StoredGist = JSON.parse(text)
  return { code, place: { province, city, district }, persons }
}

type StoredGist = [string | null, string | null, string | null, string | null, ...string[]]

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
