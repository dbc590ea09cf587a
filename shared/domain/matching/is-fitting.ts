import type { Criterion, ScoredMatch } from '../../model/match.ts'

/** From here on a pair is worth a call: below, too much of what was asked for is missing. */
const fittingScore = 50

/** A share of 0.5 is "partly met", see verdictOf. */
const partly = 0.5

/**
 * Is a pair worth proposing? Its score reaches one half, and what it is about is not the wrong thing: where the
 * category or the words are told, at least one of them answers. Good terms do not make a flask of an excavator.
 * `category`, `specification`: the shares of these two, null where they are not told.
 */
export function fits(score: number, category: number | null, specification: number | null): boolean {
  const told = [category, specification].filter((share) => share !== null)
  return score >= fittingScore && (told.length === 0 || told.some((share) => share >= partly))
}

export function isFitting({ score, reasons }: ScoredMatch): boolean {
  const shareOf = (wanted: Criterion) => reasons.find(({ criterion }) => criterion === wanted)?.share ?? null
  return fits(score, shareOf('category'), shareOf('specification'))
}
