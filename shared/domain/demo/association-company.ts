import { z } from 'zod'
import organizationsJson from '#resources/demo/organizations.json' with { type: 'json' }
import type { DemoCompany } from './demo-company.ts'
import { hash, permute, pickAt } from './demo-random.ts'
import { associationPlaces, provinceAndCityCount } from './place-data.ts'
import { trades } from './trade-data.ts'

const { associationForms, associationFormsEn } = z
  .object({ associationForms: z.array(z.string()), associationFormsEn: z.array(z.string()) })
  .parse(organizationsJson)

const kinds = trades.length * associationForms.length
/** Associations of provinces and cities come first; only a very large demo reaches those of districts. */
const firstSize = provinceAndCityCount * kinds
const restSize = (associationPlaces.length - provinceAndCityCount) * kinds

/** How many different associations there are. */
export const associationCapacity = firstSize + restSize

/** The association number `ordinal`: 浙江省照明行业协会, 宁波市鄞州区五金工具商会. */
export function associationCompany(seed: number, ordinal: number): DemoCompany {
  const key =
    ordinal < firstSize
      ? permute(seed, ordinal, firstSize)
      : firstSize + permute(seed, ordinal - firstSize, restSize)
  const place = associationPlaces[Math.floor(key / kinds)]
  const trade = trades[key % trades.length]
  const form = Math.floor((key % kinds) / trades.length)
  if (place === undefined || trade === undefined) throw new RangeError(`no demo association ${ordinal}`)
  const legalName = place.name + trade.name + pickAt(associationForms, form / associationForms.length)
  return {
    kind: 'association',
    legalName,
    englishName: `${place.city.english} ${trade.english} ${pickAt(associationFormsEn, form / associationForms.length)}`,
    shortName: place.name + trade.name.slice(0, 2) + (form === 1 ? '商会' : '协会'),
    spokenName: legalName,
    slug: `assoc${ordinal + 1}`,
    country: '中国',
    home: place.city,
    city: place.city.city,
    district: place.district ?? pickAt(place.city.districts, hash(seed, 20, ordinal) / 4_294_967_296),
    territory: place.city.territory,
    trade,
    retail: false,
  }
}
