import type { Phone } from '../../model/contact.ts'
import { type DemoRandom, hash, permute } from './demo-random.ts'
import { countryByName } from './overseas-company.ts'

/**
 * Mobile prefixes no operator was given: the ministry's table of public mobile prefixes (工信部, 我国公众移动通信网网号及H0分配情况, 2023)
 * leaves 154, 163, 164, 169 and 194 out, so a demo number rings nowhere.
 */
const mobilePrefixes = ['154', '163', '164', '169', '194'] as const
const mobileSpace = 100_000_000

/** The mobile number `ordinal`; no two share their last eight digits within 100 million. */
export function demoMobile(seed: number, ordinal: number): Phone {
  const subscriber = permuteWide(seed, ordinal)
  const prefix = mobilePrefixes[subscriber % mobilePrefixes.length] ?? mobilePrefixes[0]
  return { number: prefix + String(subscriber).padStart(8, '0'), kind: 'mobile' }
}

/** Switchboard of organization `index`. Local numbers never begin with 9 in China, these do; different below 10 million. */
export function demoLandline(seed: number, index: number, dial: string, extension: number | null): Phone {
  const local = `9${String(permute(seed, index, 9_999_991)).padStart(7, '0')}`
  return {
    number: dial + local,
    kind: 'landline',
    raw: `${dial}-${local}${extension === null ? '' : `-${extension}`}`,
  }
}

export const demoFax = (seed: number, index: number, dial: string): Phone => ({
  ...demoLandline(seed, index + 5_000_000, dial, null),
  kind: 'fax',
})

/** A number from a range the country keeps for fiction, or none where it keeps no such range. */
export function demoOverseasPhone(country: string, random: DemoRandom): Phone[] {
  const patterns = countryByName.get(country)?.phones ?? []
  if (patterns.length === 0) return []
  const raw = random.pick(patterns).replace(/#/g, () => String(random.between(0, 9)))
  return [{ number: raw.replace(/ /g, ''), kind: 'other', raw }]
}

/** Like `permute`, for a space whose square no longer fits a number: a factor below 2^26 keeps the product exact. */
function permuteWide(seed: number, ordinal: number): number {
  const factor = 38_196_601
  return ((ordinal % mobileSpace) * factor + hash(seed, 952, 0)) % mobileSpace
}
