/// <reference path="./date-holidays-parser.d.ts" />
import Holidays from 'date-holidays-parser'
import rules from '#resources/calendar/public-holidays.json' with { type: 'json' }
import { libraryPublicHolidays, type PublicHolidays } from './public-holidays.ts'

/** Public holidays of the countries in resources/calendar/public-holidays.json; computed when first asked for. */
export const publicHolidays: PublicHolidays = libraryPublicHolidays(
  (country) => new Holidays(rules, country, { types: ['public'] }),
)
