import { permute } from './demo-random.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const bodies = 31 ** 5
const letterA = 55

/**
 * A unified social credit code 统一社会信用代码 that passes both of its check characters (GB 32100-2015; the organization code
 * inside it GB 11714-1997) and belongs to nobody: real organization codes begin with a digit or MA, these with DEM.
 * `prefix` is 91 for companies and 51 for associations; one code per index below 28 million.
 */
export function demoCreditCode(
  seed: number,
  index: number,
  prefix: '91' | '51',
  districtCode: string,
): string {
  let rest = permute(seed, index, bodies)
  let body = 'DEM'
  for (let place = 0; place < 5; place++) {
    body += alphabet[rest % 31]
    rest = Math.floor(rest / 31)
  }
  const first17 = prefix + districtCode + body + organizationCheck(body)
  return first17 + creditCheck(first17)
}

function organizationCheck(body: string): string {
  let sum = 0
  for (let place = 0; place < 8; place++) {
    const code = body.charCodeAt(place)
    sum += (bodyWeights[place] ?? 0) * (code >= 65 ? code - letterA : code - 48)
  }
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

function creditCheck(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}
