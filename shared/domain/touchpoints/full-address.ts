import type { Organization } from '../../model/organization.ts'
import { isHomeCountry } from '../regions/country-names.ts'

type Posted = Pick<Organization, 'country' | 'province' | 'city' | 'district'>

/** Further on it is a street or a company that is called after a city: 入驻深圳市某某公司. Characters. */
const whereRegionsStand = 18

/** Many lists repeat the province and the city in the street, with or without 省 and 市. */
export function fullAddress(street: string, { country, province, city, district }: Posted): string {
  const parts = [country !== null && isHomeCountry(country) ? null : country, province, city, district]
  const missing: string[] = []
  for (const part of parts) {
    const core =
      part?.trim().replace(/(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|区|县)$/, '') ?? ''
    const start = (missing.join('') + street).slice(0, whereRegionsStand)
    if (core !== '' && !start.includes(core)) missing.push(part?.trim() ?? '')
  }
  return missing.join('') + street
}
