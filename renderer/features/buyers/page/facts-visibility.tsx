import { createContext, type ReactNode, useContext } from 'react'
import type { CustomField } from '#shared/model/custom-field.ts'
import type { Organization } from '#shared/model/organization.ts'

/** Whether facts nobody knows are shown too. */
export const FactsContext = createContext(false)

/** Facts that are shown even when they are empty: the ones a first call should bring. */
const alwaysShown: readonly string[] = ['industries', 'place', 'owner', 'territory', 'tags']

/** One fact; it hides while it is empty, unless it is asked for. A value that was there a moment ago stays in place. */
export function Fact(props: { name: FactName | string; isEmpty: boolean; children: ReactNode }) {
  const showsEmpty = useContext(FactsContext)
  return !props.isEmpty || showsEmpty || alwaysShown.includes(props.name) ? props.children : null
}

export type FactName = keyof typeof isEmptyFact

/** What it means for each fact that nobody knows it. */
export const isEmptyFact = {
  legalName: () => false,
  englishName: (one: Organization) => one.englishName === null,
  shortName: (one: Organization) => one.shortName === null,
  formerNames: (one: Organization) => one.formerNames.length === 0,
  creditCode: (one: Organization) => one.creditCode === null,
  roles: () => false,
  industries: (one: Organization) => one.industries.length === 0,
  staffBand: (one: Organization) => one.staffBand === null,
  revenueBand: (one: Organization) => one.revenueBand === null,
  foundedOn: (one: Organization) => one.foundedOn === null,
  place: (one: Organization) => (one.country ?? one.province ?? one.city ?? one.district) === null,
  address: (one: Organization) => one.address === null,
  website: (one: Organization) => one.website === null,
  owner: (one: Organization) => one.ownerId === null,
  territory: (one: Organization) => one.territory === null,
  source: (one: Organization) => one.source === null,
  sourceNote: (one: Organization) => one.sourceNote === null,
  introducer: (one: Organization) => one.introducerOrganizationId === null,
  firstDealOn: (one: Organization) => one.firstDealOn === null,
  partnerSince: (one: Organization) => one.partnerSince === null,
  lastContactKnownOn: (one: Organization) => one.lastContactKnownOn === null,
  tags: (one: Organization) => one.tags.length === 0,
  blacklistReason: (one: Organization) => one.blacklistReason === null,
  notes: (one: Organization) => one.notes === null,
} as const

/** How many facts hide because nobody knows them. */
export function emptyFacts(organization: Organization, fields: readonly CustomField[]): number {
  const own = Object.entries(isEmptyFact).filter(
    ([name, isEmpty]) => !alwaysShown.includes(name) && isEmpty(organization),
  )
  const custom = fields.filter((field) => organization.custom[field.id] === undefined)
  return own.length + custom.length
}
