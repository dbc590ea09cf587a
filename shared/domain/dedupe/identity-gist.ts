import { isShortName } from './compare-names.ts'
import type { IdentityFacts } from './identity-facts.ts'
import { comparePlaces } from './places.ts'

/** The little that tells a company from most others of its brand; a tenth of what all facts about it weigh. */
export type IdentityGist = Pick<IdentityFacts, 'code' | 'place' | 'persons'> & {
  /** What the one full name is about; null where the name may be short for another, or is not the only one. */
  readonly core: string | null
}

export function gistOf(facts: IdentityFacts): IdentityGist {
  const { code, place, persons } = facts
  return { code, place, persons, core: hasOneFullName(facts) ? facts.legal.core : null }
}

function hasOneFullName({ legal, formers }: IdentityFacts): boolean {
  if (legal.script !== 'han' || legal.core === '' || formers.length > 0) return false
  return (
    legal.branch === null && legal.tail === '' && legal.legalForm !== 'institution' && !isShortName(legal)
  )
}

/** As it is stored: a JSON list of code, province, city, district and then the persons; the core is left out. */
export const gistText = ({ code, place, persons }: IdentityGist): string =>
  JSON.stringify([code, place.province, place.city, place.district, ...persons])

/** `text`: written by `gistText`. */
export function gistOfText(text: string): IdentityGist {
  // Checking its shape would cost more than all the rest of comparing, and only `gistText` writes it.
  return gistOfList(JSON.parse(text))
}

/** Of the list that such a text is when it is parsed. */
export function gistOfList([code, province, city, district, ...persons]: StoredGist): IdentityGist {
  return { code, place: { province, city, district }, persons, core: null }
}

export type StoredGist = [string | null, string | null, string | null, string | null, ...string[]]

/**
 * Is decideMatch sure to keep apart two records that share a brand word and no other key? A brand as common as 红星 leads
 * to twenty companies, and nearly all of them are told apart by this alone.
 * Without a shared key there is no common phone, address or code and no equal name; then, by the rules of judgeEvidence,
 * two codes that differ are two companies unless they share a person, and so are two places that contradict each other and
 * two full names that differ in more than region and form (红星科技有限公司 and 红星贸易有限公司).
 */
export function isSurelyAnother(row: IdentityGist, known: IdentityGist): boolean {
  if (row.persons.some((person) => known.persons.includes(person))) return false
  if (row.code !== null && known.code !== null) return row.code !== known.code
  if (row.core !== null && known.core !== null && row.core !== known.core) return true
  return comparePlaces(row.place, known.place) === 'conflict'
}
