import type { Offering } from '#shared/model/offering.ts'
import type { Requirement } from '#shared/model/requirement.ts'

/** Both sides of a pair, as their words are shown. The requirement is missing where only its title is known. */
export interface Parties {
  requirement: Requirement | null
  offering: Offering
}
