import { parseRegion } from '../regions/parse-region.ts'
import { type Cell, isDateCell, plainText, saysNothing } from './cell.ts'
import { looksLikeCreditCode } from './credit-code.ts'
import { isLunarText } from './lunar-text.ts'
import { matchGender, matchPurchaseMethod, matchRole, matchStage, matchTier } from './parse-choices.ts'
import { isAddress } from './parse-emails.ts'
import { readPhoneNumber } from './phone-number.ts'
import { looksLikeSurname } from './surnames.ts'
import { toSimplified } from './to-simplified.ts'

/** What a value can look like, whatever its header says. */
export type ValueKind =
  | 'creditCode'
  | 'email'
  | 'mobile'
  | 'phone'
  | 'date'
  | 'lunar'
  | 'amount'
  | 'website'
  | 'company'
  | 'person'
  | 'jobTitle'
  | 'place'
  | 'address'
  | 'territory'
  | 'wechat'
  | 'gender'
  | 'tier'
  | 'stage'
  | 'role'
  | 'purchaseMethod'
  | 'running'
  | 'integer'

/** How many of a column's values there are and what share of them looks like each kind (0 to 1). */
export type ColumnProfile = { filled: number; distinct: number; share: (kind: ValueKind) => number }

const companyWords =
  /(?:公司|集团|厂|商行|商店|门市部|经营部|批发部|合作社|研究院|研究所|协会|商会|联合会|工作室|事务所|超市|酒店|医院)(?:[(（].*)?$|\b(?:co|ltd|limited|inc|llc|corp|gmbh|company|group|trading|industries|s\.?r\.?l|pte|plc|b\.?v|s\.?a)\b\.?/i
const jobWords =
  /(?:经理|总监|主管|总裁|董事|董事长|主任|秘书长|会长|理事|厂长|部长|科长|处长|采购员|业务员|专员|助理|老板|负责人|工程师|总经理|店长|院长)$|\b(?:manager|director|ceo|cfo|coo|buyer|officer|president|engineer|assistant|head|founder|owner|purchaser|executive|supervisor)\b/i

const detectors: Record<ValueKind, (text: string, cell: Cell) => boolean> = {
  creditCode: (text) => looksLikeCreditCode(text.toUpperCase().replace(/[\s-]/g, '')),
  email: (text) => text.includes('@') && text.split(/[\s,;、/]+/).some((part) => isAddress(part)),
  mobile: (text) => /(?<!\d)(?:\+?86|0086)?[\s-]*1[3-9]\d(?:[\s-]?\d){8}(?!\d)/.test(text),
  phone: (text) =>
    text
      .split(/[、/,;\n]/)
      .some((part) => /\d{5}|\d[\s-]\d/.test(part) && readPhoneNumber(part.trim()) !== undefined),
  date: (text, cell) =>
    isDateCell(cell) ||
    /^(?:\d{4}[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}|\d{1,2}月\d{1,2}[日号]?|(?:19|20)\d{6}$|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})(?!\d)|\d{1,2}(?:st|nd|rd|th)?[\s-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.test(
      text,
    ),
  lunar: (text) => isLunarText(text),
  amount: (text, cell) =>
    typeof cell === 'number' || /^[¥￥$]?\s*\d[\d,.\s]*\s*(?:万|亿|w|k|m|元|万元|亿元)?$/i.test(text),
  website: (text) =>
    /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|com\.cn|io|de|co)(?:\/\S*)?$/i.test(
      text,
    ),
  company: (text) => text.length >= 4 && companyWords.test(text),
  person: (text) => looksLikePersonName(text),
  jobTitle: (text) => text.length <= 40 && jobWords.test(text),
  place: (text) => looksLikePlace(text),
  address: (text) =>
    text.length >= 8 &&
    /(?:路|街|道|巷|号|弄|镇|村|园区|大厦|road|street|\brd\b|\bst\b|avenue)/i.test(text) &&
    /\d/.test(text),
  territory: (text) => isTerritory(text),
  wechat: (text) => /^(?:wxid_|wx[_-]|weixin)[\w-]+$/i.test(text),
  gender: (text) => matchGender(text) !== undefined,
  tier: (text) => matchTier(text) !== undefined,
  stage: (text) => matchStage(text) !== undefined,
  role: (text) => text.split(/[、/,;\s]+/).every((part) => matchRole(part) !== undefined),
  purchaseMethod: (text) =>
    text.split(/[、/,;+和\s]+/).every((part) => matchPurchaseMethod(part) !== undefined),
  running: (text) => /^\d{1,7}$/.test(text),
  integer: (text) => /^\d{1,6}$/.test(text),
}

/** Looks at the values of one column; shares are computed only when asked for. */
export function profileColumn(cells: readonly Cell[]): ColumnProfile {
  const values = cells
    .filter((cell) => !saysNothing(cell))
    .map((cell) => ({ cell, text: toSimplified(plainText(cell)) }))
  const shares = new Map<ValueKind, number>()
  const count = (kind: ValueKind): number => {
    if (kind === 'running') return isRunning(values.map(({ text }) => text)) ? 1 : 0
    return values.length === 0
      ? 0
      : values.filter(({ text, cell }) => detectors[kind](text, cell)).length / values.length
  }
  return {
    filled: values.length,
    distinct: new Set(values.map(({ text }) => text)).size,
    share: (kind) => {
      const known = shares.get(kind)
      if (known !== undefined) return known
      const share = count(kind)
      shares.set(kind, share)
      return share
    },
  }
}

/** 华东, 珠三角: part of the country a sales force is cut into, not a province. */
export const isTerritory = (text: string): boolean =>
  /^(?:华[东南西北中]|东北|西北|西南|东南|珠三角|长三角|环渤海|京津冀|大湾区|海外|北方|南方|[东南西北中]部)(?:大?区|片区|地区|区域)?$/.test(
    text,
  )

const mostSkipped = 100

/** 1, 2, 3 …: each number one more than the one before, gaps allowed where rows were taken out. 1001 … are somebody's own numbers. */
function isRunning(texts: readonly string[]): boolean {
  // 010001 and 010002 are codes: nobody fills up a row number that far.
  if (texts.length < 2 || !texts.every((text) => /^(?!0\d{3})\d{1,7}$/.test(text))) return false
  const numbers = texts.map(Number)
  const rising = numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0))
  const first = numbers[0] ?? 0
  const last = numbers.at(-1) ?? 0
  return rising && first <= mostSkipped && last - first <= numbers.length * 3
}

function looksLikePersonName(text: string): boolean {
  if (/^(?:mr|mrs|ms|miss|dr)\.?\s+\p{L}+/iu.test(text)) return true
  if (companyWords.test(text)) return false
  return looksLikeSurname(text) && /^\p{Script=Han}{2,4}$/u.test(text.replace(/(?:先生|女士|小姐)$/, ''))
}

function looksLikePlace(text: string): boolean {
  if (text.length > 30 || /\d/.test(text)) return false
  const region = parseRegion(text)
  return (region.province !== undefined || region.country !== undefined) && region.rest === undefined
}
