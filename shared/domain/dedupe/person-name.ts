import { hasHan } from '../characters.ts'
import { foldText, lengthOf, withoutPunctuation } from './fold-text.ts'

/**
 * A person's name as people write it. `full` is equal for two spellings of one name (李 小龙 = 李小龍 = 李小龙先生,
 * Wang Fang = FANG WANG) and null when only a form of address was given: 林总 has the surname 林, 前台 nothing.
 */
export type PersonName = { readonly full: string | null; readonly surname: string | null }

export function normalizePersonName(text: string): PersonName {
  const folded = foldText(text.replace(/[（(【[].*$/u, ''))
  if (!hasHan(folded)) return latinName(folded)
  const name = withoutPunctuation(folded)
  if (NOT_A_PERSON.test(name)) return NOBODY
  const bare = name.replace(TITLE, '')
  const isSurname = bare !== name && (lengthOf(bare) === 1 || DOUBLE_SURNAMES.has(bare))
  if (isSurname) return { full: null, surname: bare }
  const full = bare === '' ? name : bare
  if (lengthOf(full) < 2) return { full: null, surname: full === '' ? null : full }
  return { full, surname: surnameOf(full) }
}

const NOBODY: PersonName = { full: null, surname: null }

function latinName(folded: string): PersonName {
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !LATIN_TITLES.has(word))
  if (words.length === 0) return NOBODY
  if (words.length === 1) return { full: null, surname: words[0] ?? null }
  return { full: words.toSorted().join(' '), surname: null }
}

function surnameOf(full: string): string {
  const two = full.slice(0, 2)
  return lengthOf(full) > 2 && DOUBLE_SURNAMES.has(two) ? two : (full[0] ?? full)
}

const TITLE =
  /(?:先生|女士|小姐|太太|同志|老师|师傅|教授|博士|律师|会长|副会长|秘书长|董事长|总经理|副总经理|经理|副总|总监|总裁|总|厂长|店长|主任|主管|部长|处长|科长|老板|老板娘|工程师|工|董|哥|姐|会计)$/
const NOT_A_PERSON =
  /^(?:前台|总机|总台|值班|客服|无|暂无|不详|未知|联系人|负责人|采购|财务|销售|老板|经理|.*(?:部|处|科|室|办公室|中心|公司))$/
const LATIN_TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'madam'])
const DOUBLE_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 长孙 宇文 端木 百里 南宫 独孤 轩辕 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 万俟 赫连 亓官 司空'.split(
    ' ',
  ),
)
