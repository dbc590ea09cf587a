import { isHomeCountry } from '../regions/country-names.ts'
import { latinKey } from '../regions/latin-key.ts'

/**
 * The ISO 3166 code of the country an organization gives in words (德国, Germany, USA), whose public holidays it keeps.
 * No country is China, where most records are; null for a word that names none. Hong Kong, Macao and Taiwan keep their
 * own holidays, whether they stand as country or as province.
 */
export function countryCodeOf(place: { country: string | null; province?: string | null }): string | null {
  const region = specialRegion(place.province ?? '') ?? specialRegion(place.country ?? '')
  if (region !== null) return region
  const country = place.country?.trim() ?? ''
  if (country === '' || isHomeCountry(country)) return 'CN'
  return codesByName().get(latinKey(country)) ?? null
}

function specialRegion(text: string): string | null {
  const key = latinKey(text)
  if (/香港|^hongkong/.test(key)) return 'HK'
  if (/澳门|澳門|^maca[ou]/.test(key)) return 'MO'
  return /台湾|台灣|臺灣|^taiwan/.test(key) ? 'TW' : null
}

/** Words in use that the language tables do not carry. */
const otherNames = {
  GB: '英格兰 苏格兰 UK England Scotland Wales Great-Britain Britain',
  US: 'USA America United-States-of-America',
  KR: '南韩 大韩民国 Korea Republic-of-Korea',
  RU: '俄国 俄罗斯联邦 Russian-Federation',
  AE: '阿联酋 UAE',
  SA: '沙特 KSA',
  NL: '荷兰王国 Holland',
  CZ: '捷克共和国 Czech-Republic',
  VN: 'Viet-Nam',
  TR: 'Turkey Türkiye',
  BA: '波黑 Bosnia',
  CI: 'Ivory-Coast',
  MM: 'Burma',
  BD: '孟加拉',
  KG: '吉尔吉斯',
  KP: '北韩 朝鲜',
}

let known: Map<string, string> | null = null

function codesByName(): Map<string, string> {
  if (known !== null) return known
  const names = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const tables = ['zh-CN', 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // Codes that stand for no country.
    if (/^(?:X[AB]|ZZ|QO|EU|EZ|UN)$/.test(code)) continue
    const own = tables.flatMap((table) => table.of(code) ?? [])
    if (own.length > 0) for (const name of [code, ...own]) names.set(latinKey(name), code)
  }
  for (const [code, words] of Object.entries(otherNames))
    for (const word of words.split(' ')) names.set(latinKey(word), code)
  known = names
  return names
}
