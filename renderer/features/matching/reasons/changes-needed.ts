import { neutral } from '#shared/domain/matching/criteria.ts'
import { shares } from '#shared/domain/matching/default-weights.ts'
import type { Criterion, Reason, Weights } from '#shared/model/match.ts'

/** What would have to change for a pair to fit better, and by how many points its score would rise. */
export interface ChangeNeeded {
  reason: Reason
  gain: number
  kind: 'change' | 'ask'
}

/** Nobody can bring these about for one order. */
const given: readonly Criterion[] = ['record', 'freshness']

/** Less is not worth a call. Points. */
const least = 1

/** The most rewarding first. What is unknown can at best rise from neutral to met. */
export function changesNeeded(reasons: readonly Reason[], weights: Weights): ChangeNeeded[] {
  const weight = shares(weights)
  return reasons
    .filter(({ criterion }) => !given.includes(criterion))
    .flatMap((reason): ChangeNeeded[] => {
      // What is met asks nobody for anything, even where somebody nearer would score more.
      if (reason.verdict === 'met') return []
      const isAsked = reason.share === null
      if (isAsked && reason.how === 'notDemanded') return []
      const gain = Math.round(weight[reason.criterion] * (1 - (reason.share ?? neutral)) * 1000) / 10
      return gain < least ? [] : [{ reason, gain, kind: isAsked ? 'ask' : 'change' }]
    })
    .toSorted((a, b) => Number(a.kind === 'ask') - Number(b.kind === 'ask') || b.gain - a.gain)
}
