import { z } from 'zod'

/**
 * Units of quantity. Inside a dimension they convert by themselves; pieces, sets and boxes only where a pack size is told.
 */
export const Unit = z.enum([
  'piece',
  'set',
  'pair',
  'dozen',
  'box',
  'pallet',
  'roll',
  'g',
  'kg',
  't',
  'ml',
  'l',
  'm3',
  'mm',
  'm',
  'km',
  'm2',
  'hour',
  'day',
  'month',
  'year',
  'time',
])
export type Unit = z.infer<typeof Unit>

/** No order of this trade is larger; what is was mistyped. */
const largest = 1e12

/** `perPack` for a box, set or pallet: how many pieces are in it, where it is known. */
export const Quantity = z.object({
  amount: z.number().positive('amountNotPositive').max(largest, 'amountTooLarge'),
  unit: Unit,
  perPack: z.number().positive().max(1e6).optional(),
})
export type Quantity = z.infer<typeof Quantity>

export const Currency = z.enum(['CNY', 'USD', 'EUR', 'JPY', 'HKD', 'GBP'])
export type Currency = z.infer<typeof Currency>

/** A price for one `per` unit; either end may be open, not both. */
export const PriceBand = z
  .object({
    low: z.number().min(0).max(largest).nullable(),
    high: z.number().min(0).max(largest).nullable(),
    currency: Currency,
    per: Unit,
  })
  .refine(({ low, high }) => low !== null || high !== null, { message: 'priceMissing' })
  .refine(({ low, high }) => low === null || high === null || low <= high, { message: 'priceUpsideDown' })
export type PriceBand = z.infer<typeof PriceBand>

/** A place by its labels as on an organization (浙江 / 宁波); `country` for abroad. A level left out means all of it. */
export const Region = z.object({
  country: z.string().max(60).nullable(),
  province: z.string().max(60).nullable(),
  city: z.string().max(60).nullable(),
})
export type Region = z.infer<typeof Region>

/** `ISO 9001`, `CCC`, `CE`: compared without case and blanks. */
export const CertificateName = z.string().trim().min(1).max(60)
