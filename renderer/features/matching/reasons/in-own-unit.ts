import { basePrice, baseQuantity, type Dimension } from '#shared/domain/matching/units.ts'
import type { PriceBand, Quantity, Unit } from '#shared/model/trade-terms.ts'

const baseUnits: Readonly<Record<Dimension, Unit>> = {
  count: 'piece',
  pair: 'pair',
  roll: 'roll',
  mass: 'kg',
  volume: 'l',
  length: 'm',
  area: 'm2',
  time: 'hour',
  occasion: 'time',
}

/**
 * A compared amount (in the base unit, as a reason keeps it) the way somebody said it: 2 t, not 2000 kg. Where nobody
 * said this amount (it has changed since), in the base unit; null without any unit to go by.
 */
export function inOwnUnit(compared: string | null, said: readonly (Quantity | null)[]): Quantity | null {
  const amount = readNumber(compared)
  if (amount === null) return null
  for (const quantity of said)
    if (quantity !== null && isSame(baseQuantity(quantity)?.amount ?? null, amount)) return quantity
  for (const quantity of said) {
    const base = quantity && baseQuantity(quantity)
    if (base) return { amount, unit: baseUnits[base.dimension] }
  }
  return null
}

/** A compared price (for a base unit) the way somebody said it; `said` with the pack size told beside it. */
export function priceAsSaid(
  compared: string | null,
  said: readonly { price: PriceBand | null; perPack: number | undefined }[],
): { amount: number; price: PriceBand } | null {
  const amount = readNumber(compared)
  if (amount === null) return null
  for (const { price, perPack } of said) {
    const base = price && basePrice(price, {}, perPack)
    if (!base) continue
    if (isSame(base.low, amount) && price.low !== null) return { amount: price.low, price }
    if (isSame(base.high, amount) && price.high !== null) return { amount: price.high, price }
  }
  for (const { price, perPack } of said) {
    const base = price && basePrice(price, {}, perPack)
    if (base) return { amount, price: { ...price, per: baseUnits[base.dimension] } }
  }
  return null
}

function readNumber(text: string | null): number | null {
  if (text === null || text === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

const isSame = (a: number | null, b: number): boolean =>
  a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
