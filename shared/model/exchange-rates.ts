import { z } from 'zod'
import { Currency } from './trade-terms.ts'

/** Currencies beside the yuan, which is what they are compared in. */
export const ForeignCurrency = Currency.exclude(['CNY'])
export type ForeignCurrency = z.infer<typeof ForeignCurrency>

/**
 * Yuan for one of each (USD 7.1), as the team set them. A currency without one is not compared with another: its prices
 * count as unknown, and say so.
 */
export const ExchangeRates = z.partialRecord(ForeignCurrency, z.number().positive().max(1_000_000))
export type ExchangeRates = z.infer<typeof ExchangeRates>
