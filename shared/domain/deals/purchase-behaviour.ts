import { LocalDate } from '../../model/dates.ts'
import type { Deal } from '../../model/deal.ts'
import type { CategoryId } from '../../model/ids.ts'
import type { Currency } from '../../model/trade-terms.ts'
import { groupBy } from '../group-by.ts'
import { addDays, daysBetween } from '../time/local-date.ts'

/** What a buyer buys, see dealsContract.behaviour. */
export type PurchaseBehaviour = {
  currency: Currency
  notCounted: number
  quarters: { from: LocalDate; amount: number; deals: number }[]
  categories: { categoryId: CategoryId | null; amount: number; deals: number }[]
  deals: number
  dealDays: number
  lastOn: LocalDate | null
  cycleDays: number | null
  nextExpectedOn: LocalDate | null
  tenderShare: number | null
  methodsKnown: number
  regions: { region: string; deals: number }[]
}

const quartersShown = 8
/** Fewer purchases have no rhythm. */
const fewestForRhythm = 3

export function purchaseBehaviour(deals: readonly Deal[], today: LocalDate): PurchaseBehaviour {
  const currency = usualCurrency(deals)
  const amountOf = (deal: Deal): number => (deal.currency === currency ? (deal.amount ?? 0) : 0)
  const cycleDays = rhythm(deals)
  const lastOn =
    deals
      .map(({ dealtOn }) => dealtOn)
      .toSorted()
      .at(-1) ?? null
  const methods = deals.flatMap(({ method }) => method ?? [])
  return {
    currency,
    notCounted: deals.filter((deal) => deal.currency !== currency || deal.amount === null).length,
    quarters: lastQuarters(today).map(({ from, until }) => {
      const inside = deals.filter(({ dealtOn }) => dealtOn >= from && dealtOn < until)
      return { from, amount: sum(inside.map(amountOf)), deals: inside.length }
    }),
    categories: [...groupBy(deals, ({ categoryId }) => categoryId)]
      .map(([categoryId, all]) => ({ categoryId, amount: sum(all.map(amountOf)), deals: all.length }))
      .toSorted((a, b) => b.amount - a.amount || b.deals - a.deals),
    deals: deals.length,
    dealDays: new Set(deals.map(({ dealtOn }) => dealtOn)).size,
    lastOn,
    cycleDays,
    nextExpectedOn: cycleDays === null || lastOn === null ? null : addDays(lastOn, Math.round(cycleDays)),
    tenderShare:
      methods.length === 0 ? null : methods.filter((method) => method === 'tender').length / methods.length,
    methodsKnown: methods.length,
    regions: [
      ...groupBy(
        deals.flatMap(({ region }) => region ?? []),
        placeName,
      ),
    ]
      .flatMap(([region, all]) => (region === '' ? [] : { region, deals: all.length }))
      .toSorted((a, b) => b.deals - a.deals || (a.region < b.region ? -1 : 1)),
  }
}

function usualCurrency(deals: readonly Deal[]): Currency {
  const [most] = [...groupBy(deals, ({ currency }) => currency)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return most?.[0] ?? 'CNY'
}

/** The median of the days between purchases; several on one day are one. */
function rhythm(deals: readonly Deal[]): number | null {
  const days = [...new Set(deals.map(({ dealtOn }) => dealtOn))].toSorted()
  if (days.length < fewestForRhythm) return null
  const gaps = days
    .flatMap((day, at) => {
      const before = days[at - 1]
      return before === undefined ? [] : daysBetween(before, day)
    })
    .toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [gaps[(gaps.length - 1) >> 1], gaps[gaps.length >> 1]]
  return (low + high) / 2
}

function lastQuarters(today: LocalDate): { from: LocalDate; until: LocalDate }[] {
  const present = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: quartersShown }, (_, at) => {
    const quarter = present - quartersShown + 1 + at
    return { from: quarterStart(quarter), until: quarterStart(quarter + 1) }
  })
}

const quarterStart = (quarter: number): LocalDate =>
  LocalDate.parse(
    `${String(Math.floor(quarter / 4)).padStart(4, '0')}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`,
  )

const placeName = ({ country, province, city }: NonNullable<Deal['region']>): string =>
  [country, province, city].filter((part) => part !== null && part !== '').join(' ')

const sum = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100
