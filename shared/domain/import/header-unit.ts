/** What an amount column's header says: 年采购额(万元) → 10,000 yuan a unit; `foreign` for 万美元 and USD. */
export type HeaderUnit = { unit: number; named: boolean; foreign: boolean }

const units: readonly (readonly [RegExp, number])[] = [
  [/十亿|billion|\bbn\b/, 1e9],
  [/亿|億/, 1e8],
  [/千万/, 1e7],
  [/百万|million|\bmln?\b|\bmn\b/, 1e6],
  [/十万/, 1e5],
  [/万|萬|10k\b|\bw\b/, 1e4],
  [/千元|thousand|\bk\b|'?000s?\b/, 1e3],
  [/元|圆|yuan|rmb|cny|¥/, 1],
]

/** Reads the unit of money a header names; yuan when it names none. */
export function headerUnit(header: string): HeaderUnit {
  const text = header.normalize('NFKC').toLowerCase()
  const hit = units.find(([word]) => word.test(text))
  const foreign = /usd|us\$|[$€£]|\beur\b|\bgbp\b|\bhkd\b|\bjpy\b|美[元金]|欧元|英镑|港[元币]|日元/.test(text)
  return { unit: hit?.[1] ?? 1, named: hit !== undefined, foreign }
}
