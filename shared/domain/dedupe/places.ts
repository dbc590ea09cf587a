import { RecentMap } from '../recent-map.ts'
import { type City, type Province, provinces } from '../regions/divisions.ts'
import { shortDistrictName } from '../regions/short-names.ts'
import { WordEdges } from './word-edges.ts'

/** A place in China by its bare labels (广东 / 广州 / 天河); a level that was not said is null. */
export type Place = {
  readonly province: string | null
  readonly city: string | null
  readonly district: string | null
}

export const NOWHERE: Place = { province: null, city: null, district: null }

/**
 * The place at the start of a folded text and what follows it: 广东省广州市天河区红发 → (广东 广州 天河, 红发).
 * Districts count only when written in full (天河区), county-level cities (昆山) also behind their province or city.
 */
export function readPlacePrefix(text: string): { place: Place; rest: string; ambiguous: boolean } {
  let place = NOWHERE
  let rest = text
  let ambiguous = false
  for (let step = 0; step < 3; step += 1) {
    const found = longestPlace(rest, place)
    if (found === null) break
    ambiguous ||= found.ambiguous
    place = found.place
    rest = rest.slice(found.length)
  }
  return { place, rest, ambiguous }
}

/** The place of a record's province and city columns, in whatever way they are written. */
export function placeOfColumns(province: string | null, city: string | null): Place {
  if (province === null && city === null) return NOWHERE
  const columns = `${province ?? ''}\n${city ?? ''}`
  const known = KNOWN_COLUMNS.get(columns)
  if (known !== undefined) return known
  const place = readColumns(province, city)
  KNOWN_COLUMNS.set(columns, place)
  return place
}

/** A list names the same few hundred places again and again. */
const KNOWN_COLUMNS = new RecentMap<string, Place>(2_000)

function readColumns(province: string | null, city: string | null): Place {
  const joined = readPlacePrefix(`${province ?? ''}${city ?? ''}`)
  if (joined.place.city !== null || city === null) return joined.place
  const alone = readPlacePrefix(city).place
  return alone.city === null ? joined.place : alone
}

/** The deepest label that was said, cities with their district: 广州, 广州天河, 广东; '' for nowhere. */
export function placeLabel(place: Place): string {
  return place.district === null
    ? (place.city ?? place.province ?? '')
    : `${place.city ?? ''}${place.district}`
}

/** A whole text that is a place or a market (中国, 亚太, 香港): what stands in （中国） and （广东）. */
export function readWholePlace(text: string): { place: Place; label: string; ambiguous: boolean } | null {
  if (!mayBePlace(text, 0)) return null
  const { place, rest, ambiguous } = readPlacePrefix(text)
  if (rest === '') return { place, label: placeLabel(place), ambiguous }
  return MARKETS.has(text) ? { place: NOWHERE, label: text, ambiguous: false } : null
}

/** The market or place at the end of a text: 西门子中国 → 中国. Only whole labels, never the whole text. */
export function readPlaceSuffix(text: string): { place: Place; label: string; rest: string } | null {
  for (let length = 4; length >= 2; length -= 1) {
    const start = text.length - length
    if (start < 2 || !mayBePlace(text, start)) continue
    const found = readWholePlace(text.slice(start))
    if (found !== null && !found.ambiguous)
      return { place: found.place, label: found.label, rest: text.slice(0, start) }
  }
  return null
}

/** `nested`: one of the two says more than the other (广东 / 广州); `unknown`: one of them says nothing. */
export function comparePlaces(a: Place, b: Place): 'same' | 'nested' | 'conflict' | 'unknown' {
  if (a.province === null || b.province === null) return 'unknown'
  if (a.province !== b.province) return 'conflict'
  if (a.city === null || b.city === null) return a.city === b.city ? 'same' : 'nested'
  if (a.city !== b.city) return 'conflict'
  if (a.district === b.district) return 'same'
  return a.district === null || b.district === null ? 'nested' : 'conflict'
}

type Found = { readonly place: Place; readonly length: number; readonly ambiguous: boolean }

function longestPlace(text: string, within: Place): Found | null {
  if (within.district !== null) return null
  const longest = BEGINNINGS.longest(text.charCodeAt(0), text.charCodeAt(1))
  for (let length = Math.min(longest, text.length); length >= 2; length -= 1) {
    const word = text.slice(0, length)
    const entries = PLACES.get(word)
    const place = entries === undefined ? null : commonPlaceOf(entries, within, text.startsWith('市', length))
    if (place !== null) return { place, length, ambiguous: AMBIGUOUS.has(word) }
  }
  return null
}

function commonPlaceOf(entries: readonly Entry[], within: Place, isCity: boolean): Place | null {
  let common: Place | null = null
  for (const entry of entries) {
    if (!liesIn(entry, within, isCity)) continue
    common = common === null ? entry.place : commonPlace(common, entry.place)
  }
  return common
}

// 鼓楼区 lies in many cities and says only the district; 吉林 may be the province or its city and says the province.
function commonPlace(a: Place, b: Place): Place {
  return {
    province: a.province === b.province ? a.province : null,
    city: a.city === b.city ? a.city : null,
    district: a.district === b.district ? a.district : null,
  }
}

function liesIn({ place, bare }: Entry, within: Place, isCity: boolean): boolean {
  // 昆山 behind 苏州 is a place, 永安 at the start of a name mostly is not one.
  if (place.district !== null && bare && within.province === null) return false
  // 吉林市 is the city, 吉林省 the province, 吉林 alone the province.
  if (place.city === null && isCity && !MUNICIPALITIES.has(place.province ?? '')) return false
  if (within.province !== null && place.province !== within.province) return false
  if (within.city !== null && (place.city !== within.city || place.district === null)) return false
  return within.province === null || within.city !== null || place.city !== null
}

type Entry = { readonly place: Place; readonly bare: boolean }

const MUNICIPALITIES = new Set(['北京', '上海', '天津', '重庆'])
const MARKETS = new Set(
  '中国 中华 大中华 大中华区 亚太 亚洲 全球 华东 华南 华北 华中 西南 西北 东北 海外 日本 韩国 美国 德国 英国 法国 意大利 新加坡 马来西亚 泰国 越南 china asia hk hongkong shanghai beijing shenzhen guangzhou'.split(
    ' ',
  ),
)
// Cities whose name is an everyday word or a well-known brand: without 市 they may as well be part of the name.
const AMBIGUOUS = new Set(
  '阿里 朝阳 安康 黄山 金昌 吉安 广安 兴安 白银 大同 安顺 和田 三明 长治 海东 红河 普洱 中山 北海 日照 泰安 东方 文昌 天门 万宁 定安'.split(
    ' ',
  ),
)
const PLACES = new Map<string, Entry[]>()
const BEGINNINGS = new WordEdges()
for (const market of MARKETS) addBeginning(market)
for (const province of provinces()) addProvince(province)

function addProvince({ name: province, fullName, cities }: Province): void {
  const isCity = cities.some((city) => city.name === province && city.fullName === fullName)
  const place = { province, city: isCity ? province : null, district: null }
  for (const word of new Set([fullName, province])) add(word, place, false)
  for (const city of cities) addCity(province, city)
}

function addCity(province: string, { name: city, fullName, districts }: City): void {
  const place = { province, city, district: null }
  const words = fullName.endsWith('自治州') ? [fullName, city, `${city}州`] : [fullName, city]
  for (const word of new Set(words)) add(word, place, false)
  for (const district of districts) {
    const label = shortDistrictName(district)
    add(district, { ...place, district: label }, false)
    if (district.endsWith('市') && label.length >= 2) add(label, { ...place, district: label }, true)
  }
}

function add(word: string, place: Place, bare: boolean): void {
  if (word.length < 2) return
  addBeginning(word)
  const entries = PLACES.get(word)
  if (entries === undefined) PLACES.set(word, [{ place, bare }])
  else if (!entries.some((entry) => isEqual(entry.place, place))) entries.push({ place, bare })
}

function addBeginning(word: string): void {
  BEGINNINGS.add(word.charCodeAt(0), word.charCodeAt(1), word.length)
}

/** Could a place or a market begin there? */
function mayBePlace(text: string, start: number): boolean {
  return BEGINNINGS.longest(text.charCodeAt(start), text.charCodeAt(start + 1)) > 0
}

function isEqual(a: Place, b: Place): boolean {
  return a.province === b.province && a.city === b.city && a.district === b.district
}
