import { type FoldedText, foldText } from './fold-text.ts'
import { matchName, type NameMatch } from './match-name.ts'
import { type MatchRank, matchRank } from './match-rank.ts'
import type { QueryPart, SearchQuery } from './parse-query.ts'
import { phoneDigits } from './phone-digits.ts'

/** What a candidate offers to be found by; phones and handles only where the query could be one. */
export type Candidate = {
  names: readonly FoldedText[]
  phones?: readonly string[]
  handles?: readonly string[]
}

/** The best rank of a record for a query, or null when it does not answer after all. */
export function matchRecord(candidate: Candidate, query: SearchQuery): MatchRank | null {
  const ranks = [
    bestName(candidate.names, query.whole)?.rank,
    wordByWord(candidate.names, query.words),
    ...(query.digits === null
      ? []
      : (candidate.phones ?? []).map((phone) => matchPhone(phone, query.digits ?? ''))),
    ...(candidate.handles ?? []).map((handle) => matchHandle(handle, query.whole)),
  ].filter((rank) => rank !== null && rank !== undefined)
  return ranks.sort((a, b) => a - b)[0] ?? null
}

/** Names as `search_…_rows.names` holds them, U+0001 between. */
export function namesFromIndex(joined: string): FoldedText[] {
  return joined.split(nameSeparator).flatMap((name) => (name === '' ? [] : [foldText(name)]))
}

export const nameSeparator = '\u0001'

/** The first of such names, without blanks. */
export const firstNameOf = (joined: string): string =>
  joined.split(nameSeparator, 2)[1]?.replaceAll(' ', '') ?? ''

export function matchPhone(number: string, digits: string): MatchRank | null {
  const stored = phoneDigits(number)
  const at = stored.lastIndexOf(digits)
  if (at < 0 || digits === '') return null
  if (at === 0 && stored.length === digits.length) return matchRank.exactName
  if (at + digits.length === stored.length) return matchRank.phoneTail
  // Three digits in the middle of a number are in every thirtieth one.
  return digits.length > 3 ? matchRank.contains : null
}

export function matchHandle(handle: string, part: QueryPart): MatchRank | null {
  if (part.chars.length < 3) return null
  const key = foldText(handle).chars.join('')
  if (!key.startsWith(part.text)) return null
  return key.length === part.text.length ? matchRank.exactName : matchRank.contains
}

function bestName(names: readonly FoldedText[], part: QueryPart): NameMatch | null {
  let best: NameMatch | null = null
  for (const name of names) {
    const found = matchName(name, part)
    if (found && (!best || found.rank < best.rank)) best = found
  }
  return best
}

function wordByWord(names: readonly FoldedText[], words: readonly QueryPart[]): MatchRank | null {
  if (words.length === 0) return null
  return words.every((word) => bestName(names, word) !== null) ? matchRank.contains : null
}
