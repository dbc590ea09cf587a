import type { DemoCity } from './place-data.ts'
import type { Trade } from './trade-data.ts'

/** Who an organization is: its names, where it sits, what it deals in. Everything else is built around this. */
export type DemoCompany = {
  kind: 'domestic' | 'overseas' | 'association'
  legalName: string
  englishName: string | null
  shortName: string | null
  /** How colleagues call it in a sentence. */
  spokenName: string
  /** Its part of web and mail addresses, different for different companies. */
  slug: string
  country: string
  /** Null abroad. */
  home: DemoCity | null
  city: string
  /** Division code and name of the district; null abroad. */
  district: readonly [string, string] | null
  territory: string
  trade: Trade
  /** Shops and hotels buy, they supply nobody. */
  retail: boolean
}
