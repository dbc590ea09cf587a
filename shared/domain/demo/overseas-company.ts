import { z } from 'zod'
import overseasJson from '#resources/demo/overseas.json' with { type: 'json' }
import type { DemoCompany } from './demo-company.ts'
import { hash, permute, pickAt, ticketsOf } from './demo-random.ts'
import { trades } from './trade-data.ts'

const Country = z.object({
  country: z.string(),
  weight: z.int().positive(),
  cities: z.array(z.string()).min(1),
  forms: z.array(z.string()).min(1),
  /** Which list of people's names the country uses. */
  names: z.string(),
  /** Numbers its regulator keeps free for films and books, `#` a digit; empty where there are none. */
  phones: z.array(z.string()),
})

const data = z
  .object({ countries: z.array(Country), firstWords: z.array(z.string()), secondWords: z.array(z.string()) })
  .parse(overseasJson)

const countryTickets = ticketsOf(data.countries.map((country) => [country, country.weight]))
export const countryByName = new Map(data.countries.map((country) => [country.country, country]))

const lines = trades.flatMap((trade) => trade.words.map(([, english]) => ({ trade, english })))
const pairs = data.firstWords.length * lines.length

/** How many different companies there are names for. */
export const overseasCapacity = pairs * data.secondWords.length

/** The company abroad number `ordinal`: Ashcombe Kitchenware Ltd, Nordhafen Continental Lighting GmbH. */
export function overseasCompany(seed: number, ordinal: number): DemoCompany {
  const key = permute(seed, ordinal, pairs)
  const first = data.firstWords[Math.floor(key / lines.length)]
  const line = lines[key % lines.length]
  if (first === undefined || line === undefined) throw new RangeError(`no demo company abroad ${ordinal}`)
  // Every pair of words walks through all second words, one a round; most pairs start with none.
  const start = hash(seed, 30, key) % 3 === 0 ? hash(seed, 31, key) : 0
  const second = data.secondWords[(start + Math.floor(ordinal / pairs)) % data.secondWords.length] ?? ''
  const country = pickAt(countryTickets, hash(seed, 32, ordinal) / 4_294_967_296)
  const core = [first, second, line.english].filter((word) => word !== '').join(' ')
  const name = `${core} ${pickAt(country.forms, hash(seed, 33, ordinal) / 4_294_967_296)}`
  return {
    kind: 'overseas',
    legalName: name,
    englishName: name,
    shortName: [first, second].filter((word) => word !== '').join(' '),
    spokenName: first,
    slug: `${first
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')}${ordinal === 0 ? '' : ordinal}`,
    country: country.country,
    home: null,
    city: pickAt(country.cities, hash(seed, 34, ordinal) / 4_294_967_296),
    district: null,
    territory: '海外片区',
    trade: line.trade,
    retail: false,
  }
}
