import type { ImportField } from '#shared/model/import-mapping.ts'
import type { ColumnProfile, ValueKind } from './column-profile.ts'
import type { Column, GuessOptions } from './guess-column.ts'
import { headerUnit } from './header-unit.ts'
import { foreignHeaders } from './header-words.ts'
import { matchHeader } from './match-header.ts'
import { headerKey } from './normalize-header.ts'

/** What a column may be, with a score of 0 to about 1. */
export type FieldCandidate = { field: ImportField; score: number }

/** The kinds of values a field expects; a column of another clear kind contradicts its header. */
const expected: Partial<Record<ImportField, readonly ValueKind[]>> = {
  creditCode: ['creditCode'],
  mobile: ['mobile', 'phone'],
  phone: ['phone', 'mobile', 'email'],
  fax: ['phone', 'mobile'],
  email: ['email'],
  birthday: ['date', 'lunar'],
  foundedOn: ['date', 'lunar'],
  firstDealOn: ['date'],
  partnerSince: ['date'],
  lastContactOn: ['date'],
  annualPurchase: ['amount'],
  website: ['website'],
}

/** Kinds that cannot be mistaken for anything else, with the field they stand for when the header does not say. */
const telling: readonly (readonly [ValueKind, ImportField, number, number])[] = [
  // kind, field, share needed, score
  ['creditCode', 'creditCode', 0.6, 0.97],
  ['email', 'email', 0.6, 0.9],
  ['mobile', 'mobile', 0.6, 0.85],
  ['phone', 'phone', 0.7, 0.75],
  ['website', 'website', 0.6, 0.75],
  ['lunar', 'birthday', 0.3, 0.75],
  ['company', 'legalName', 0.5, 0.8],
  ['gender', 'gender', 0.9, 0.65],
  ['purchaseMethod', 'purchaseMethods', 0.9, 0.7],
  ['jobTitle', 'title', 0.6, 0.65],
  ['address', 'address', 0.6, 0.62],
  ['territory', 'territory', 0.8, 0.7],
  ['place', 'region', 0.8, 0.68],
  ['person', 'contactName', 0.8, 0.65],
  ['wechat', 'wechat', 0.6, 0.65],
  ['running', 'rowNumber', 1, 0.61],
]

export function fieldCandidates(column: Column, options: GuessOptions): FieldCandidate[] {
  const byHeader = matchHeader(column.header)
    .map(({ field, score }) => settle(field, score, column, options))
    .filter((candidate) => candidate.score > 0)
  const named = byHeader[0]?.score ?? 0
  const byValues =
    column.profile.filled < 2 && column.header.trim() !== ''
      ? []
      : fromValues(column.profile, named).filter(
          ({ score }) => score >= unmistakable || !saysOther(column.header),
        )
  return [...byHeader, ...byValues].toSorted((a, b) => b.score - a.score)
}

/** Digits under QQ, 账号 or Record ID look like a phone, and the name under 法定代表人 is not whom we call. */
const saysOther = (header: string): boolean =>
  foreignHeaders.test(header.normalize('NFKC')) || /编[号码]|代码|\b(?:id|code)\b/i.test(header)
const unmistakable = 0.9

/** Lets the values confirm, correct or contradict what the header says. */
function settle(field: ImportField, score: number, column: Column, options: GuessOptions): FieldCandidate {
  const { profile } = column
  const as = (other: ImportField, otherScore: number): FieldCandidate => ({ field: other, score: otherScore })
  if (
    field === 'contactName' &&
    /^(?:name|名称)$/.test(headerKey(column.header)) &&
    profile.share('company') >= 0.3
  ) {
    return as('legalName', score)
  }
  if (field === 'region' && profile.share('territory') >= 0.6) return as('territory', score)
  if (field === 'roles' && profile.filled > 0 && profile.share('role') < 0.5) return as(field, 0)
  if (field === 'stage' && profile.filled > 0 && profile.share('stage') < 0.3) return as(field, 0)
  if (field === 'tier' && profile.filled > 0 && profile.share('tier') < 0.3) return as(field, 0)
  // 合作时间 often says how long (5年), not since when.
  if (
    (field === 'firstDealOn' || field === 'partnerSince') &&
    profile.filled > 0 &&
    profile.share('date') < 0.5
  )
    return as(field, 0)
  if (field === 'title' && profile.share('gender') >= 0.9) return as('gender', score)
  if (field === 'annualPurchase' && headerUnit(column.header).foreign) return as(field, 0)
  if (field === 'annualPurchase' && isQuantity(column.header)) return as(field, 0)
  if (
    field === 'purchaseCategories' &&
    options.kind === 'suppliers' &&
    !/采购|求购|purchas|procure|sourc|buy/i.test(column.header)
  ) {
    return as(field, 0)
  }
  if (field === 'rowNumber') return as(field, isRowNumber(column) ? score : 0)
  // Beside 联系人 the 负责人 may be one of us.
  if (field === 'contactName' && headerKey(column.header) === '负责人') return as(field, score * 0.95)
  if (profile.filled < 3) return as(field, score)
  const kinds = expected[field]
  if (kinds?.every((kind) => profile.share(kind) < 0.2) && contradicts(field, profile))
    return as(field, score * 0.55)
  if (field === 'legalName') return as(field, settleCompany(score, profile))
  if (field === 'contactName' && profile.share('company') >= 0.6) return as('legalName', score * 0.9)
  return as(field, score)
}

/** 客户 or 单位 over a column of people's names is not the company; over companies it surely is. */
function settleCompany(score: number, profile: ColumnProfile): number {
  if (profile.share('person') >= 0.8 && profile.share('company') < 0.1) return score * 0.6
  return profile.share('company') >= 0.5 ? Math.min(score + 0.02, 1.02) : score
}

/** 序号 is left out when it holds numbers; 编号 and ID only when they run, or somebody's own customer numbers would be lost. */
function isRowNumber({ header, profile }: Column): boolean {
  if (profile.filled === 0 || profile.share('running') === 1) return true
  return (
    /^(?:序号?|行号|no|nr|#|№|s\/?n|seq|index|row)$/.test(headerKey(header)) &&
    profile.share('integer') >= 0.5
  )
}

/** True when the values are clearly something else, not merely badly typed. */
const contradicts = (field: ImportField, profile: ColumnProfile): boolean =>
  telling.some(([kind, other, share]) => other !== field && profile.share(kind) >= share)

/** 年采购量(吨) counts goods, not money. */
const isQuantity = (header: string): boolean =>
  /[吨件台套箱个只双米升]|\b(?:tons?|pcs|pieces|units?|sets?|kg|containers?|teu)\b/i.test(
    /[(（]([^()（）]*)[)）]/.exec(header)?.[1] ?? '',
  ) && !headerUnit(header).named

function fromValues(profile: ColumnProfile, named: number): FieldCandidate[] {
  // A clear header is only overruled by values that cannot be anything else.
  const strongOnly = named >= 0.75
  return telling.flatMap(([kind, field, share, score]) => {
    if (strongOnly && score < 0.85) return []
    if (profile.share(kind) < share) return []
    if (kind === 'person' && profile.distinct < profile.filled * 0.4) return []
    return [{ field, score: strongOnly ? Math.min(score, 0.9) : score }]
  })
}
