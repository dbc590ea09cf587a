import { latinKey } from './latin-key.ts'

/** The stored word for the home country; other countries are free text and stay as they were typed. */
export const homeCountry = '中国'

const homeNames = [
  '中国',
  '中华人民共和国',
  '中国大陆',
  '中国内地',
  'china',
  'prc',
  'mainlandchina',
  'peoplesrepublicofchina',
  'cn',
  'chn',
]

/** Names people use that the language tables do not carry. */
const otherNames = (
  '南韩 北韩 俄国 阿联酋 沙特 波黑 刚果 孟加拉 吉尔吉斯 捷克共和国 荷兰王国 大韩民国 英格兰 苏格兰 USA US UAE UK England Scotland Wales GreatBritain ' +
  'America Korea Russia Holland Vietnam Turkey CzechRepublic IvoryCoast Burma Macedonia Bosnia Laos Syria Iran KSA Bangladesh Palestine'
).split(' ')

/** Regions of China that the ISO tables list beside countries. */
const notAbroad = new Set(['CN', 'HK', 'MO', 'TW'])

let cached: { han: readonly string[]; latin: ReadonlySet<string> } | undefined

export const isHomeCountry = (text: string): boolean =>
  text === homeCountry || homeNames.includes(latinKey(text))

/** True for a named country other than China. */
export const isAbroad = (country: string | null | undefined): boolean =>
  country !== null && country !== undefined && country !== '' && !isHomeCountry(country)

/** The name of a country other than China that `text` (Han script) begins with. */
export const foreignCountryPrefix = (text: string): string | undefined =>
  names().han.find((name) => text.startsWith(name))

/** True when the letters of `key` (see `latinKey`) are the English name of a country other than China. */
export const isForeignCountryKey = (key: string): boolean => names().latin.has(key)

function names() {
  cached ??= collectNames()
  return cached
}

function collectNames() {
  const zh = new Intl.DisplayNames(['zh-CN'], { type: 'region', fallback: 'none' })
  const en = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !notAbroad.has(code))
  const all = [...codes.flatMap((code) => [zh.of(code) ?? '', en.of(code) ?? '']), ...otherNames].filter(
    (name) => name !== '',
  )
  const isHan = (name: string) => /\p{Script=Han}/u.test(name)
  return {
    han: all.filter(isHan).toSorted((a, b) => b.length - a.length),
    latin: new Set(all.filter((name) => !isHan(name)).map(latinKey)),
  }
}
