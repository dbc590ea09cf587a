import { Cadence } from '../model/cadence.ts'
import { ExchangeRates } from '../model/exchange-rates.ts'
import { OwnCompany } from '../model/own-company.ts'
import { base, Written } from './base.ts'

/** What the team agreed on; kept with the records, in the change log, and taken back like any change. */
export const settingsContract = {
  /** How often each tier is due a contact. Setting it moves every regular contact that is due. */
  cadence: {
    get: base.output(Cadence),
    set: base.input(Cadence).output(Written),
  },
  /** What prices in other currencies are compared by. */
  exchangeRates: {
    get: base.output(ExchangeRates),
    set: base.input(ExchangeRates).output(Written),
  },
  /** {我司} in every message, and the letterhead. */
  ownCompany: {
    get: base.output(OwnCompany),
    set: base.input(OwnCompany).output(Written),
  },
}
