import { lengthOf } from './fold-text.ts'
import { compareForms, isCompanyForm } from './legal-forms.ts'
import type { CompanyName } from './normalize-company-name.ts'
import { isOneTypo } from './one-typo.ts'

/**
 * How two company names stand to each other.
 * - `same`: one full name, however spelled; `withoutRegion`: only one of the two says its region
 * - `otherRegion`: both say a region, not the same (广东红发 / 广州红发 / 上海红发)
 * - `otherForm`: 有限公司 against 股份公司; `otherKind`: 公司 against 厂 or 商行
 * - `short`: one leaves out the legal form and perhaps what it trades in; `prefix`: one is a mere beginning of the other
 * - `otherTrade`: 秒传科技 / 秒传贸易; `branch`: one company's house and branch, or two branches
 * - `typo`: one slip of the hand apart; `otherScript`: one Chinese, one Latin; `nothing`: a name is missing
 */
export type NameRelation =
  | 'same'
  | 'withoutRegion'
  | 'otherForm'
  | 'short'
  | 'prefix'
  | 'typo'
  | 'otherRegion'
  | 'otherKind'
  | 'otherTrade'
  | 'branch'
  | 'otherScript'
  | 'different'
  | 'nothing'

export function compareNames(a: CompanyName, b: CompanyName): NameRelation {
  if (a.core === '' || b.core === '') return 'nothing'
  if (a.script !== b.script) return 'otherScript'
  if (a.branch !== b.branch) return isOneHouse(a, b) ? 'branch' : 'different'
  if (a.normalized === b.normalized)
    return a.legalForm === b.legalForm || bothCompanies(a, b) ? 'same' : 'short'
  if (a.core === b.core) return compareSameCore(a, b)
  if (isShortFor(a, b) || isShortFor(b, a)) return 'short'
  if (a.brand === b.brand) return 'otherTrade'
  if (isTypo(a, b)) return 'typo'
  if (isBeginningOf(a, b) || isBeginningOf(b, a)) return 'prefix'
  return 'different'
}

/** A name as people say it, without a legal form (秒传) or with a bare 公司. */
export function isShortName(name: CompanyName): boolean {
  return name.branch === null && (name.legalForm === null || name.legalForm === 'company')
}

function compareSameCore(a: CompanyName, b: CompanyName): NameRelation {
  if (a.region !== null && b.region !== null && a.region !== b.region) return 'otherRegion'
  if (a.legalForm === null || b.legalForm === null)
    return a.legalForm === b.legalForm ? 'withoutRegion' : 'short'
  if (a.legalForm === 'institution' || b.legalForm === 'institution') return 'short'
  const forms = compareForms(a.legalForm, b.legalForm)
  if (forms === 'far') return 'otherKind'
  if (forms === 'close') return 'otherForm'
  return a.tail === b.tail ? 'withoutRegion' : 'otherKind'
}

function bothCompanies(a: CompanyName, b: CompanyName): boolean {
  return isCompanyForm(a.legalForm) && isCompanyForm(b.legalForm)
}

function isShortFor(short: CompanyName, full: CompanyName): boolean {
  if (short.branch !== null) return false
  // 红星服装厂 and 圣陶学校 are names of their own kind and may still be short for 红星服装厂有限公司.
  if (!isShortName(short) && short.tail === '' && short.legalForm !== 'institution') return false
  const readings = [short.core + short.tail, short.whole + short.tail]
  const region = full.whole.slice(0, Math.max(0, full.whole.length - full.core.length))
  return readings.some(
    (reading) =>
      full.stems.includes(reading) || (region !== '' && full.stems.some((stem) => region + stem === reading)),
  )
}

function isBeginningOf(short: CompanyName, full: CompanyName): boolean {
  return isShortName(short) && lengthOf(short.core) >= 2 && full.core.startsWith(short.core)
}

function isOneHouse(a: CompanyName, b: CompanyName): boolean {
  return (
    a.brand === b.brand ||
    a.stems.some((stem) => b.stems.includes(stem)) ||
    isShortFor({ ...a, branch: null }, b) ||
    isShortFor({ ...b, branch: null }, a)
  )
}

function isTypo(a: CompanyName, b: CompanyName): boolean {
  if (a.legalForm !== null && b.legalForm !== null && compareForms(a.legalForm, b.legalForm) === 'far')
    return false
  const regionsAgree = a.region === null || b.region === null || a.region === b.region
  if (regionsAgree && isOneTypo(a.core, b.core)) return true
  // A slip in the region or in the form (成部秒传股份有限公司, 秒传有限公词) leaves it in the core.
  return (a.region === null || b.region === null) && isOneTypo(a.whole, b.whole)
}
