import type { DuplicateReason } from '#shared/model/duplicate.ts'
import { compareNames, isShortName, type NameRelation } from './compare-names.ts'
import type { IdentityFacts } from './identity-facts.ts'
import type { CompanyName } from './normalize-company-name.ts'
import { comparePlaces } from './places.ts'
import { soundsLike } from './sounds-like.ts'

/** All that speaks for and against two records being one company, before it is weighed. */
export type MatchEvidence = {
  readonly code: 'same' | 'conflict' | 'unknown'
  readonly name: NameRelation
  /** Which names were compared for `name`. */
  readonly via: 'current' | 'former' | 'english'
  /** The names are spelled alike to the letter. */
  readonly verbatim: boolean
  /** One of the two claims to be the company's full name: it has a legal form that is more than a bare 公司. */
  readonly full: boolean
  readonly place: 'same' | 'nested' | 'conflict' | 'unknown'
  readonly mobile: boolean
  readonly landline: boolean
  readonly email: boolean
  readonly domain: boolean
  readonly person: 'same' | 'other' | 'unknown'
  /** One name is Latin, the other Chinese, and the Latin one spells the Chinese brand in pinyin. */
  readonly soundsAlike: boolean
  /** The row says nothing about the company that the record does not say already. */
  readonly nothingNew: boolean
}

export function gatherEvidence(row: IdentityFacts, known: IdentityFacts): MatchEvidence {
  const { relation: name, via } = bestNameRelation(row, known)
  return {
    code:
      row.code === null || known.code === null ? 'unknown' : row.code === known.code ? 'same' : 'conflict',
    name,
    via,
    verbatim: row.legal.tidy === known.legal.tidy,
    full: isFullName(row.legal) || isFullName(known.legal),
    place: comparePlaces(row.place, known.place),
    mobile: share(row.mobiles, known.mobiles),
    landline: share(row.landlines, known.landlines),
    email: share(row.emails, known.emails),
    domain: share(row.domains, known.domains),
    person: compareLists(row.persons, known.persons),
    soundsAlike: name === 'otherScript' && soundsLike(row.legal, known.legal),
    nothingNew: saysNothingNew(row, known),
  }
}

/** The reasons in words' order: what agrees first, then what is against it. */
export function reasonsOf(evidence: MatchEvidence): readonly DuplicateReason[] {
  const reasons: DuplicateReason[] = []
  const add = (applies: boolean, reason: DuplicateReason) => {
    if (applies) reasons.push(reason)
  }
  const reached = evidence.mobile || evidence.email
  add(evidence.code === 'same', 'sameCreditCode')
  for (const reason of nameReasons(evidence)) reasons.push(reason)
  add(evidence.mobile, 'samePhone')
  add(evidence.landline, 'sameLandline')
  add(evidence.email, 'sameEmail')
  add(evidence.domain && !evidence.email, 'sameEmailDomain')
  add(evidence.person === 'same', 'samePerson')
  add(evidence.place === 'same', 'sameCity')
  add(reached && CORE_EQUAL.has(evidence.name), 'coreNameSamePhone')
  add(evidence.code === 'conflict', 'conflictingCreditCode')
  add(evidence.name === 'different' || evidence.name === 'prefix', 'differentName')
  add(evidence.place === 'conflict', evidence.name === 'same' ? 'sameNameDifferentCity' : 'differentCity')
  add(evidence.person === 'other' && reached, 'otherPerson')
  return reasons
}

const CORE_EQUAL: ReadonlySet<NameRelation> = new Set([
  'withoutRegion',
  'otherForm',
  'short',
  'otherRegion',
  'otherKind',
])

function nameReasons({ name, via, verbatim }: MatchEvidence): readonly DuplicateReason[] {
  if (via === 'former') return ['formerName']
  if (via === 'english') return ['sameEnglishName']
  switch (name) {
    case 'same':
      return [verbatim ? 'sameName' : 'sameNameNormalized']
    case 'withoutRegion':
    case 'otherRegion':
      return ['sameNameWithoutRegion']
    case 'otherForm':
    case 'otherKind':
      return ['sameNameOtherLegalForm']
    case 'short':
      return ['shortName']
    case 'typo':
      return ['similarName']
    case 'otherTrade':
      return ['sameBrandOtherTrade']
    case 'branch':
      return ['branch']
    case 'otherScript':
      return ['nameInOtherLanguage']
    default:
      return []
  }
}

function bestNameRelation(
  a: IdentityFacts,
  b: IdentityFacts,
): { relation: NameRelation; via: MatchEvidence['via'] } {
  const current = currentRelation(a, b)
  if (EQUAL_ENOUGH.has(current)) return { relation: current, via: 'current' }
  for (const [name, formers] of [
    [a.legal, b.formers],
    [b.legal, a.formers],
  ] as const) {
    const relation = formers
      .map((former) => compareNames(name, former))
      .find((found) => EQUAL_ENOUGH.has(found))
    if (relation !== undefined) return { relation, via: 'former' }
  }
  const oneIsLatin = a.legal.script === 'latin' || b.legal.script === 'latin'
  if (oneIsLatin && a.english !== null && b.english !== null) {
    const relation = compareNames(a.english, b.english)
    if (EQUAL_ENOUGH.has(relation)) return { relation, via: 'english' }
  }
  return { relation: current, via: 'current' }
}

const EQUAL_ENOUGH: ReadonlySet<NameRelation> = new Set(['same', 'withoutRegion', 'otherForm', 'short'])

// 简称 identifies only against a row that has no full name: 秒传科技 and 秒传贸易 may both go by 秒传.
function currentRelation(a: IdentityFacts, b: IdentityFacts): NameRelation {
  const relation = compareNames(a.legal, b.legal)
  if (EQUAL_ENOUGH.has(relation)) return relation
  if (isShortName(a.legal) && goesBy(b, a.legal)) return 'short'
  if (isShortName(b.legal) && goesBy(a, b.legal)) return 'short'
  return relation
}

function goesBy({ short }: IdentityFacts, name: CompanyName): boolean {
  return (
    short !== null && short.script === name.script && short.branch === name.branch && short.core === name.core
  )
}

// 秒传公司 is said loosely, 秒传科技公司 is the full name with 有限 left out.
function isFullName(name: CompanyName): boolean {
  return name.legalForm !== null && (name.legalForm !== 'company' || name.stems.length > 1)
}

function saysNothingNew(row: IdentityFacts, known: IdentityFacts): boolean {
  return (
    contains(known.mobiles, row.mobiles) &&
    contains(known.landlines, row.landlines) &&
    contains(known.emails, row.emails) &&
    contains(known.persons, row.persons) &&
    (row.place.province === null || comparePlaces(row.place, known.place) === 'same')
  )
}

function compareLists(a: readonly string[], b: readonly string[]): 'same' | 'other' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown'
  return share(a, b) ? 'same' : 'other'
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value))
}

function contains(all: readonly string[], some: readonly string[]): boolean {
  return some.every((value) => all.includes(value))
}
