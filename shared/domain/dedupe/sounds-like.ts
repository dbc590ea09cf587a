import { pinyin } from 'pinyin-pro'
import type { CompanyName } from './normalize-company-name.ts'

/**
 * Does a Latin name spell a Chinese one in pinyin: Chengdu Miaochuan Co., Ltd. and 成都秒传股份有限公司?
 * A whole stem of it has to be the name, or stand in it with at least five letters: a syllable by chance is not enough.
 */
export function soundsLike(a: CompanyName, b: CompanyName): boolean {
  const [latin, han] = a.script === 'latin' ? [a, b] : [b, a]
  if (latin.script !== 'latin' || han.script !== 'han') return false
  return han.stems
    .flatMap(spellings)
    .some((letters) => latin.stems.includes(letters) || (letters.length >= 5 && latin.core.includes(letters)))
}

// 吕 is lü, written lv or lu; 三一 was folded to 31 and is spelled sanyi.
function spellings(stem: string): readonly string[] {
  const inWords = stem.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? digit)
  return [stem, inWords].flatMap((text) => {
    const letters = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
    return [letters, letters.replaceAll('v', 'u')]
  })
}
