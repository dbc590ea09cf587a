const digits = '零一二三四五六七八九'

/** The regular-expression source of numbers `chineseNumber` reads. */
export const numeral = '[零〇一二两三四五六七八九十]'

/** 0 to 99 (三, 两, 十, 十五, 二十三), or digits as they stand; NaN for anything else. */
export function chineseNumber(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  if (/^\d+$/.test(text)) return Number.parseInt(text, 10)
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零')
  if (plain.length === 1 && plain !== '十') return digits.includes(plain) ? digits.indexOf(plain) : Number.NaN
  const parts = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain)
  if (!parts) return Number.NaN
  return (parts[1] ? digits.indexOf(parts[1]) : 1) * 10 + (parts[2] ? digits.indexOf(parts[2]) : 0)
}
