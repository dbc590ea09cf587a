import type { Match } from '../../model/match.ts'
import { NoDealReason } from '../../model/requirement.ts'

/** What became of a supplier's rounds, see dealsContract.supplierRecord. */
export type SupplierRecord = {
  rounds: number
  decided: number
  deals: number
  winRate: number | null
  responseDays: number | null
  reasons: Partial<Record<NoDealReason, number>>
}

const day = 86_400_000

/** Rounds that were proposed to somebody; one that only stood on a list says nothing. Direct deals are told separately. */
export function supplierRecord(matches: readonly Match[], directDeals: number): SupplierRecord {
  const rounds = matches.filter((match) => proposedAt(match) !== null || match.state === 'deal')
  const won = rounds.filter(({ state }) => state === 'deal').length
  const decided = rounds.filter(({ state }) => state === 'deal' || state === 'rejected' || state === 'noDeal')
  const waits = rounds
    .flatMap((match) => {
      const [asked, answered] = [proposedAt(match), match.answeredAt]
      return asked === null || answered === null ? [] : (Date.parse(answered) - Date.parse(asked)) / day
    })
    .filter((days) => days >= 0)
    .toSorted((a, b) => a - b)
  const middle = waits[waits.length >> 1]
  const reasons: SupplierRecord['reasons'] = {}
  for (const reason of NoDealReason.options) {
    const count = decided.filter(({ noDealReason }) => noDealReason === reason).length
    if (count > 0) reasons[reason] = count
  }
  return {
    rounds: rounds.length,
    decided: decided.length,
    deals: won + directDeals,
    winRate: decided.length === 0 ? null : won / decided.length,
    responseDays: middle === undefined ? null : Math.round(middle * 10) / 10,
    reasons,
  }
}

/** When the supplier was asked, else when the buyer was. */
const proposedAt = ({ proposedToBuyerAt, proposedToSupplierAt }: Match): string | null =>
  proposedToSupplierAt ?? proposedToBuyerAt
