import type { Tier } from '../../model/organization.ts'

/**
 * After how many days without a two-way contact a buyer counts as at risk: the trade's default. Tiers not named have no
 * such limit; their stage alone decides.
 */
export const defaultQuietLimits: readonly { tier: Tier; days: number }[] = [
  { tier: 'key', days: 30 },
  { tier: 'A', days: 60 },
  { tier: 'B', days: 90 },
]
