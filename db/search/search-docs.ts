import { type FoldedChars, foldChars, foldedToString } from '#shared/domain/search-terms/fold-text.ts'
import { recordTerms } from '#shared/domain/search-terms/index-terms.ts'
import { nameSeparator } from '#shared/domain/search-terms/match-record.ts'
import { rolesOfMask } from './role-mask.ts'

/** The searchable columns of a living organization. `roles` is 1 buyer + 2 supplier + 4 association. */
export type OrganizationToIndex = {
  rowKey: number
  legalName: string
  shortName: string | null
  englishName: string | null
  formerNames: readonly string[]
  creditCode: string | null
  roles: number
  lastContactOn: string | null
}

/** A living contact of an organization that is in the index already; of another one it is left out. */
export type ContactToIndex = {
  rowKey: number
  organizationKey: number
  name: string
  phones: readonly string[]
  emails: readonly string[]
  wechat: string | null
}

/** What the index holds of a record: its terms, and its folded names between U+0001 for ranking. */
export type SearchDoc = { terms: string; names: string }

export function organizationDoc(row: Omit<OrganizationToIndex, 'rowKey' | 'lastContactOn'>): SearchDoc {
  const names = foldNames([row.shortName, row.legalName, row.englishName, ...row.formerNames])
  const handles = row.creditCode ? [row.creditCode] : []
  const terms = recordTerms({ names: longestFirst(names), handles, roles: rolesOfMask(row.roles) })
  return { terms, names: joinNames(names) }
}

export function contactDoc(row: Omit<ContactToIndex, 'rowKey' | 'organizationKey'>): SearchDoc {
  const names = foldNames([row.name])
  const handles = row.wechat ? [...row.emails, row.wechat] : row.emails
  return { terms: recordTerms({ names, phones: row.phones, handles }), names: joinNames(names) }
}

function foldNames(names: readonly (string | null)[]): FoldedChars[] {
  const all: FoldedChars[] = []
  for (const name of names) {
    const folded = name ? foldChars(name) : null
    if (folded && folded.chars.length > 0) all.push(folded)
  }
  return all
}

const joinNames = (names: readonly FoldedChars[]): string =>
  nameSeparator + names.map((name) => foldedToString(name) + nameSeparator).join('')

/** A short name inside the legal one costs nothing when the legal one comes first. */
const longestFirst = (names: FoldedChars[]): FoldedChars[] =>
  names.length < 2 ? names : names.toSorted((a, b) => b.chars.length - a.chars.length)
