import { toSimplified } from '../import/to-simplified.ts'
import { foreignCountryPrefix, homeCountry } from './country-names.ts'
import { type City, type Province, provinces } from './divisions.ts'
import { parseLatinRegion } from './parse-latin-region.ts'
import type { Region } from './region.ts'
import { shortDistrictName } from './short-names.ts'

/**
 * Reads 广东深圳, 浙江省宁波市鄞州区, 北京, 内蒙古呼和浩特, 昆山, Guangdong Shenzhen, Germany … Endings (省, 市, 区) and separators
 * may be missing, levels may be skipped when the lower one exists only once in China (or in the province named).
 */
export function parseRegion(text: string): Region {
  const place = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (place === '') return {}
  return /\p{Script=Han}/u.test(place) ? parseAnyHan(place) : parseLatinRegion(place)
}

/** Traditional writing is folded only when needed: 乾县 is simplified as it stands, and folding would make it 干县. */
function parseAnyHan(text: string): Region {
  const asTyped = parseHanRegion(text)
  const folded = toSimplified(text)
  if (asTyped.rest === undefined || folded === text) return asTyped
  const simplified = parseHanRegion(folded)
  return simplified.country === undefined ? asTyped : simplified
}

function parseHanRegion(text: string): Region {
  const home = /^(?:中国(?:大陆|内地)?|中华人民共和国)/.exec(text)?.[0]
  const place = trimSeparators(home === undefined ? text : text.slice(home.length))
  const known = findProvince(place) ?? findCity(place) ?? findLoneDistrict(place)
  if (known !== undefined) return { country: homeCountry, ...known }
  if (home !== undefined) return { country: homeCountry, ...leftOver(place) }
  return parseForeign(place)
}

function parseForeign(place: string): Region {
  const country = foreignCountryPrefix(place)
  if (country === undefined) return leftOver(place)
  const rest = trimSeparators(place.slice(country.length))
  // One word behind a country (德国 慕尼黑) reads as its city; anything longer is an address.
  return /^[^\d\s,，、/]{1,20}$/.test(rest) ? { country, city: rest } : { country, ...leftOver(rest) }
}

function findProvince(place: string): Region | undefined {
  const full = longestStart(place, provinces(), (province) => [province.fullName])
  const hit = full ?? longestStart(place, provinces(), (province) => [`${province.name}省`, province.name])
  if (hit === undefined || (full === undefined && isOtherPlace(place, hit.item))) return undefined
  const rest = trimSeparators(place.slice(hit.length))
  return { province: hit.item.name, ...inProvince(rest, hit.item) }
}

/** 吉林市 is a city of 吉林, 海南藏族自治州 one of 青海, 河北区 a district: the short province is only the beginning of another name. */
function isOtherPlace(place: string, province: Province): boolean {
  const city = longestStart(place, allCities(), ({ city }) => [city.fullName])
  if (city !== undefined && city.length > province.name.length) return true
  return /^[区县]/.test(place.slice(province.name.length))
}

function inProvince(place: string, province: Province): Region {
  const only = province.cities.length === 1 ? province.cities[0] : undefined
  if (only !== undefined) {
    const again = startLength(place, [only.fullName, only.name, '市辖区'])
    return { city: only.name, ...inCity(trimSeparators(place.slice(again)), only) }
  }
  const city = longestStart(place, province.cities, cityWords)
  if (city !== undefined) return { city: city.item.name, ...behindCity(place, city.item) }
  const districts = province.cities.flatMap((each) =>
    each.districts.map((district) => ({ city: each, district })),
  )
  const district = uniqueDistrict(place, districts)
  return district ?? leftOver(place)
}

/** 济南市中区 is 济南 + 市中区, not 济南市 + 中区: the reading whose district exists goes first. */
function behindCity(place: string, city: City): Region {
  const readings = cityWords(city)
    .filter((word) => place.startsWith(word))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => inCity(trimSeparators(place.slice(word.length)), city))
  return readings.find(({ district }) => city.districts.includes(district ?? '')) ?? readings[0] ?? {}
}

function inCity(place: string, city: City): Region {
  if (place.startsWith('市辖区')) return inCity(trimSeparators(place.slice(3)), city)
  const full = longestStart(place, city.districts, (name) => [name])
  const district =
    full ?? longestStart(place, city.districts, (name) => shortDistrictWords(name, city), streetFollows)
  if (district !== undefined) return { district: district.item, ...leftOver(place.slice(district.length)) }
  // A district the table does not know: renamed, merged, or a development zone.
  const typed = /^[\p{Script=Han}]{1,8}?(?:新区|区|县|旗)(?!域)/u.exec(place)?.[0]
  return typed === undefined ? leftOver(place) : { district: typed, ...leftOver(place.slice(typed.length)) }
}

function findCity(place: string): Region | undefined {
  const hit = longestStart(place, allCities(), ({ city }) => cityWords(city), cityStreetFollows)
  if (hit === undefined) return undefined
  const { city, province } = hit.item
  return { province: province.name, city: city.name, ...behindCity(place, city) }
}

function findLoneDistrict(place: string): Region | undefined {
  const districts = allCities().flatMap(({ city, province }) =>
    city.districts.map((district) => ({ city, district, province })),
  )
  return uniqueDistrict(place, districts)
}

type Placed = { city: City; district: string; province?: Province }

/** A full district name that exists once, or a short one (义乌, 昆山) that is the whole text. */
function uniqueDistrict(place: string, all: readonly Placed[]): Region | undefined {
  const full = longestStart(place, all, ({ district }) => [district])
  const matches =
    full === undefined
      ? all.filter(({ district }) => shortDistrictName(district) === place)
      : all.filter(({ district }) => district === full.item.district)
  const [only] = matches
  if (only === undefined || matches.length > 1) return undefined
  return {
    ...(only.province === undefined ? {} : { province: only.province.name }),
    city: only.city.name,
    district: only.district,
    ...leftOver(place.slice(full?.length ?? place.length)),
  }
}

const cityWords = (city: City): string[] => [
  city.fullName,
  `${city.name}市`,
  `${city.name}州`,
  `${city.name}地区`,
  city.name,
]

function shortDistrictWords(name: string, city: City): string[] {
  const withoutCity = name.startsWith(city.name) ? [name.slice(city.name.length)] : []
  return [...withoutCity, shortDistrictName(name)]
}

let cachedCities: readonly { city: City; province: Province }[] | undefined

function allCities() {
  cachedCities ??= provinces().flatMap((province) => province.cities.map((city) => ({ city, province })))
  return cachedCities
}

/** 海曙路 is a street, not the district 海曙; 中山路 and 南京东路 are no cities. */
const streetFollows = /^(?:[东南西北中]?[路街道巷弄桥]|大道|大街|大厦|广场|公园|镇|乡|村|国际)/
const cityStreetFollows = /^(?:[东南西北中一二三]*(?:路|街|大道)(?![南北东西桥竹]?区)|大厦|广场|国际)/

function longestStart<Item>(
  place: string,
  items: readonly Item[],
  words: (item: Item) => readonly string[],
  otherwise?: RegExp,
) {
  let best: { item: Item; length: number } | undefined
  for (const item of items) {
    const length = startLength(place, words(item), otherwise)
    if (length > (best?.length ?? 0)) best = { item, length }
  }
  return best
}

/** Length of the longest word that `place` begins with and that is not the beginning of something else. */
function startLength(place: string, words: readonly string[], otherwise?: RegExp): number {
  let longest = 0
  for (const word of words) {
    if (word.length <= longest || !place.startsWith(word)) continue
    if (otherwise === undefined || !otherwise.test(place.slice(word.length))) longest = word.length
  }
  return longest
}

const trimSeparators = (text: string): string => text.replace(/^[\s,，、/\\\-–—·>|_.:：]+/, '')

function leftOver(text: string): { rest?: string } {
  const rest = trimSeparators(text).trim()
  return rest === '' ? {} : { rest }
}
