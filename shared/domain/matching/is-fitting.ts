import type { ScoredMatch } from '../../model/match.ts'

/** From here on a pair is worth a call: below, too much of what was asked for is missing. */
const fittingScore = 50

/**
 * Is a pair worth proposing? Its score reaches one half, and what it is about is not the wrong thing: where the
 * category or the words are told, at least one of them answers. Good terms do not make a flask of an excavator.
 */
export function isFitting({ score, reasons }: ScoredMatch): boolean {
  const aboutTheThing = reasons.filter(
    ({ criterion }) => criterion === 'category' || criterion === 'specification',
  )
  const isWrongThing =
    aboutTheThing.some(({ verdict }) => verdict === 'unmet') &&
    !aboutTheThing.some(({ verdict }) => verdict === 'met' || verdict === 'partly')
  return score >= fittingScore && !isWrongThing
}
