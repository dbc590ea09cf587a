import { pinyinSyllables } from '../search-terms/pinyin-syllables.ts'

/** A name in letters. `surname` is null where the order or the number of surnames is a guess. */
export type LatinName = { name: string; surname: string | null; isFull: boolean; courtesy: string | null }

/** Reads `Mr. John Smith`, `SMITH John`, `Smith, John`, `Ludwig van Beethoven`, `Wang Fang`, `García López, Ana`. */
export function readLatinName(written: string, country: string | null): LatinName | null {
  const { courtesy, rest } = takeCourtesy(written)
  const commaParts = withoutSuffix(rest).split(/\s*,\s*/)
  const [family = '', given = ''] = commaParts
  if (commaParts.length === 2 && family !== '' && given !== '') {
    return { name: `${tidy(given)} ${tidy(family)}`, surname: tidy(family), isFull: true, courtesy }
  }
  const words = withoutSuffix(rest.replaceAll(',', ' ')).split(/\s+/).filter(hasLetter)
  if (words.length === 0) return null
  if (words.length === 1) {
    const [only = ''] = words
    // Mr Smith is a surname, a lone Maria is not.
    return {
      name: tidy(only),
      surname: courtesy === null ? null : tidy(only),
      isFull: courtesy === null,
      courtesy,
    }
  }
  const capitals = capitalFamily(words)
  if (capitals) return { ...capitals, isFull: true, courtesy }
  return { name: tidyAll(words), surname: surnameOf(words, country), isFull: true, courtesy }
}

const hasLetter = (word: string): boolean => /\p{L}/u.test(word)

function takeCourtesy(written: string): { courtesy: string | null; rest: string } {
  const found = /^(mr|mrs|ms|miss|mme|dr|prof|madam|sir)\b\.?\s*/i.exec(written.trim())
  return { courtesy: found?.[1]?.toLowerCase() ?? null, rest: written.trim().slice(found?.[0].length ?? 0) }
}

const withoutSuffix = (text: string): string =>
  text.replace(/[\s,]+(?:jr|sr|ii|iii|iv|ph\.?\s?d|mba|cpa|esq|md)\.?$/i, '').trim()

/** John SMITH, SMITH John, GARCÍA LÓPEZ Ana: capitals say which words are the family's. */
function capitalFamily(words: readonly string[]): { name: string; surname: string } | null {
  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase() && !word.endsWith('.')
  const family = words.filter(isCapital)
  const given = words.filter((word) => !isCapital(word))
  if (family.length === 0 || given.length === 0) return null
  const isTogether = [family.join(' '), given.join(' ')].some((half) => words.join(' ').startsWith(half))
  return isTogether ? { name: `${tidyAll(given)} ${tidyAll(family)}`, surname: tidyAll(family) } : null
}

function surnameOf(words: readonly string[], country: string | null): string | null {
  if (words.every((word) => syllables.has(word.toLowerCase()) || isRunOfSyllables(word))) {
    return chineseSurname(words)
  }
  if (givenNameLast.test(country ?? '') || twoSurnames.test(country ?? '')) return null
  const particle = words.findIndex((word, at) => at > 0 && particles.test(word))
  if (particle > 0 && particle < words.length - 1) return words.slice(particle).map(tidyButParticle).join(' ')
  // A third name may be a middle name or a second surname; with an initial it is the former.
  const isPlain = words.length === 2 || words.slice(1, -1).every((word) => /^\p{L}\.?$/u.test(word))
  return isPlain ? tidy(words.at(-1) ?? '') : null
}

/** Wang Fang or Fang Wang: one of the two is a usual surname, and only then it is known which. */
function chineseSurname(words: readonly string[]): string | null {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const firstIs = usualSurnames.has(first.toLowerCase())
  const lastIs = usualSurnames.has(last.toLowerCase())
  // Xiaoming Wang: what has two syllables is the given name.
  if (lastIs && !syllables.has(first.toLowerCase())) return tidy(last)
  if (firstIs && !syllables.has(last.toLowerCase())) return tidy(first)
  return firstIs === lastIs ? null : tidy(firstIs ? first : last)
}

const syllables = new Set(pinyinSyllables)
const runOfSyllables = new RegExp(
  `^(?:${pinyinSyllables.toSorted((a, b) => b.length - a.length).join('|')}){2,3}$`,
  'i',
)
const isRunOfSyllables = (word: string): boolean => word.length <= 18 && runOfSyllables.test(word)

const usualSurnames = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu ding ren shen yao zhong cui tan liao fan jin shi jia xia fu fang zou xiong bai meng qin qiu hou yan xue lei long duan hao kong shao mao chang wan gu lai wen kang ouyang'.split(
    ' ',
  ),
)

/** Addressed by the given name or written family first: Viet Nam, Hungary, Korea, Japan, Thailand, Indonesia, Iceland, Ethiopia … */
const givenNameLast =
  /越南|匈牙利|韩国|朝鲜|日本|泰国|印度尼西亚|印尼|缅甸|冰岛|埃塞俄比亚|马来西亚|vietnam|viet nam|hungary|korea|japan|thailand|indonesia|myanmar|iceland|ethiopia|malaysia/i
/** Two surnames, the first (or the last) of which is used. */
const twoSurnames =
  /西班牙|墨西哥|阿根廷|智利|哥伦比亚|秘鲁|厄瓜多尔|委内瑞拉|巴西|葡萄牙|巴拿马|spain|mexico|argentina|chile|colombia|peru|ecuador|venezuela|brazil|portugal|panama/i
const particles = /^(?:van|von|de|da|di|del|della|dos|du|der|den|la|le|al|el|bin|ibn|ter|zu)$/i

const tidyAll = (words: readonly string[]): string => words.map(tidyButParticle).join(' ')
/** VAN DER BERG is van der Berg; the Van of Nguyen Van An is a name. */
const tidyButParticle = (word: string): string =>
  particles.test(word) && word === word.toUpperCase() ? word.toLowerCase() : tidyUnlessParticle(word)
const tidyUnlessParticle = (word: string): string => (particles.test(word) ? word : tidy(word))

/** SMITH and smith become Smith; McDonald and O'Neill stay as they are. */
function tidy(word: string): string {
  if (word.includes(' ')) return tidyAll(word.split(' '))
  const isOneCase = word === word.toUpperCase() || word === word.toLowerCase()
  if (!isOneCase || word.length <= 1 || word.includes('.')) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
