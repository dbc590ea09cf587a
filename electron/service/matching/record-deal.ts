import { dealsOfBuyer, dealsOfSupplier } from '#db/repositories/deals.ts'
import { findMatch } from '#db/repositories/matches.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { findRequirement } from '#db/repositories/requirements.ts'
import { deals, matches, requirements } from '#db/schema/matching.ts'
import { organizations } from '#db/schema/organizations.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Deal, DealInput } from '#shared/model/deal.ts'
import type { DealId, OrganizationId } from '#shared/model/ids.ts'
import { type Patch, patched } from '#shared/model/patch.ts'

export type DealRefusal =
  | 'organizationNotFound'
  | 'supplierNotFound'
  | 'dealWithItself'
  | 'requirementNotFound'
  | 'dealOfOtherBuyer'
  | 'inTheFuture'

/** Why a deal cannot be recorded, or null: it always has a buyer that is there, and tomorrow's has not been made yet. */
export function dealRefusal(store: Store, deal: DealInput): DealRefusal | null {
  const { buyerId, supplierId, requirementId, matchId, dealtOn } = deal
  if (!isThere(store, buyerId)) return 'organizationNotFound'
  if (supplierId !== null && !isThere(store, supplierId)) return 'supplierNotFound'
  if (supplierId === buyerId) return 'dealWithItself'
  const requirement = requirementId && findRequirement(store, requirementId)
  if (requirementId !== null && !requirement) return 'requirementNotFound'
  if (requirement && requirement.organizationId !== buyerId) return 'dealOfOtherBuyer'
  const match = matchId && findMatch(store, matchId)
  if (match && match.buyerId !== buyerId) return 'dealOfOtherBuyer'
  // Where it is tomorrow already, a deal of tomorrow has been made.
  return dealtOn > addDays(today(store.clock), 1) ? 'inTheFuture' : null
}

/** The deal, what it closes, and the day both sides celebrate from now on where it is the first one. */
export function dealChanges(
  store: Store,
  id: DealId,
  deal: DealInput,
  closesRequirement: boolean,
): RowChange[] {
  const { matchId, requirementId } = deal
  const match = matchId && findMatch(store, matchId)
  const answeredAt = match?.answeredAt ?? nowInstant(store.clock)
  return [
    insertRecord(deals, id, deal),
    ...(match
      ? [updateRecord(matches, match.id, { state: 'deal', dealId: id, answeredAt, noDealReason: null })]
      : []),
    ...(requirementId !== null && closesRequirement
      ? [updateRecord(requirements, requirementId, { status: 'dealt' })]
      : []),
    ...partiesOf(deal).flatMap((party) => firstDealChange(store, party, deal.dealtOn)),
  ]
}

/** What a deal that never was leaves behind: its match is accepted again, its requirement wanted, and the first day another. */
export function dealRemovalChanges(store: Store, deal: Deal): RowChange[] {
  const match = deal.matchId && findMatch(store, deal.matchId)
  const requirement = deal.requirementId && findRequirement(store, deal.requirementId)
  const others = dealsOfBuyer(store, deal.buyerId).filter(({ id }) => id !== deal.id)
  const isLastOfRequirement = !others.some(({ requirementId }) => requirementId === deal.requirementId)
  return [
    updateRecord(deals, deal.id, { deletedAt: nowInstant(store.clock) }),
    ...(match?.dealId === deal.id
      ? [updateRecord(matches, match.id, { state: 'accepted', dealId: null })]
      : []),
    ...(requirement?.status === 'dealt' && isLastOfRequirement
      ? [updateRecord(requirements, requirement.id, { status: 'matching' })]
      : []),
    ...partiesOf(deal).flatMap((party) => withoutFirstDeal(store, party, deal)),
  ]
}

/** A corrected deal: where the first day was this deal's, it moves with it. */
export function dealUpdateChanges(store: Store, before: Deal, changes: Patch<DealInput>): RowChange[] {
  const after = patched<DealInput>(before, changes)
  const [left, joined] = [partiesOf(before), partiesOf(after)]
  return [
    updateRecord(deals, before.id, changes),
    ...left
      .filter((party) => !joined.includes(party))
      .flatMap((party) => withoutFirstDeal(store, party, before)),
    ...joined.flatMap((party) => {
      const isItsFirst =
        left.includes(party) && findOrganization(store, party)?.firstDealOn === before.dealtOn
      if (!isItsFirst) return firstDealChange(store, party, after.dealtOn)
      const other = earliestOf(store, party, before.id)
      const firstDealOn = other !== null && other < after.dealtOn ? other : after.dealtOn
      return [updateRecord(organizations, party, { firstDealOn })]
    }),
  ]
}

const isThere = (store: Store, id: OrganizationId): boolean => findOrganization(store, id)?.deletedAt === null

const partiesOf = ({ buyerId, supplierId }: DealInput): OrganizationId[] =>
  supplierId === null ? [buyerId] : [buyerId, supplierId]

function firstDealChange(store: Store, id: OrganizationId, dealtOn: LocalDate): RowChange[] {
  const known = findOrganization(store, id)?.firstDealOn ?? null
  return known !== null && known <= dealtOn ? [] : [updateRecord(organizations, id, { firstDealOn: dealtOn })]
}

/** Only where the first day was this deal's; one that somebody typed in stays. */
function withoutFirstDeal(store: Store, id: OrganizationId, { id: dealId, dealtOn }: Deal): RowChange[] {
  if (findOrganization(store, id)?.firstDealOn !== dealtOn) return []
  return [updateRecord(organizations, id, { firstDealOn: earliestOf(store, id, dealId) })]
}

const earliestOf = (store: Store, id: OrganizationId, except: DealId): LocalDate | null =>
  [...dealsOfBuyer(store, id), ...dealsOfSupplier(store, id)]
    .filter((deal) => deal.id !== except)
    .map(({ dealtOn }) => dealtOn)
    .toSorted()[0] ?? null
