import type { MatchState } from '#shared/model/match.ts'
import type { RequirementStatus } from '#shared/model/requirement.ts'

export type MatchAct = 'shortlist' | 'propose' | 'accept' | 'reject' | 'deal' | 'takeBack'

const afterState: Readonly<Record<MatchState, readonly MatchAct[]>> = {
  suggested: ['shortlist', 'propose', 'reject'],
  shortlisted: ['propose', 'accept', 'reject', 'deal', 'takeBack'],
  proposed: ['accept', 'reject', 'propose', 'deal', 'takeBack'],
  accepted: ['deal', 'reject', 'takeBack'],
  rejected: ['takeBack'],
  noDeal: [],
  deal: [],
}

/** What can be done with a supplier now, the likely step first; nothing with one that a rule excludes. */
export function allowedActs(
  state: MatchState | null,
  status: RequirementStatus,
  isExcluded: boolean,
): readonly MatchAct[] {
  if (status === 'dealt' || status === 'closed') return []
  if (isExcluded && state === null) return []
  return afterState[state ?? 'suggested']
}
