import type { Organization } from '../../model/organization.ts'
import { countryCodeOf } from '../calendar/country-code.ts'
import { RecentMap } from '../recent-map.ts'

type Place = Pick<Organization, 'country' | 'province'>

/** `countryCodeOf`, remembered: a hundred thousand people live in a few hundred places. */
export function countryOf(place: Place): string | null {
  // One person is asked about for twelve occasions in a row.
  if (last?.place === place) return last.code
  const key = `${place.country ?? ''}\n${place.province ?? ''}`
  const known = codes.get(key) ?? { code: countryCodeOf(place) }
  codes.set(key, known)
  last = { place, code: known.code }
  return known.code
}

let last: { place: Place; code: string | null } | null = null
const codes = new RecentMap<string, { code: string | null }>(1000)
