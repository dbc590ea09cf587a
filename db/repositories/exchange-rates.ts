import type { RowChange } from '#shared/model/change-set.ts'
import { ExchangeRates, ForeignCurrency } from '#shared/model/exchange-rates.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'
import { settingChange, settingValue } from './team-settings.ts'

/** Empty where nobody has set any, or another version wrote what it alone knows. */
export const readExchangeRates = ({ sqlite }: Store): ExchangeRates =>
  known(ExchangeRates, settingValue(sqlite, 'exchangeRates')) ?? {}

/** Always in the same order: the log compares values as texts. */
export const exchangeRatesChange = (store: Store, rates: ExchangeRates): RowChange =>
  settingChange(
    store,
    'exchangeRates',
    Object.fromEntries(
      ForeignCurrency.options.flatMap((currency) =>
        rates[currency] === undefined ? [] : [[currency, rates[currency]]],
      ),
    ),
  )
