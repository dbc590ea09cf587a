import type { Phone } from '#shared/model/contact.ts'

/** One number as it will be stored: digits only, `+` and country code only when abroad. `hasExtension`: one stood behind it. */
export type PhoneNumber = { number: string; kind: Phone['kind']; areaCode?: string; hasExtension?: boolean }

/**
 * Recognises one phone number written with any blanks, dashes, dots and brackets; undefined when it cannot be one.
 * Mobile 1[3-9] + 9 digits; landline 0 + 2–3 digits + 6–8 digits (which area codes exist is not checked: a false alarm costs
 * more than a strange code), or 7–8 digits alone; 400/800 and 95/96 service numbers; abroad E.164, 7–15 digits after + or 00.
 * `abroad`: the organization is known to be in another country, so a bare number is a local one there.
 */
export function readPhoneNumber(written: string, abroad = false): PhoneNumber | undefined {
  const compact = written.replace(/[\s().\-–·_]/g, '')
  if (!/^\+?\d{5,20}$/.test(compact)) return undefined
  if (compact.startsWith('+')) return withCountryCode(compact.slice(1))
  if (compact.startsWith('00')) return withCountryCode(compact.slice(2))
  // Neighbours are often written without the plus sign.
  if (/^(?:852[2-9]\d{7}|853[268]\d{7}|886[2-9]\d{7,8})$/.test(compact))
    return { number: `+${compact}`, kind: 'other' }
  const home = homeNumber(compact, written)
  if (home !== undefined && !(abroad && home.kind === 'landline')) return home
  if (/^86\d{10,12}$/.test(compact)) {
    const number = withCountryCode(compact)
    if (number !== undefined) return number
  }
  if (abroad && /^\d{6,15}$/.test(compact)) return { number: compact, kind: 'other' }
  return home
}

function withCountryCode(digits: string): PhoneNumber | undefined {
  if (digits.startsWith('86')) {
    const national = digits.slice(2).replace(/^0+/, '')
    if (/^1[3-9]\d{9}$/.test(national)) return { number: national, kind: 'mobile' }
    if (/^[48]00\d{7}$/.test(national)) return { number: national, kind: 'other' }
    return withoutTrunkZero(national)
  }
  return /^[1-9]\d{6,14}$/.test(digits) ? { number: `+${digits}`, kind: 'other' } : undefined
}

function homeNumber(digits: string, written: string): PhoneNumber | undefined {
  if (/^0?1[3-9]\d{9}$/.test(digits)) return { number: digits.slice(-11), kind: 'mobile' }
  if (/^[48]00\d{7}$/.test(digits)) return { number: digits, kind: 'other' }
  if (/^9[56]\d{3,4}$/.test(digits)) return { number: digits, kind: 'other' }
  if (/^0[1-9]\d{7,10}$/.test(digits)) return landline(digits, areaCodeOf(digits, written))
  if (/^[2-9]\d{6,7}$/.test(digits)) return { number: digits, kind: 'landline' }
  // A spreadsheet eats the leading zero of 0571-88888888 and 010-88888888.
  if (/^\D*[1-9]\d{1,2}\)?[\s-]+\d{7,8}\D*$/.test(written) || !/\D/.test(written))
    return withoutTrunkZero(digits)
  return undefined
}

function withoutTrunkZero(digits: string): PhoneNumber | undefined {
  if (/^(?:10|2\d)\d{7,8}$/.test(digits)) return landline(`0${digits}`, `0${digits.slice(0, 2)}`)
  if (/^[3-9]\d{2}\d{7,8}$/.test(digits)) return landline(`0${digits}`, `0${digits.slice(0, 3)}`)
  return undefined
}

const landline = (number: string, areaCode: string): PhoneNumber => ({ number, kind: 'landline', areaCode })

/** What the writer set apart, else 010 and 02x with three digits and all others with four. */
function areaCodeOf(digits: string, written: string): string {
  const apart = /^\D*(0\d{2,3})[)\s\-–.·_]/.exec(written)?.[1]
  return apart ?? digits.slice(0, /^0(?:10|2\d)/.test(digits) ? 3 : 4)
}
