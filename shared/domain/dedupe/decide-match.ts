import type { DuplicateReason } from '#shared/model/duplicate.ts'
import { type IdentityFacts, identityFacts } from './identity-facts.ts'
import type { IdentityRecord, Known } from './identity-record.ts'
import { type Judgement, judgeEvidence, MOST_POINTS } from './judge-evidence.ts'
import { gatherEvidence, type MatchEvidence, reasonsOf } from './match-evidence.ts'

type MatchCandidate<Id extends string> = {
  readonly id: Id
  readonly reasons: readonly DuplicateReason[]
  /** 0–1, for the order of the list only. */
  readonly score: number
}

export type MatchDecision<Id extends string = string> =
  | { readonly verdict: 'same'; readonly id: Id; readonly reasons: readonly DuplicateReason[] }
  | { readonly verdict: 'maybe'; readonly candidates: readonly MatchCandidate<Id>[] }
  | { readonly verdict: 'new' }

/**
 * Is the row one of the organizations we know? `candidates` are those that share a key with it (see lookupKeys).
 * `same` only when exactly one fits best: a wrong merge costs more than a question, so what fits two is a question.
 * `maybe` lists at most five, the likeliest first. Pure: the same row and candidates give the same answer in any order.
 */
export const decideMatch = <Id extends string>(
  row: IdentityRecord,
  candidates: readonly Known<Id>[],
): MatchDecision<Id> => decideByFacts(identityFacts(row), candidates)

/** The same for a row that is worked out already. */
export function decideByFacts<Id extends string>(
  facts: IdentityFacts,
  candidates: readonly Known<Id>[],
): MatchDecision<Id> {
  const compared = candidates.map((candidate) => ({
    id: candidate.id,
    evidence: gatherEvidence(facts, identityFacts(candidate)),
  }))
  const isAgentsPhone = leadsToManyCompanies(compared.map(({ evidence }) => evidence))
  const judged = compared
    .map(({ id, evidence }) => ({ id, evidence, judgement: judgeEvidence(evidence, isAgentsPhone) }))
    .filter(({ judgement }) => judgement.verdict !== 'new')
    .toSorted((a, b) => b.judgement.score - a.judgement.score || (a.id < b.id ? -1 : 1))
  const same = judged.filter(({ judgement }) => judgement.verdict === 'same')
  const [best, second] = same
  if (best !== undefined && (second === undefined || stands(best.judgement, second.judgement))) {
    return { verdict: 'same', id: best.id, reasons: reasonsOf(best.evidence) }
  }
  if (judged.length === 0) return { verdict: 'new' }
  const extra: readonly DuplicateReason[] = [
    ...(isAgentsPhone ? (['phoneOfManyCompanies'] as const) : []),
    ...(same.length > 1 ? (['severalFit'] as const) : []),
  ]
  return {
    verdict: 'maybe',
    candidates: judged.slice(0, 5).map(({ id, evidence, judgement }) => ({
      id,
      reasons: [...reasonsOf(evidence), ...extra],
      score: judgement.score,
    })),
  }
}

// Two records that carry one valid code are one company entered twice: the better one takes the row. Of any other two a
// witness has to speak for one alone: being in the right city or spelled to the letter is none.
function stands(best: Judgement, second: Judgement): boolean {
  return best.certain || best.score - second.score > LEAST_LEAD
}

const LEAST_LEAD = 6.5 / MOST_POINTS

/** An agent's mobile, a placeholder: three companies with clearly different names are reached by it. */
function leadsToManyCompanies(evidence: readonly MatchEvidence[]): boolean {
  const others = evidence.filter(
    ({ mobile, email, name }) => (mobile || email) && (name === 'different' || name === 'otherTrade'),
  )
  return others.length >= 2
}
