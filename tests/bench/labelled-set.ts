import type { Supplier } from '#shared/domain/matching/matching-facts.ts'
import type { Offering } from '#shared/model/offering.ts'
import type { Requirement } from '#shared/model/requirement.ts'

/** Offerings, and for each requirement which of them are right: 3 propose first … 1 worth a call; all others 0. */
export type LabelledSet = {
  name: string
  offered: readonly { offering: Offering; supplier: Supplier }[]
  asked: readonly { requirement: Requirement; grades: ReadonlyMap<Offering['id'], number>; part: string }[]
}
