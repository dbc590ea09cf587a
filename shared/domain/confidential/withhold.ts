/** What one side of a trade does not learn of the other unless somebody says so. */
export type Confidential = {
  /** Names of the company, in every form it is known by. */
  companies: readonly string[]
  people: readonly string[]
  /** Phone numbers, e-mail addresses, WeChat ids. */
  addresses: readonly string[]
}

export const withheld = '＊＊＊'

/**
 * A text in which nothing of `secrets` is left: names and addresses that are known wherever they stand, in any case and
 * width; and, with `reach` or `prices`, whatever looks like a phone number or an address, or like an amount of money.
 * A name of one sign is no secret anybody could recognise, and is left alone.
 */
export function withhold(
  text: string,
  secrets: Confidential & { reach?: boolean; prices?: boolean },
): string {
  let told = text
  if (secrets.prices === true) told = replaceAll(told, moneyPatterns)
  if (secrets.reach === true) told = replaceAll(told, reachPatterns)
  const known = [...secrets.companies, ...secrets.people, ...secrets.addresses]
    .map((secret) => folded(secret).join(''))
    .filter((secret) => secret.length > 1)
    // The longest first: a short name inside a legal name must not leave the rest of it standing.
    .toSorted((a, b) => b.length - a.length)
  for (const secret of known) told = without(told, secret)
  return told
}

/** Is any of them still readable in the text? The check behind `withhold`, and behind what somebody typed over it. */
export const isReadable = (text: string, secret: string): boolean => {
  const sought = folded(secret).join('')
  return sought.length > 1 && folded(text).join('').includes(sought)
}

/** Cuts every place where the folded text reads as the secret, blanks and signs between its letters included. */
function without(text: string, secret: string): string {
  const signs = [...text]
  const places: { at: number; sign: string }[] = []
  signs.forEach((sign, at) => {
    for (const part of folded(sign)) places.push({ at, sign: part })
  })
  const line = places.map(({ sign }) => sign).join('')
  const hidden = new Set<number>()
  for (let from = line.indexOf(secret); from !== -1; from = line.indexOf(secret, from + 1)) {
    const first = places[unitsBefore(places, from)]
    const last = places[unitsBefore(places, from + secret.length - 1)]
    if (first !== undefined && last !== undefined)
      for (let at = first.at; at <= last.at; at += 1) hidden.add(at)
  }
  if (hidden.size === 0) return text
  return signs.map((sign, at) => (!hidden.has(at) ? sign : hidden.has(at - 1) ? '' : withheld)).join('')
}

/** Which place a UTF-16 position of the joined line falls into. */
function unitsBefore(places: readonly { sign: string }[], position: number): number {
  let seen = 0
  for (const [index, { sign }] of places.entries()) {
    seen += sign.length
    if (position < seen) return index
  }
  return places.length - 1
}

/**
 * Letters and digits alone, in one case and width: 138-0013 8000, （138）00138000 and 13800138000 are one number. Sign by sign,
 * so that a text reads the same whatever stands beside it; a star stays, for what was cut out must not be read across.
 */
const folded = (text: string): string[] =>
  [...text].flatMap((sign) =>
    [...sign.normalize('NFKD').toLowerCase()].filter((part) => /[\p{L}\p{N}*]/u.test(part)),
  )

const replaceAll = (text: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((told, pattern) => told.replaceAll(pattern, withheld), text)

const number = String.raw`[\d０-９][\d０-９,，.．]*(?:\s*[万千百亿kK])?`
const sign = `(?:[¥￥$€£]|CNY|RMB|USD|EUR|HKD|JPY|GBP|人民币|美元|欧元)`
const word = `(?:元|块钱?|圆|美金|美元|欧元|日元|港币|CNY|RMB|USD|EUR|HKD|JPY|GBP|yuan|dollars?|euros?)`
const until = String.raw`(?:\s*[-–—~～至到]\s*${number})?`
const moneyPatterns = [
  new RegExp(`${sign}\\s*${number}${until}`, 'giu'),
  new RegExp(`${number}${until}\\s*${word}`, 'giu'),
  new RegExp(
    `(?<=(?:单价|价格|报价|目标价|预算|price|budget)\\s*[:：]?\\s*(?:约|不超过|at most|up to|under)?\\s*)${number}${until}`,
    'giu',
  ),
]
const reachPatterns = [
  /[\p{L}\p{N}._%+-]+\s*[@＠]\s*[\p{L}\p{N}.-]+/gu,
  ...phonePatterns(),
  /(?:微信|WeChat|QQ|vx)\s*(?:号|id)?\s*[:：]?\s*[\w-]{5,}/giu,
]

/**
 * Numbers as telephones are written: with the country in front, mobile, with an area code, 400 and 800, or seven digits in a
 * row. Measures that stand beside each other (1200 1800 2400 mm) are none.
 */
function phonePatterns(): RegExp[] {
  const digit = '[\\d０-９]'
  const gap = '[\\s\\-–—]*'
  const alone = (pattern: string) => new RegExp(`(?<!${digit})${pattern}(?!${digit})`, 'gu')
  return [
    alone(`[+＋]\\s*${digit}(?:[\\s\\-–—.()（）]*${digit}){6,}`),
    alone(`[1１][3-9３-９]${digit}(?:${gap}${digit}){8}`),
    alone(`[(（]?[0０]${digit}{2,3}[)）]?${gap}${digit}{3,4}${gap}${digit}{4}`),
    alone(`[48４８][0０]{2}${gap}${digit}{3}${gap}${digit}{4}`),
    alone(`${digit}{7,}`),
  ]
}
