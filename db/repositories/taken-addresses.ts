import type { Touchpoint } from '#shared/model/touchpoint.ts'
import type { Store } from '../store.ts'

type Of = Pick<Touchpoint, 'id' | 'occasionId' | 'year' | 'occursOn' | 'channel'>

export type TakenAddresses = {
  /** Does another greeting for the same occasion go, or has it gone, to this number or mailbox? */
  isTaken(greeting: Of, address: string | null): boolean
  take(greeting: Of, address: string | null): void
}

/** Numbers and mailboxes that get, or got, their greeting; read once for each occasion and year that is asked about. */
export function takenAddresses(store: Store): TakenAddresses {
  const read = store.sqlite.prepare<[string, number], { id: string; address: string; occursOn: string }>(
    takenSql,
  )
  const byOccasion = new Map<string, Map<string, string>>()
  const takersFor = ({ occasionId, year }: Of): Map<string, string> => {
    const key = `${occasionId} ${year}`
    const known = byOccasion.get(key)
    if (known !== undefined) return known
    const takers = new Map(
      read.all(occasionId, year).map(({ id, address, occursOn }) => [keyOf(address, occursOn), id]),
    )
    byOccasion.set(key, takers)
    return takers
  }
  // Colleagues get their letters and parcels at one address.
  const isPersonal = ({ channel }: Of) => channel !== 'letter' && channel !== 'gift'
  return {
    isTaken: (greeting, address) => {
      if (address === null || !isPersonal(greeting)) return false
      const taker = takersFor(greeting).get(keyOf(address, greeting.occursOn))
      return taker !== undefined && taker !== greeting.id
    },
    take: (greeting, address) => {
      if (address !== null) takersFor(greeting).set(keyOf(address, greeting.occursOn), greeting.id)
    },
  }
}

const keyOf = (address: string, occursOn: string): string => `${occursOn} ${address.toLowerCase()}`

export const takenSql = `
select t.id, t.address, t.occurs_on as occursOn from touchpoints t
where t.occasion_id = ? and t.year = ? and t.state in ('approved', 'sending', 'unknown', 'sent', 'replied')
  and t.deleted_at is null and t.address is not null and t.channel not in ('letter', 'gift')`
