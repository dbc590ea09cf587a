import { z } from 'zod'
import placesJson from '#resources/demo/places.json' with { type: 'json' }
import { pickAt } from './demo-random.ts'
import { type NameWord, nameWordsOf } from './trade-data.ts'

/** A city companies are named after: its stored place, dialling code, territory and districts as [division code, name]. */
export type DemoCity = z.infer<typeof City>
const City = z.object({
  prefix: z.string(),
  english: z.string(),
  province: z.string(),
  city: z.string(),
  dial: z.string(),
  territory: z.string(),
  weight: z.int().positive(),
  trades: z.array(z.string()),
  districts: z.array(z.tuple([z.string(), z.string()])).min(1),
})
const Province = z.object({
  prefix: z.string(),
  english: z.string(),
  seats: z.array(z.string()).min(1),
  weight: z.int().positive(),
})
const places = z.object({ cities: z.array(City), provinces: z.array(Province) }).parse(placesJson)

/**
 * One of the ways a company name can begin. A place has as many slots as its weight; the slots of one place take different
 * words of trade (`step`), so that short name × slot never gives one name twice.
 */
export type NameSlot = {
  prefix: string
  english: string
  /** What an association of the place is called after: 浙江省, 宁波市. */
  officialName: string
  seats: readonly DemoCity[]
  words: readonly NameWord[]
  step: number
}

const cityByPrefix = new Map(places.cities.map((city) => [city.prefix, city]))

const beginnings: Omit<NameSlot, 'step'>[] = [
  ...places.cities.map((city) => ({
    prefix: city.prefix,
    english: city.english,
    officialName: `${city.prefix}市`,
    seats: [city],
    words: nameWordsOf(city.trades),
  })),
  ...places.provinces.map((province) => ({
    prefix: province.prefix,
    english: province.english,
    officialName: province.prefix === '广西' ? '广西' : `${province.prefix}省`,
    seats: province.seats.flatMap((seat) => cityByPrefix.get(seat) ?? []),
    words: nameWordsOf([]),
  })),
]

const weights = [...places.cities, ...places.provinces].map((place) => place.weight)

export const nameSlots: readonly NameSlot[] = beginnings.flatMap((beginning, at) =>
  Array.from({ length: weights[at] ?? 0 }, (_, step) => ({ ...beginning, step })),
)

/** The places associations are named after: first every province and city, then each city's districts. */
export const associationPlaces: readonly {
  name: string
  city: DemoCity
  district: readonly [string, string] | null
}[] = [
  ...beginnings.map(({ officialName, seats }) => ({
    name: officialName,
    city: pickAt(seats, 0),
    district: null,
  })),
  ...places.cities.flatMap((city) =>
    city.districts
      .filter(([, name]) => name !== city.prefix)
      .map((district) => ({ name: city.prefix + district[1], city, district })),
  ),
]

export const provinceAndCityCount = beginnings.length
export const demoCities: readonly DemoCity[] = places.cities
