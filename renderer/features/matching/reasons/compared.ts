import type { Reason } from '#shared/model/match.ts'
import { inOwnUnit, priceAsSaid } from './in-own-unit.ts'
import type { Parties } from './reason-parties.ts'

/** What was compared about the price, as either side said it. */
export function pricesOf(reason: Reason, { requirement, offering }: Parties) {
  const wanted = { price: requirement?.price ?? null, perPack: requirement?.quantity?.perPack }
  const offered = { price: offering.price, perPack: offering.moq?.perPack }
  return {
    wanted: priceAsSaid(reason.wanted, [wanted, offered]),
    offered: priceAsSaid(reason.offered, [offered, wanted]),
  }
}

/** The wanted quantity beside the smallest order, or beside what is made in a month. */
export function amountsOf(reason: Reason, { requirement, offering }: Parties, beside: 'moq' | 'capacity') {
  const said = beside === 'moq' ? offering.moq : offering.capacityPerMonth
  const wanted = requirement?.quantity ?? null
  return {
    wanted: inOwnUnit(reason.wanted, [wanted, said]),
    offered: inOwnUnit(reason.offered, [said, wanted]),
  }
}

/** Days there are (never negative in words), days that are needed, and by how many it is too late. */
export function daysOf({ wanted, offered }: Reason): { left: number; needed: number; late: number } {
  const [left, needed] = [Number(wanted ?? 0), Number(offered ?? 0)]
  return { left: Math.max(0, left), needed, late: Math.max(0, needed - left) }
}

/** A reason keeps certificates as they were compared (`ISO9001`); the buyer's own writing is shown (`ISO 9001`). */
export function certificatesNamed(
  compared: string | null,
  demanded: readonly string[],
  keyOf: (name: string) => string,
): string[] {
  const keys = (compared ?? '').split(' ').filter((key) => key !== '')
  return keys.map((key) => demanded.find((name) => keyOf(name) === key) ?? key)
}
