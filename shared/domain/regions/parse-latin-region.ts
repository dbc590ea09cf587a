import { pinyin } from 'pinyin-pro'
import { groupBy } from '#shared/domain/group-by.ts'
import { homeCountry, isForeignCountryKey, isHomeCountry } from './country-names.ts'
import { type City, type Province, provinces } from './divisions.ts'
import { latinKey } from './latin-key.ts'
import type { Region } from './region.ts'
import { shortDistrictName } from './short-names.ts'

/** English names that are not the plain pinyin of the Chinese one. */
const provinceNames: Record<string, readonly string[]> = {
  陕西: ['shaanxi'],
  内蒙古: ['innermongolia', 'neimongol', 'neimenggu'],
  西藏: ['tibet', 'xizang'],
  香港: ['hongkong', 'hk'],
  澳门: ['macau', 'macao'],
  台湾: ['taiwan'],
}
const cityNames: Record<string, readonly string[]> = {
  哈尔滨: ['harbin'],
  呼和浩特: ['hohhot'],
  乌鲁木齐: ['urumqi', 'urumchi'],
  鄂尔多斯: ['ordos'],
  喀什: ['kashgar'],
  拉萨: ['lhasa'],
  台北: ['taipei'],
  高雄: ['kaohsiung'],
  台中: ['taichung'],
  新竹: ['hsinchu'],
  广州: ['canton'],
  齐齐哈尔: ['qiqihar'],
}

/** Words that only name the level. */
const levelWords = new Set([
  'province',
  'prov',
  'sheng',
  'city',
  'shi',
  'municipality',
  'sar',
  'autonomous',
  'region',
  'pr',
  'p',
  'r',
])

type Placed = { city: City; province: Province }
type Index = {
  provinces: ReadonlyMap<string, Province>
  cities: ReadonlyMap<string, readonly Placed[]>
  counties: ReadonlyMap<string, readonly (Placed & { district: string })[]>
}
let cached: Index | undefined

/** Reads "Guangdong Shenzhen", "Nanshan, Shenzhen, P.R. China", "Xi'an", "Munich, Germany". A name that several Chinese cities share stays as typed. */
export function parseLatinRegion(text: string): Region {
  const { country, pieces } = takeCountry(text)
  if (country !== undefined && !isHomeCountry(country)) return foreign(country, pieces)
  const found = findPlaces(pieces)
  if (found.province === undefined && found.city === undefined) {
    return { ...(country === undefined ? {} : { country: homeCountry }), ...joined(pieces) }
  }
  return { country: homeCountry, ...found }
}

/** The country is the last or first piece between commas, or the outer words of it. */
function takeCountry(text: string): { country?: string; pieces: string[] } {
  const pieces = text
    .split(/[,;/|>\n]+|\s-\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  for (const at of new Set([pieces.length - 1, 0])) {
    const words = pieces[at]?.split(/\s+/) ?? []
    for (let size = words.length; size > 0; size--) {
      for (const start of [words.length - size, 0]) {
        const country = words.slice(start, start + size).join(' ')
        if (!isCountry(country)) continue
        const others = words.toSpliced(start, size).join(' ')
        return { country, pieces: pieces.with(at, others).filter((piece) => piece !== '') }
      }
    }
  }
  return { pieces }
}

/** Two-letter codes are only countries in capitals: "in", "to" and "no" are words. */
function isCountry(text: string): boolean {
  const key = latinKey(text)
  if (key.length <= 3 && text !== text.toUpperCase()) return false
  return isHomeCountry(text) || isForeignCountryKey(key)
}

function foreign(country: string, pieces: readonly string[]): Region {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined && !/\d/.test(only) && only.length <= 40)
    return { country, city: only }
  return { country, ...joined(pieces) }
}

function findPlaces(pieces: readonly string[]): Region {
  const words = pieces
    .flatMap((piece) => piece.split(/\s+/))
    .filter((word) => !levelWords.has(latinKey(word)))
  let province: Province | undefined
  let candidates: readonly Placed[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; ) {
    const hit = longestHit(words, at, province)
    if (hit === undefined) {
      rest.push(words[at] ?? '')
      at += 1
      continue
    }
    if (hit.province !== undefined && province === undefined) province = hit.province
    else if (hit.cities !== undefined && candidates.length === 0) candidates = hit.cities
    else if (hit.province === undefined || hit.province !== province)
      rest.push(...words.slice(at, at + hit.size))
    at += hit.size
  }
  const named = province
  const inProvince = named === undefined ? candidates : candidates.filter((each) => each.province === named)
  const place = inProvince.length === 1 ? inProvince[0] : undefined
  if (place === undefined && candidates.length > 0) return ambiguous(named, words)
  return (
    (place === undefined ? countyCity(rest, named) : undefined) ??
    placed(place?.province ?? named, place?.city, rest)
  )
}

/** Yiwu, Kunshan: a city inside another one, known by itself when its name is the only one. */
function countyCity(rest: readonly string[], province: Province | undefined): Region | undefined {
  const all = index().counties.get(latinKey(rest.join(''))) ?? []
  const own = province === undefined ? all : all.filter((each) => each.province === province)
  const [only] = own
  if (only === undefined || own.length > 1) return undefined
  return { province: only.province.name, city: only.city.name, district: only.district }
}

function placed(province: Province | undefined, city: City | undefined, rest: readonly string[]): Region {
  const only = province?.cities.length === 1 ? province.cities[0] : undefined
  const where = city ?? only
  const district = where === undefined ? undefined : findDistrict(where, rest)
  return {
    ...(province === undefined ? {} : { province: province.name }),
    ...(where === undefined ? {} : { city: where.name }),
    ...(district === undefined ? joined([rest.join(' ')]) : { district }),
  }
}

function ambiguous(province: Province | undefined, words: readonly string[]): Region {
  return { ...(province === undefined ? {} : { province: province.name }), rest: words.join(' ') }
}

function findDistrict(city: City, rest: readonly string[]): string | undefined {
  const wanted = latinKey(
    rest.filter((word) => !/^(?:district|new|area|county|qu|xian)$/i.test(word)).join(''),
  )
  if (wanted === '') return undefined
  return city.districts.find((district) => pinyinKey(shortDistrictName(district)) === wanted)
}

function longestHit(words: readonly string[], at: number, province: Province | undefined) {
  for (let size = Math.min(4, words.length - at); size > 0; size--) {
    const key = latinKey(words.slice(at, at + size).join(''))
    const asProvince = index().provinces.get(key)
    const cities = index().cities.get(key)
    // 吉林 is both: the second mention is the city.
    if (asProvince !== undefined && (province === undefined || cities === undefined))
      return { size, province: asProvince }
    if (cities !== undefined) return { size, cities }
  }
  return undefined
}

function index(): Index {
  cached ??= buildIndex()
  return cached
}

function buildIndex(): Index {
  const byProvince = new Map<string, Province>()
  const all: (Placed & { key: string })[] = []
  for (const province of provinces()) {
    for (const key of provinceNames[province.name] ?? [pinyinKey(province.name)])
      byProvince.set(key, province)
    for (const city of province.cities) {
      for (const key of [pinyinKey(city.name), ...(cityNames[city.name] ?? [])])
        all.push({ city, province, key })
    }
  }
  const counties = provinces().flatMap((province) =>
    province.cities.flatMap((city) =>
      city.districts.filter((name) => name.endsWith('市')).map((district) => ({ city, province, district })),
    ),
  )
  return {
    provinces: byProvince,
    cities: groupBy(all, ({ key }) => key),
    counties: groupBy(counties, ({ district }) => pinyinKey(shortDistrictName(district))),
  }
}

const pinyinKey = (name: string): string =>
  latinKey(pinyin(name, { toneType: 'none', type: 'array' }).join(''))

function joined(pieces: readonly string[]): { rest?: string } {
  const rest = pieces.join(', ').trim()
  return rest === '' ? {} : { rest }
}
