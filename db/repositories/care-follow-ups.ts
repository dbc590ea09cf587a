import { and, gte, lt, sql } from 'drizzle-orm'
import {
  careFollowUpId,
  careIdDay,
  careIdRange,
  isCareFollowUpId,
  isCareOf,
} from '#shared/domain/cadence/care-follow-up-id.ts'
import { carePriority } from '#shared/domain/cadence/care-priority.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { type FollowUpId, OrganizationId, UserId } from '#shared/model/ids.ts'
import { Tier } from '#shared/model/organization.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { type ListedOrganization, listedOrganization } from './listed-organization.ts'
import { known } from './organization-rows.ts'

// Regular contacts are not stored until somebody acts on one: it is the organization's `care_due_on` seen as a follow-up.

type Cared = Pick<
  ListedOrganization,
  'id' | 'careDueOn' | 'ownerId' | 'tier' | 'isDemo' | 'createdAt' | 'updatedAt'
>

/** The regular contact an organization is due now; null when it is due none. */
export function careFollowUp(organization: Cared): FollowUp | null {
  const dueOn = known(LocalDate, organization.careDueOn)
  if (dueOn === null) return null
  return careOn(organization, dueOn)
}

/** Those of `ids` that are regular contacts due now; what was due on another day is not. */
export function findCareFollowUps(store: Store, ids: readonly FollowUpId[]): FollowUp[] {
  return ids.filter(isCareFollowUpId).flatMap((id) => {
    const { from, to } = careIdRange(id)
    const due = store.orm
      .select(listedOrganization)
      .from(organizations)
      .where(and(gte(organizations.id, from), lt(organizations.id, to), isCared))
      .all()
      .flatMap((organization) => careFollowUp(organization) ?? [])
    return due.find((followUp) => followUp.id === id) ?? []
  })
}

/**
 * The regular contact a printed row names, as it stands today: still due; or done, where a contact has moved the day on;
 * or dropped, where none is owed any more. Null for an id that is no regular contact of this organization.
 */
export function printedCare(organization: Cared, id: FollowUpId): FollowUp | null {
  if (!isCareOf(id, OrganizationId.parse(organization.id))) return null
  const now = careFollowUp(organization)
  if (now?.id === id) return now
  const printed = careOn(organization, careIdDay(id))
  if (now === null) return { ...printed, state: 'cancelled' }
  return now.dueOn > printed.dueOn ? { ...printed, state: 'done' } : printed
}

/** Said with a plus: the id decides, not the index of everything that is due. */
const isCared = sql`+${organizations.careDueOn} is not null`

function careOn(organization: Cared, dueOn: LocalDate): FollowUp {
  const organizationId = OrganizationId.parse(organization.id)
  return {
    id: careFollowUpId(organizationId, dueOn),
    organizationId,
    contactId: null,
    visitId: null,
    origin: 'cadence',
    title: '',
    reason: null,
    priority: carePriority(known(Tier, organization.tier)),
    dueOn,
    state: 'open',
    doneAt: null,
    doneVisitId: null,
    ownerId: known(UserId, organization.ownerId),
    note: null,
    isDemo: organization.isDemo,
    createdAt: Instant.parse(organization.createdAt),
    updatedAt: Instant.parse(organization.updatedAt),
    deletedAt: null,
  }
}
