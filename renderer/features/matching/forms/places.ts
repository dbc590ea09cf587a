import { useQuery } from '@tanstack/react-query'
import type { parseRegion } from '#shared/domain/regions/parse-region.ts'
import type { Region } from '#shared/model/trade-terms.ts'

export type ReadPlace = (text: string) => Region | null | undefined

/** A place as typed, 浙江宁波 or Germany: null when nothing was, undefined when it is no place anybody knows. */
export function placeReader(parse: typeof parseRegion): ReadPlace {
  return (text) => {
    if (text.trim() === '') return null
    const { country = null, province = null, city = null, rest } = parse(text.trim())
    if (rest !== undefined || (country === null && province === null && city === null)) return undefined
    return { country, province, city }
  }
}

/** The table of divisions is 50 kB and only wanted once a form opens; undefined until it is there. */
export function usePlaceReader(): ReadPlace | undefined {
  return useQuery(placesQuery).data
}

const placesQuery = {
  queryKey: ['regions', 'reader'],
  queryFn: async () => placeReader((await import('#shared/domain/regions/parse-region.ts')).parseRegion),
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  meta: { tables: [] },
} as const
