import type { Tier } from '../../model/organization.ts'
import type { FollowUpPriority } from '../../model/visit.ts'

/** How urgent a regular contact is: as important as the buyer. SQL twin: `carePriorityRank` of the organizations table. */
export function carePriority(tier: Tier | null): FollowUpPriority {
  if (tier === 'key' || tier === 'A') return 'high'
  return tier === 'D' || tier === null ? 'low' : 'normal'
}
