import type { PriceBand, Quantity, Unit } from '../../model/trade-terms.ts'

/** What a unit measures; only quantities of one dimension can be compared. */
export type Dimension =
  | 'count'
  | 'pair'
  | 'roll'
  | 'mass'
  | 'volume'
  | 'length'
  | 'area'
  | 'time'
  | 'occasion'

type Measure = { dimension: Dimension; factor: number }

/** Base units: piece, pair, roll, kg, l, m, m², hour, time. A month has 30 days, as lead times are reckoned. */
const MEASURES: Readonly<Record<Exclude<Unit, 'box' | 'pallet'>, Measure>> = {
  piece: { dimension: 'count', factor: 1 },
  // 500 套 is what a buyer says of 500 cups in their boxes: one, unless told how many are in a set.
  set: { dimension: 'count', factor: 1 },
  dozen: { dimension: 'count', factor: 12 },
  pair: { dimension: 'pair', factor: 1 },
  roll: { dimension: 'roll', factor: 1 },
  g: { dimension: 'mass', factor: 0.001 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1000 },
  ml: { dimension: 'volume', factor: 0.001 },
  l: { dimension: 'volume', factor: 1 },
  m3: { dimension: 'volume', factor: 1000 },
  mm: { dimension: 'length', factor: 0.001 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  m2: { dimension: 'area', factor: 1 },
  hour: { dimension: 'time', factor: 1 },
  day: { dimension: 'time', factor: 24 },
  month: { dimension: 'time', factor: 720 },
  year: { dimension: 'time', factor: 8640 },
  time: { dimension: 'occasion', factor: 1 },
}

export type BaseQuantity = { dimension: Dimension; amount: number }

/** In the base unit of its dimension; null for boxes and pallets of which nobody said what is in them. */
export function baseQuantity({ amount, unit, perPack }: Quantity): BaseQuantity | null {
  if (unit === 'box' || unit === 'pallet')
    return perPack === undefined ? null : { dimension: 'count', amount: amount * perPack }
  const { dimension, factor } = MEASURES[unit]
  return { dimension, amount: amount * factor * (unit === 'set' ? (perPack ?? 1) : 1) }
}

/** Yuan for one of a currency (USD 7.1), as the team set them; one that is missing cannot be compared with another. */
export type Rates = Readonly<Partial<Record<PriceBand['currency'], number>>>

/** A price for one base unit in its own currency; `rate` is yuan for one of it, null where nobody set one. */
export type BasePrice = {
  low: number | null
  high: number | null
  dimension: Dimension
  currency: PriceBand['currency']
  rate: number | null
}

/** Null for a price per box or pallet of which nobody said what is in them. `perPack` comes from the quantity told with it. */
export function basePrice(
  { low, high, currency, per }: PriceBand,
  rates: Rates,
  perPack?: number,
): BasePrice | null {
  const one = baseQuantity({ amount: 1, unit: per, ...(perPack !== undefined && { perPack }) })
  if (one === null) return null
  const each = (price: number | null) => (price === null ? null : price / one.amount)
  return {
    low: each(low),
    high: each(high),
    dimension: one.dimension,
    currency,
    rate: currency === 'CNY' ? 1 : (rates[currency] ?? null),
  }
}

/** How many of the wanted currency one of the offered one is; null where the two cannot be compared. */
export function exchange(offered: BasePrice, wanted: BasePrice): number | null {
  if (offered.currency === wanted.currency) return 1
  return offered.rate === null || wanted.rate === null ? null : offered.rate / wanted.rate
}
