import type { PaperPerson } from '../../model/greeting-paper.ts'
import { countryCodeOf } from '../calendar/country-code.ts'
import { isHomeCountry } from '../regions/country-names.ts'
import { fullAddress } from './full-address.ts'

export interface PostalLine {
  role: 'address' | 'company' | 'name' | 'country'
  text: string
}

/** An address as it is written on a letter: in Chinese from large to small, in the West the other way round. */
export interface PostalBlock {
  style: 'chinese' | 'western'
  /** Chinese only: it has its own place on the envelope. */
  postcode: string | null
  lines: PostalLine[]
}

type Addressed = Pick<PaperPerson, 'addressee' | 'organization' | 'contact'>
type Place = PaperPerson['organization']

/**
 * 邮编, address, company, 王芳女士 收 for an address in China written in Chinese; name, company, street, city, COUNTRY for
 * everything else. Null where no street is known.
 */
export function postalBlock({ addressee, organization, contact }: Addressed): PostalBlock | null {
  const street = organization.address?.trim() ?? ''
  if (street === '') return null
  const code = countryCodeOf(organization)
  const isChinese = han.test(street) && code !== null && code in regionsOfChina
  return isChinese
    ? chinese(street, organization, addressee.zh)
    : western(street, organization, addressee.en, contact, code)
}

const han = /\p{Script=Han}/u

function chinese(written: string, organization: Place, name: string): PostalBlock {
  const { postcode, street } = withoutPostcode(written.replace(/\s*\n\s*/g, ' '))
  const text = fullAddress(street, organization)
  return {
    style: 'chinese',
    postcode,
    lines: [
      { role: 'address', text },
      // The name of the company may be the end of the address as it is: it is not said twice.
      ...(text.endsWith(organization.legalName)
        ? []
        : [{ role: 'company' as const, text: organization.legalName }]),
      { role: 'name', text: `${name} 收` },
    ],
  }
}

/** Six digits before the address, after it, or where the word for them stands; a house number is none. */
export function withoutPostcode(written: string): { postcode: string | null; street: string } {
  for (const pattern of postcodes) {
    const found = pattern.exec(written)
    const postcode = found?.groups?.['code']
    if (found === null || postcode === undefined) continue
    const street = (written.slice(0, found.index) + written.slice(found.index + found[0].length)).trim()
    if (street !== '') return { postcode, street: street.replace(/^[,，、;；\s]+|[,，、;；(（\s]+$/g, '') }
  }
  return { postcode: null, street: written }
}

const postcodes = [
  /[(（]?\s*(?:邮政编码|邮编|P\.?C\.?)\s*[:：]?\s*(?<code>\d{6})(?!\d)\s*[)）]?/i,
  /^[(（[]?(?<code>\d{6})(?!\d)[)）\]]?[\s,，]*(?=\p{Script=Han})/u,
  /[\s,，(（]+(?<code>\d{6})[)）]?$/,
]

function western(
  written: string,
  organization: Place,
  name: string,
  { title }: Addressed['contact'],
  code: string | null,
): PostalBlock {
  const country = countryInEnglish(organization.country, code)
  const street = withoutCountry(written, [organization.country, country])
  const isLatin = !han.test(street)
  const rest = [organization.district, organization.city, organization.province].filter(
    (part): part is string =>
      part !== null &&
      part.trim() !== '' &&
      !street.toLowerCase().includes(part.trim().toLowerCase()) &&
      // A Latin address in several parts has its city already; the Chinese word for it helps no foreign postman.
      !(isLatin && han.test(part) && street.includes(',')),
  )
  const line = (role: PostalLine['role'], text: string | null) =>
    text === null || text.trim() === '' ? [] : [{ role, text: text.trim() }]
  return {
    style: 'western',
    postcode: null,
    lines: [
      ...line('name', name),
      ...line('name', title !== null && !han.test(title) ? title : null),
      ...line('company', organization.englishName ?? organization.legalName),
      ...street.split(/\s*\n\s*/).flatMap((part) => line('address', part)),
      ...line('address', [...new Set(rest)].join(', ')),
      ...line('country', country),
    ],
  }
}

/** In capital letters, as the Universal Postal Union asks for. */
function countryInEnglish(country: string | null, code: string | null): string {
  if (code === null) return (country ?? '').trim().toUpperCase()
  const ours = regionsOfChina[code]
  if (ours !== undefined) return ours
  return (
    new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) ??
    country ??
    ''
  ).toUpperCase()
}

const regionsOfChina: Readonly<Record<string, string>> = {
  CN: 'P.R. CHINA',
  HK: 'HONG KONG, CHINA',
  MO: 'MACAO, CHINA',
  TW: 'TAIWAN, CHINA',
}

/** The country gets a line of its own: it is not left at the end of the street as well. */
function withoutCountry(street: string, names: readonly (string | null)[]): string {
  const parts = street.split(/(?<=[,，\n])/)
  const last = (parts.at(-1) ?? '').trim().replace(/\.$/, '').toLowerCase()
  const isCountry =
    names.some((name) => name !== null && name !== '' && name.toLowerCase() === last) || isHomeCountry(last)
  return isCountry && parts.length > 1
    ? parts
        .slice(0, -1)
        .join('')
        .replace(/[,，\s]+$/, '')
    : street.trim()
}
