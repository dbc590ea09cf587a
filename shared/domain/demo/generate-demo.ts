import type { Contact } from '../../model/contact.ts'
import type { LocalDate } from '../../model/dates.ts'
import type { User } from '../../model/user.ts'
import type { FollowUp, Problem, Visit } from '../../model/visit.ts'
import { associationCapacity } from './association-company.ts'
import { associationEvery, companyOf, overseasEvery } from './company-of.ts'
import { demoContacts } from './demo-contacts.ts'
import { type DayNumber, dayNumberOf, instantOn } from './demo-days.ts'
import { demoFollowUps } from './demo-follow-ups.ts'
import { demoOrganizationId } from './demo-ids.ts'
import { type DemoOrganization, demoOrganization } from './demo-organization.ts'
import { demoProblems } from './demo-problems.ts'
import { type Colleague, demoTeam, demoUsers, ownerOf } from './demo-users.ts'
import { demoVisits } from './demo-visits.ts'
import { domesticCapacity } from './domestic-company.ts'
import { overseasCapacity } from './overseas-company.ts'
import { relationshipOf } from './relationship.ts'

export type DemoRequest = {
  /** A 32-bit whole number; another seed is another demo. */
  seed: number
  /** How many to make, from `startIndex` on. */
  organizations: number
  /** The day everything is told from: follow-ups lie around it, visits in the two years before. */
  today: LocalDate
  startIndex?: number
  /** Organizations a batch; 500 by default. */
  batchSize?: number
  /** `records` leaves visits, follow-ups and problems out, for stores where only size matters. */
  detail?: 'full' | 'records'
}

/** Records as the write path takes them, in an order in which every reference points backwards. */
export type DemoBatch = {
  users: User[]
  organizations: DemoOrganization[]
  contacts: Contact[]
  visits: Visit[]
  followUps: FollowUp[]
  problems: Problem[]
}

/** Up to here every organization has a name of its own. */
export const demoCapacity = Math.floor(
  Math.min(domesticCapacity, overseasCapacity * overseasEvery, associationCapacity * associationEvery),
)

/**
 * Believable customers of a sourcing team, batch by batch. An organization and all that belongs to it follow from (seed, its number,
 * today) alone: [a, b) is the same whether made alone or as part of a larger demo, and ids depend on seed and number only.
 * Some organizations were introduced by one with a smaller number, so a store should be filled from number 0 on.
 * The first batch of a call carries the team.
 * @throws RangeError beyond `demoCapacity`
 */
export function* generateDemo(request: DemoRequest): Generator<DemoBatch, void, undefined> {
  const { seed, organizations, startIndex = 0, batchSize = 500, detail = 'full' } = request
  const end = startIndex + organizations
  if (startIndex < 0 || end > demoCapacity)
    throw new RangeError(`demo organizations are numbered 0 to ${demoCapacity - 1}`)
  const context = {
    seed,
    today: dayNumberOf(request.today),
    team: demoTeam(seed),
    hasActivity: detail === 'full',
  }
  for (let from = startIndex; from < end; from += batchSize) {
    const batch = emptyBatch(from === startIndex ? demoUsers(seed, context.today) : [])
    for (let index = from; index < Math.min(end, from + batchSize); index++)
      addOrganization(batch, index, context)
    yield batch
  }
}

type DemoContext = { seed: number; today: DayNumber; team: readonly Colleague[]; hasActivity: boolean }

function addOrganization(
  batch: DemoBatch,
  index: number,
  { seed, today, team, hasActivity }: DemoContext,
): void {
  const company = companyOf(seed, index)
  const relationship = relationshipOf(seed, index, company, today)
  const owner = ownerOf(team, seed, index, company.territory, relationship.tier === 'key')
  const organizationId = demoOrganizationId(seed, index)
  const { createdDay, roles } = relationship
  const createdAt = instantOn(createdDay, index % 30, index % 60)
  const contacts = demoContacts({ seed, index, company, organizationId, roles, createdAt, createdDay, today })
  const organization = demoOrganization({
    seed,
    index,
    company,
    relationship,
    owner,
    createdAt,
    updatedAt: createdAt,
  })
  batch.organizations.push(organization)
  batch.contacts.push(...contacts)
  if (!hasActivity) return

  const { purchaseCategories } = organization
  const shared = { seed, index, today, company, organizationId, contacts, relationship, owner, team }
  const told = demoVisits({ ...shared, purchaseCategories })
  organization.updatedAt = told.at(-1)?.visit.createdAt ?? createdAt
  batch.visits.push(...told.map(({ visit }) => visit))
  batch.followUps.push(...demoFollowUps({ ...shared, told }))
  batch.problems.push(...demoProblems({ ...shared, told }))
}

const emptyBatch = (users: User[]): DemoBatch => ({
  users,
  organizations: [],
  contacts: [],
  visits: [],
  followUps: [],
  problems: [],
})
