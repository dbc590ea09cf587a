import type { OrganizationInput } from '#shared/model/organization.ts'
import { homeCountry, isHomeCountry } from '../regions/country-names.ts'
import { parseRegion as parseAnyRegion } from '../regions/parse-region.ts'
import type { Region } from '../regions/region.ts'
import { isTerritory } from './column-profile.ts'
import type { ColumnsByField, PlannedColumn } from './mapping-plan.ts'
import type { Columns, RowCells } from './row-cells.ts'
import type { RowFindings } from './row-findings.ts'

/** A list names the same few hundred places again and again. */
const knownRegions = new Map<string, Region>()

function parseRegion(text: string): Region {
  const known = knownRegions.get(text)
  if (known !== undefined) return known
  const region = parseAnyRegion(text)
  if (knownRegions.size >= 5_000) knownRegions.clear()
  if (text.length <= 60) knownRegions.set(text, region)
  return region
}

type Place = Pick<OrganizationInput, 'country' | 'province' | 'city' | 'district' | 'address' | 'territory'>

/** Where the organization is, from the columns of country, province, city, district, region and address together. */
export function interpretPlace(row: RowCells, columns: ColumnsByField): Partial<Place> {
  const read = (of: Columns, longest: number) => {
    const column = row.first(of)
    return column === undefined ? '' : row.findings.text(column, row.said(column), longest)
  }
  const place: Partial<Place> = {}
  const address = read(columns.address, 500)
  const territory = read(columns.territory, 200)
  if (address !== '') place.address = address
  if (territory !== '') place.territory = territory

  const levels = {
    country: withoutEnglish(read(columns.country, 200)),
    province: read(columns.province, 200),
    city: read(columns.city, 200),
    district: read(columns.district, 200),
  }
  if (levels.country !== '' || levels.province !== '' || levels.city !== '' || levels.district !== '')
    Object.assign(place, fromLevels(levels))
  const region = row.first(columns.region)
  if (region !== undefined) addRegion(place, read(columns.region, 500), region, row.findings)
  if (place.province === undefined && place.country === undefined && address !== '') {
    const { rest: _, ...found } = parseRegion(address)
    // A full postal address names its province or city; a street alone must not become a place.
    if (found.province !== undefined) Object.assign(place, found)
  }
  return place
}

/** 香港 Hong Kong and 德国/Germany say the same twice. */
const withoutEnglish = (country: string): string =>
  /^(\p{Script=Han}+)[\s/(（]+[A-Za-z][A-Za-z\s.,']*[)）]?$/u.exec(country)?.[1] ?? country

type Levels = { country: string; province: string; city: string; district: string }

/** Separate columns are read as one place, so that 宁波 under 城市 finds its province; what does not fit together stays as typed. */
function fromLevels(levels: Levels): Partial<Place> {
  const isHome = levels.country === '' || isHomeCountry(levels.country)
  const typed = definedOnly({
    ...levels,
    country: isHome && levels.country !== '' ? homeCountry : levels.country,
  })
  if (!isHome) {
    // 日本大阪 under 国家 names a city as well.
    const { rest, ...abroad } = parseRegion(levels.country)
    return rest === undefined
      ? { ...abroad, ...definedOnly({ ...levels, country: abroad.country ?? levels.country }) }
      : typed
  }
  const parts = [levels.province, levels.city, levels.district].filter((part) => part !== '')
  const joined = parseRegion(parts.join(parts.some((part) => /\p{Script=Han}/u.test(part)) ? '' : ', '))
  if (joined.rest === undefined) return { ...typed, ...joined }
  const alone: Region = {
    ...parseRegion(levels.province),
    ...(levels.province === '' ? parseRegion(levels.city) : {}),
  }
  const { rest: _, ...known } = alone
  return {
    ...typed,
    ...known,
    ...(known.city === undefined && levels.city !== '' ? { city: levels.city } : {}),
  }
}

function addRegion(place: Partial<Place>, text: string, column: PlannedColumn, findings: RowFindings) {
  if (text === '') return
  const found = parseRegion(text)
  const { rest } = found
  if (rest !== undefined && isTerritory(rest)) {
    if (place.territory === undefined) place.territory = rest
    else findings.note('leftover', column, rest)
  } else if (rest !== undefined) {
    // A street behind the district is an address; a few letters are not.
    if (place.address === undefined && found.province !== undefined && rest.length >= 4)
      place.address = text.slice(0, 500)
    else
      findings.note(
        'leftover',
        column,
        found.province === undefined && found.country === undefined ? text : rest,
      )
  }
  const agrees =
    place.province === undefined || found.province === undefined || place.province === found.province
  if (agrees) fillPlace(place, found)
  else findings.note('leftover', column, text)
}

function fillPlace(place: Partial<Place>, { country, province, city, district }: Region) {
  if (country !== undefined) place.country ||= country
  if (province !== undefined) place.province ||= province
  if (city !== undefined) place.city ||= city
  if (district !== undefined) place.district ||= district
}

function definedOnly<Fields extends object>(fields: Fields): Partial<Fields> {
  const copy: Partial<Fields> = { ...fields }
  for (const key in copy) {
    if (copy[key] === undefined || copy[key] === '') delete copy[key]
  }
  return copy
}
