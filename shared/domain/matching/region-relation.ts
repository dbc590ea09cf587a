import type { Region } from '../../model/trade-terms.ts'
import type { RegionRelation } from './criteria.ts'

/**
 * Does a supplier deliver there, and how near is it? Null when neither its regions nor its home say. A place without a
 * country is in China, as people write it.
 */
export function regionRelation(
  deliverTo: Region,
  regions: readonly Region[],
  home: Region | null,
): RegionRelation | null {
  if (regions.length > 0 && !regions.some((region) => covers(region, deliverTo))) return 'elsewhere'
  const near = home && nearness(home, deliverTo)
  if (near !== null) return near
  return regions.length > 0 ? 'served' : null
}

/** A level that is left out stands for all of it: 浙江 covers 宁波, and a delivery somewhere in 浙江 may be to 宁波. */
function covers(region: Region, place: Region): boolean {
  if (countryOf(region) !== countryOf(place)) return false
  if (region.province !== null && place.province !== null && region.province !== place.province) return false
  return region.city === null || place.city === null || region.city === place.city
}

function nearness(home: Region, place: Region): 'sameCity' | 'sameProvince' | null {
  if (countryOf(home) !== countryOf(place) || home.province === null || home.province !== place.province)
    return null
  return home.city !== null && home.city === place.city ? 'sameCity' : 'sameProvince'
}

const countryOf = ({ country }: Region): string =>
  country === null || /^(?:cn|china|中国|中國|prc)$/iu.test(country.trim())
    ? '中国'
    : country.trim().toLowerCase()
