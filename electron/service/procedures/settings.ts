import { exchangeRatesChange, readExchangeRates } from '#db/repositories/exchange-rates.ts'
import {
  cadenceChange,
  ownCompanyChange,
  readCadence,
  readOwnCompany,
} from '#db/repositories/team-settings.ts'
import { os } from '../implementer.ts'

export const settingsProcedures = {
  cadence: {
    get: os.settings.cadence.get.handler(({ context }) => readCadence(context.store.sqlite)),

    set: os.settings.cadence.set.handler(({ input, context }) => {
      const applied = context.write({
        label: 'settings.cadence',
        changes: [cadenceChange(context.store, input)],
      })
      return { changeSetId: applied?.id ?? null }
    }),
  },

  exchangeRates: {
    get: os.settings.exchangeRates.get.handler(({ context }) => readExchangeRates(context.store)),

    set: os.settings.exchangeRates.set.handler(({ input, context }) => {
      const applied = context.write({
        label: 'settings.exchangeRates',
        changes: [exchangeRatesChange(context.store, input)],
      })
      return { changeSetId: applied?.id ?? null }
    }),
  },

  ownCompany: {
    get: os.settings.ownCompany.get.handler(({ context }) => readOwnCompany(context.store.sqlite)),

    set: os.settings.ownCompany.set.handler(({ input, context }) => {
      const applied = context.write({
        label: 'settings.ownCompany',
        changes: [ownCompanyChange(context.store, input)],
      })
      return { changeSetId: applied?.id ?? null }
    }),
  },
}
