import type { Currency, PriceBand, Quantity, Unit } from '#shared/model/trade-terms.ts'

/** A quantity as it is typed. */
export interface QuantityDraft {
  amount: string
  unit: Unit
  perPack: string
}

/** A price band as it is typed. */
export interface PriceDraft {
  low: string
  high: string
  currency: Currency
  per: Unit
}

export const emptyQuantity: QuantityDraft = { amount: '', unit: 'piece', perPack: '' }
export const emptyPrice: PriceDraft = { low: '', high: '', currency: 'CNY', per: 'piece' }

/** A price nobody has typed is for what the quantity counts. */
export const priceOf = (quantity: QuantityDraft, price: PriceDraft): PriceDraft =>
  price.low === '' && price.high === '' ? { ...price, per: quantity.unit } : price

export const quantityDraft = (quantity: Quantity | null): QuantityDraft =>
  quantity === null
    ? emptyQuantity
    : {
        amount: String(quantity.amount),
        unit: quantity.unit,
        perPack: quantity.perPack === undefined ? '' : String(quantity.perPack),
      }

export const priceDraft = (price: PriceBand | null): PriceDraft =>
  price === null
    ? emptyPrice
    : {
        low: price.low === null ? '' : String(price.low),
        high: price.high === null ? '' : String(price.high),
        currency: price.currency,
        per: price.per,
      }
