const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const small: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const large: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** 三百五十 → 350, 两千万 → 20,000,000, 十二 → 12; undefined when a character is no numeral or none is there. */
export function readChineseNumber(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const asDigit = digits[character]
    const asSmall = small[character]
    const asLarge = large[character]
    if (asDigit !== undefined) digit = asDigit
    else if (asSmall !== undefined) {
      section += (digit ?? 1) * asSmall
      digit = undefined
    } else if (asLarge !== undefined) {
      section += digit ?? 0
      if (section === 0) return undefined
      // 三千万亿: a larger unit multiplies everything before it.
      total = asLarge > 1e4 ? (total + section) * asLarge : total + section * asLarge
      section = 0
      digit = undefined
    } else return undefined
  }
  if (text === '') return undefined
  return total + section + (digit ?? 0)
}

/** 二〇二四 → 2024: numerals read out one by one; undefined when one is no digit. */
export function readChineseDigits(text: string): number | undefined {
  const values = [...text].map((character) => digits[character])
  return text === '' || values.includes(undefined) ? undefined : Number(values.join(''))
}
