import type { Contact } from '../../model/contact.ts'
import type { Organization } from '../../model/organization.ts'
import { countryOf } from './country-of.ts'

/**
 * The zone a contact's day is counted in: their own, else that of the business centre of their country, else Shanghai.
 * Never the zone of this computer: a trip must not move anybody's greeting.
 */
export function contactZone(
  { timeZone }: Pick<Contact, 'timeZone'>,
  place: Pick<Organization, 'country' | 'province'>,
): string {
  if (timeZone !== null && isZone(timeZone)) return timeZone
  return zoneOfCountry[countryOf(place) ?? ''] ?? homeZone
}

const homeZone = 'Asia/Shanghai'

const known = new Map<string, boolean>()

/** Names come from people and other programs. */
function isZone(name: string): boolean {
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  let valid = true
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    valid = false
  }
  known.set(name, valid)
  return valid
}

/** ISO 3166 to IANA. Where a country has several zones, that of its business centre. */
const zoneOfCountry: Readonly<Record<string, string>> = {
  CN: homeZone,
  HK: 'Asia/Hong_Kong',
  MO: 'Asia/Macau',
  TW: 'Asia/Taipei',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  KP: 'Asia/Pyongyang',
  MN: 'Asia/Ulaanbaatar',
  SG: 'Asia/Singapore',
  MY: 'Asia/Kuala_Lumpur',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  ID: 'Asia/Jakarta',
  PH: 'Asia/Manila',
  KH: 'Asia/Phnom_Penh',
  LA: 'Asia/Vientiane',
  MM: 'Asia/Yangon',
  BN: 'Asia/Brunei',
  IN: 'Asia/Kolkata',
  PK: 'Asia/Karachi',
  BD: 'Asia/Dhaka',
  LK: 'Asia/Colombo',
  NP: 'Asia/Kathmandu',
  KZ: 'Asia/Almaty',
  UZ: 'Asia/Tashkent',
  KG: 'Asia/Bishkek',
  TJ: 'Asia/Dushanbe',
  TM: 'Asia/Ashgabat',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  QA: 'Asia/Qatar',
  KW: 'Asia/Kuwait',
  BH: 'Asia/Bahrain',
  OM: 'Asia/Muscat',
  IQ: 'Asia/Baghdad',
  IR: 'Asia/Tehran',
  IL: 'Asia/Jerusalem',
  JO: 'Asia/Amman',
  LB: 'Asia/Beirut',
  TR: 'Europe/Istanbul',
  GE: 'Asia/Tbilisi',
  AM: 'Asia/Yerevan',
  AZ: 'Asia/Baku',
  RU: 'Europe/Moscow',
  BY: 'Europe/Minsk',
  UA: 'Europe/Kyiv',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  PT: 'Europe/Lisbon',
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  DE: 'Europe/Berlin',
  CH: 'Europe/Zurich',
  AT: 'Europe/Vienna',
  IT: 'Europe/Rome',
  GR: 'Europe/Athens',
  CY: 'Asia/Nicosia',
  DK: 'Europe/Copenhagen',
  NO: 'Europe/Oslo',
  SE: 'Europe/Stockholm',
  FI: 'Europe/Helsinki',
  IS: 'Atlantic/Reykjavik',
  EE: 'Europe/Tallinn',
  LV: 'Europe/Riga',
  LT: 'Europe/Vilnius',
  PL: 'Europe/Warsaw',
  CZ: 'Europe/Prague',
  SK: 'Europe/Bratislava',
  HU: 'Europe/Budapest',
  RO: 'Europe/Bucharest',
  BG: 'Europe/Sofia',
  RS: 'Europe/Belgrade',
  HR: 'Europe/Zagreb',
  SI: 'Europe/Ljubljana',
  BA: 'Europe/Sarajevo',
  US: 'America/New_York',
  CA: 'America/Toronto',
  MX: 'America/Mexico_City',
  PA: 'America/Panama',
  CR: 'America/Costa_Rica',
  GT: 'America/Guatemala',
  CO: 'America/Bogota',
  VE: 'America/Caracas',
  EC: 'America/Guayaquil',
  PE: 'America/Lima',
  BO: 'America/La_Paz',
  CL: 'America/Santiago',
  AR: 'America/Argentina/Buenos_Aires',
  UY: 'America/Montevideo',
  PY: 'America/Asuncion',
  BR: 'America/Sao_Paulo',
  EG: 'Africa/Cairo',
  MA: 'Africa/Casablanca',
  DZ: 'Africa/Algiers',
  TN: 'Africa/Tunis',
  NG: 'Africa/Lagos',
  GH: 'Africa/Accra',
  CI: 'Africa/Abidjan',
  SN: 'Africa/Dakar',
  KE: 'Africa/Nairobi',
  TZ: 'Africa/Dar_es_Salaam',
  UG: 'Africa/Kampala',
  ET: 'Africa/Addis_Ababa',
  ZA: 'Africa/Johannesburg',
  AO: 'Africa/Luanda',
  MZ: 'Africa/Maputo',
  AU: 'Australia/Sydney',
  NZ: 'Pacific/Auckland',
}
