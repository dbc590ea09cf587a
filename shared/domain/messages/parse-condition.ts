import type { MessageLanguage } from '../../model/message-language.ts'
import { Tier } from '../../model/organization.ts'
import { type FieldKey, fieldOf, foldWord } from './merge-fields.ts'

type Comparison = '>=' | '<=' | '>' | '<' | '=' | '!='

export type Test = { negated: boolean } & (
  | { kind: 'filled'; field: FieldKey | 'gender' | 'tier' }
  | { kind: 'birthdayToo' }
  | { kind: 'gender'; gender: 'female' | 'male' }
  | { kind: 'tier'; tiers: readonly Tier[] }
  | { kind: 'language'; language: MessageLanguage }
  | { kind: 'years'; field: 'yearsTogether' | 'anniversary'; comparison: Comparison; years: number }
)

/** True when all tests of any one group hold. */
export type Condition = readonly (readonly Test[])[]

/** What the editor offers after `{如果 …}` and `{if …}`. */
export const conditionExamples: readonly { zh: string; en: string }[] = [
  { zh: '称呼', en: 'salutation' },
  { zh: '没有 称呼', en: 'not salutation' },
  { zh: '性别 已知', en: 'gender known' },
  { zh: '女士', en: 'female' },
  { zh: '先生', en: 'male' },
  { zh: '客户等级 = 重点、A', en: 'tier = key, A' },
  { zh: '语言 = 中文', en: 'language = Chinese' },
  { zh: '合作年数 >= 3', en: 'years together >= 3' },
  { zh: '上次成交', en: 'last deal' },
  { zh: '同日生日', en: 'birthday too' },
]

/** `称呼 且 合作年数 >= 3`, `tier = A, B or not salutation`; null when a part is not understood. */
export function parseCondition(text: string): Condition | null {
  const plain = text.normalize('NFKC').trim()
  const groups = plain
    .split(/\s*(?:或者|或|\|\|)\s*|\s+or\s+/i)
    .map((group) => group.split(/\s*(?:并且|而且|且|&&)\s*|\s+and\s+/i).map(parseTest))
  const understood: Test[][] = []
  for (const group of groups) {
    const tests = group.filter((test) => test !== null)
    if (tests.length < group.length) return null
    understood.push(tests)
  }
  return understood
}

function parseTest(text: string): Test | null {
  const compared =
    /^(.+?)\s*(>=|<=|==|!=|≥|≤|≠|>|<|=|不是|不等于|是|等于|不少于|至少|\bis not\b|\bis\b)\s*(.+)$/i.exec(text)
  if (compared) {
    const [, left = '', sign = '', right = ''] = compared
    const test = parseComparison(foldWord(left), comparisons[sign.toLowerCase()] ?? '=', right)
    if (test) return test
  }
  return parseFact(text)
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '>=': '>=',
  '≥': '>=',
  不少于: '>=',
  至少: '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '!=': '!=',
  '≠': '!=',
  不是: '!=',
  不等于: '!=',
  'is not': '!=',
}

function parseComparison(left: string, comparison: Comparison, right: string): Test | null {
  if (isYears(left)) {
    const years = /^(\d{1,4})\s*(?:年|周年|years?)?$/i.exec(right)?.[1]
    if (years === undefined) return null
    return { negated: false, kind: 'years', field: yearsField(left), comparison, years: Number(years) }
  }
  if (comparison !== '=' && comparison !== '!=') return null
  const negated = comparison === '!='
  if (tierWords.has(left)) {
    const tiers = right.split(/[、,/\s]+/).map(tierOf)
    const known = tiers.filter((tier) => tier !== null)
    return known.length === 0 || known.length < tiers.length ? null : { negated, kind: 'tier', tiers: known }
  }
  const value = namedTest(foldWord(right))
  const isAsked =
    value !== null &&
    ((genderWords.has(left) && value.kind === 'gender') ||
      (languageWords.has(left) && value.kind === 'language'))
  return isAsked ? { ...value, negated } : null
}

/** A fact by itself: a field that is filled, or a word that says which (女士, 英文, 重点客户). */
function parseFact(text: string): Test | null {
  const denied = /^(?:没有|无|非|不是|!|not\s+|no\s+)\s*(.+)$/i.exec(text)
  const asked = (denied?.[1] ?? text).replace(/^(?:有|has\s+|have\s+)\s*/i, '')
  const told = /^(.+?)\s*(?:\bis\s+)?(已知|未知|unknown|known)$/i.exec(asked)
  const isUnknown = /^(?:未知|unknown)$/i.test(told?.[2] ?? '')
  const negated = (denied !== null) !== isUnknown
  const word = foldWord(told?.[1] ?? asked)
  if (genderWords.has(word)) return { negated, kind: 'filled', field: 'gender' }
  if (tierWords.has(word)) return { negated, kind: 'filled', field: 'tier' }
  const field = fieldOf(word) ?? (/^(?:成交|deal|order|订单)$/.test(word) ? 'lastDeal' : null)
  if (field !== null) return { negated, kind: 'filled', field }
  if (told !== null) return null
  const named = namedTest(word)
  return named && { ...named, negated }
}

const genderWords = new Set(['性别', 'gender', 'sex'])
const tierWords = new Set(['客户等级', '等级', '级别', 'tier', 'level'])
const languageWords = new Set(['语言', 'language'])

const isYears = (word: string): boolean => ['yearsTogether', 'anniversary'].includes(fieldOf(word) ?? '')
const yearsField = (word: string) =>
  fieldOf(word) === 'anniversary' ? ('anniversary' as const) : ('yearsTogether' as const)

function namedTest(word: string): Test | null {
  if (/^(?:同日生日|恰逢生日|生日|birthday(?:too)?)$/.test(word))
    return { negated: false, kind: 'birthdayToo' }
  if (/^(?:女士|女性?|female|woman|ms)$/.test(word))
    return { negated: false, kind: 'gender', gender: 'female' }
  if (/^(?:先生|男性?|male|man|mr)$/.test(word)) return { negated: false, kind: 'gender', gender: 'male' }
  if (/^(?:中文|汉语|chinese|zh(?:cn)?)$/.test(word))
    return { negated: false, kind: 'language', language: 'zh-CN' }
  if (/^(?:英文|英语|english|en)$/.test(word)) return { negated: false, kind: 'language', language: 'en' }
  const tier = tierOf(word)
  return tier && { negated: false, kind: 'tier', tiers: [tier] }
}

function tierOf(text: string): Tier | null {
  const word = foldWord(text).replace(/(?:客户|级|类|tier|accounts?)+$/, '')
  if (/^(?:重点|key|vip)$/.test(word)) return 'key'
  const parsed = Tier.safeParse(word.toUpperCase())
  return parsed.success ? parsed.data : null
}
