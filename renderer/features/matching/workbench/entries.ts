import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import { isFitting } from '#shared/domain/matching/is-fitting.ts'
import type { MatchState } from '#shared/model/match.ts'

/** A supplier in the list beside a requirement. */
export interface Entry {
  key: string
  pair: RankedMatch
  group: 'worked' | 'ranked' | 'weak' | 'excluded'
}

/** What is furthest stands first, what is over last. */
const order: readonly MatchState[] = [
  'deal',
  'accepted',
  'proposed',
  'shortlisted',
  'suggested',
  'rejected',
  'noDeal',
]

/**
 * Who is being worked on in this round, then who fits and who hardly does, by score, then (where asked for) those a rule
 * excludes. A pair
 * that is worked on shows the score of today where it still ranks.
 */
export function entriesOf(
  round: number,
  matches: readonly RankedMatch[],
  ranked: readonly RankedMatch[],
  excluded: readonly RankedMatch[],
): Entry[] {
  const fresh = new Map<string, RankedMatch>(ranked.map((pair) => [pair.offeringId, pair]))
  const worked = matches
    .filter(({ match }) => match?.round === round)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || b.score - a.score)
  const isWorked = new Set<string>(worked.map(({ offeringId }) => offeringId))
  return [
    ...worked.map((pair): Entry => {
      const today = fresh.get(pair.offeringId)
      const shown = today === undefined ? pair : { ...today, match: pair.match }
      return { key: pair.offeringId, pair: shown, group: 'worked' }
    }),
    ...entries(ranked.filter(isFitting), 'ranked', isWorked),
    ...entries(
      ranked.filter((pair) => !isFitting(pair)),
      'weak',
      isWorked,
    ),
    ...entries(excluded, 'excluded', isWorked),
  ]
}

const placeOf = ({ match }: RankedMatch): number =>
  match === null ? order.length : order.indexOf(match.state)

const entries = (
  pairs: readonly RankedMatch[],
  group: Entry['group'],
  without: ReadonlySet<string>,
): Entry[] =>
  pairs.flatMap((pair) => (without.has(pair.offeringId) ? [] : { key: pair.offeringId, pair, group }))
