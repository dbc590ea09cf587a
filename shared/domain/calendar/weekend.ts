const saturdayAndSunday: readonly number[] = [6, 7]
const fridayAndSaturday: readonly number[] = [5, 6]

/** The days of the week that are off where they are not Saturday and Sunday (Unicode CLDR, supplemental week data). */
const weekends = new Map<string, readonly number[]>([
  ...'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'
    .split(' ')
    .map((country) => [country, fridayAndSaturday] as const),
  ['AF', [4, 5]],
  ['IR', [5]],
  ['IN', [7]],
  ['UG', [7]],
])

/** 1 Monday … 7 Sunday, of a country by its ISO 3166 code. */
export const weekendOf = (country: string): readonly number[] => weekends.get(country) ?? saturdayAndSunday
