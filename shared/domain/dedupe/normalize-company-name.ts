import { hasHan, isCommonHan } from '../characters.ts'
import { foldText, lengthOf, withArabicDigits, withoutPunctuation } from './fold-text.ts'
import {
  isCompanyForm,
  isInstitutionWord,
  type LegalForm,
  splitHanLegalForm,
  splitLatinLegalForm,
} from './legal-forms.ts'
import { type BracketReading, readBrackets } from './name-brackets.ts'
import {
  comparePlaces,
  NOWHERE,
  type Place,
  placeLabel,
  readPlacePrefix,
  readPlaceSuffix,
  readWholePlace,
} from './places.ts'
import { isOnlyTrade, stemsOf, stemsOfWords } from './trade-words.ts'

/** A company name taken apart. All parts but `tidy`, `formerNames` and `brackets` are folded (see foldText). */
export type CompanyName = {
  /** For the record: as typed, with former names and remarks taken out and blanks put right. */
  readonly tidy: string
  /** Equal for two spellings of one full name: region + core + kind of legal form. '' when nothing was said. */
  readonly normalized: string
  /** Without region, legal form and brackets: 成都秒传科技股份有限公司 → 秒传科技. */
  readonly core: string
  /** Ways to shorten the core by its trade words, longest first: 秒传科技, 秒传. */
  readonly stems: readonly string[]
  /** The shortest stem: 秒传. */
  readonly brand: string
  /** Region and core as typed in one word: 成都秒传科技. */
  readonly whole: string
  /** A form that people also take for part of the name: 店 of 五金店, 厂 of 红星服装厂, 股份 of 西仪股份; else ''. */
  readonly tail: string
  readonly legalForm: LegalForm | null
  /** 广州, 广东, 广州天河, 中国; several joined by a blank; null when the name names no place. */
  readonly region: string | null
  readonly place: Place
  /** What tells a branch from its head office: 北京分公司, 朝阳店; null for a head office. */
  readonly branch: string | null
  readonly formerNames: readonly string[]
  /** Other names in brackets behind the name. */
  readonly brackets: readonly string[]
  readonly script: 'han' | 'latin' | 'none'
}

/** Takes a typed company name apart. Total: any text gives an answer, an empty one an empty name. */
export function normalizeCompanyName(text: string): CompanyName {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const name = normalizeCompanyNameOnce(text)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, name)
  return name
}

// An import takes each name apart when it looks for it, decides on it and stores it.
const remembered = new Map<string, CompanyName>()
const MOST_REMEMBERED = 200

/** The same for a name that nobody asks about again soon: what is remembered grows old, and old memory is costly to clear. */
export function normalizeCompanyNameOnce(text: string): CompanyName {
  const reading = readBrackets(text.slice(0, LONGEST_NAME))
  const folded = foldText(reading.plain)
  return hasHan(folded) ? readHanName(folded, reading) : readLatinName(folded, reading)
}

// The model holds 300 characters; a whole document pasted into a cell must not be searched for its legal form.
const LONGEST_NAME = 400

function readHanName(folded: string, brackets: BracketReading): CompanyName {
  const letters = withoutPunctuation(withoutLatinForm(folded))
  const { head, branch } = splitBranch(letters)
  const { stem, form, formText } = splitHanLegalForm(head)
  const prefix = readRegion(stem)
  const { place, hints } = withHint(prefix.place, brackets.places)
  const suffix = isCompanyForm(form) ? readPlaceSuffix(prefix.rest) : null
  const legalForm = form ?? (withoutPunctuation(folded) === letters ? null : 'limited')
  const typedCore = suffix === null ? prefix.rest : suffix.rest
  const core = withArabicDigits(typedCore)
  const region = regionOf(placeLabel(place), hints, suffix?.label ?? '')
  // A place alone is nobody's name: 上海贸易 is not shortened to 上海.
  const stems: string[] = []
  for (const stem of stemsOf(typedCore)) {
    if (stem === typedCore || (readWholePlace(stem)?.ambiguous ?? true)) stems.push(withArabicDigits(stem))
  }
  const branchLabel = branch ?? brackets.branch
  return {
    tidy: brackets.tidy,
    formerNames: brackets.formerNames,
    brackets: brackets.aliases,
    normalized: region.replaceAll(' ', '') + core + formTag(legalForm, formText) + (branchLabel ?? ''),
    core,
    stems,
    brand: stems.at(-1) ?? core,
    whole: withArabicDigits(stem),
    tail: isCompanyForm(legalForm) && formText !== '股份' ? '' : formText,
    legalForm,
    region: region === '' ? null : region,
    place: placeOf(place, hints, suffix?.place ?? NOWHERE),
    branch: branchLabel,
    script: core === '' ? 'none' : 'han',
  }
}

function readLatinName(folded: string, brackets: BracketReading): CompanyName {
  const allWords = folded
    .replace(/(?<=\p{L})\.(?=\p{L}\b)|['’`]/gu, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => LATIN_SHORT_WORDS.get(word) ?? word)
    .filter((word, at, all) => word !== 'and' || all[at - 1] !== 'import' || all[at + 1] !== 'export')
  const { words, form, market } = splitLatinLegalForm(allWords)
  const stems = stemsOfWords(words)
  const core = words.join('')
  const region = regionOf('', brackets.places, market ?? '')
  return {
    tidy: brackets.tidy,
    formerNames: brackets.formerNames,
    brackets: brackets.aliases,
    normalized: region.replaceAll(' ', '') + core + formTag(form, '') + (brackets.branch ?? ''),
    core,
    stems,
    brand: stems.at(-1) ?? core,
    whole: core,
    tail: '',
    legalForm: form,
    region: region === '' ? null : region,
    place: placeOf(NOWHERE, brackets.places, NOWHERE),
    branch: brackets.branch,
    script: core === '' ? 'none' : 'latin',
  }
}

/** Imp. & Exp. Co. is Import and Export Co. is Import Export Co. */
const LATIN_SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ['imp', 'import'],
  ['exp', 'export'],
  ['intl', 'international'],
  ['mfg', 'manufacturing'],
])

/** What the name, its brackets and its end say of where it is: 广州天河 中国. */
function regionOf(prefix: string, hints: BracketReading['places'], suffix: string): string {
  if (hints.length === 0 && suffix === '') return prefix
  return [prefix, ...hints.map(({ label }) => label), suffix].filter((label) => label !== '').join(' ')
}

/** 广东（佛山）红木 lies where 广东佛山红木 does. */
function withHint(
  place: Place,
  hints: BracketReading['places'],
): { place: Place; hints: BracketReading['places'] } {
  const [hint, ...others] = hints
  const isWithin = hint !== undefined && place.city === null && comparePlaces(place, hint.place) === 'nested'
  return isWithin ? { place: hint.place, hints: others } : { place, hints }
}

/** The first of them that is one. */
function placeOf(prefix: Place, hints: BracketReading['places'], suffix: Place): Place {
  if (isSomewhere(prefix)) return prefix
  const hint = hints.find(({ place }) => isSomewhere(place))
  if (hint !== undefined) return hint.place
  return isSomewhere(suffix) ? suffix : NOWHERE
}

/** The place at the start, unless what is left would name nobody (上海贸易有限公司, 三亚 alone). */
function readRegion(stem: string): { place: Place; rest: string } {
  const { place, rest, ambiguous } = readPlacePrefix(stem)
  if (place === NOWHERE || ambiguous || lengthOf(rest) < 2 || isOnlyTrade(rest) || isInstitutionWord(rest))
    return { place: NOWHERE, rest: stem }
  return { place, rest }
}

const BRANCH_OF_COMPANY =
  /^(.{2,}?(?:公司|厂|集团|银行|合作社|事务所))(.{0,14}?(?:分公司|办事处|代表处|分店|分部|营业部|门市部|分厂|分行|支行|事业部|项目部|门店|专卖店|旗舰店|店))$/
const BRANCH_OF_BRAND = /^(.{2,}?)(.{2,4}(?:分公司|办事处|代表处|分店|分部|分行|支行))$/
// A shop named after its street or number is one of a chain: 蜜雪冰城中山路店, 木之灵3号店, 木之灵旗舰店.
const SHOP_OF_BRAND =
  /^(.{2,}?)((?:.{2}(?:路|街|道|巷|桥|站|广场|大厦|商场|商城|中心|花园|小区|城|区|镇|村|港|湾)|第?[0-9一二三四五六七八九十]+[号分]?|旗舰|直营|加盟|专卖|体验|连锁|形象)店)$/

/** How all of them end. Nearly no name does, and looking for its head is costly. */
const BRANCH_END = /(?:分公司|[事表]处|店|部|分厂|[分支]行)$/

function splitBranch(text: string): { head: string; branch: string | null } {
  if (!BRANCH_END.test(text.slice(-3))) return { head: text, branch: null }
  for (const pattern of [BRANCH_OF_COMPANY, BRANCH_OF_BRAND, SHOP_OF_BRAND]) {
    const [, head, branch] = pattern.exec(text) ?? []
    if (head !== undefined && branch !== undefined) return { head, branch }
  }
  const shop = /^(.{2,})店$/.exec(text)?.[1]
  const place = shop === undefined ? null : readPlaceSuffix(shop)
  return place === null
    ? { head: text, branch: null }
    : { head: place.rest, branch: text.slice(place.rest.length) }
}

/** A Chinese name with an English form behind it: 秒传科技 Co., Ltd. */
function withoutLatinForm(folded: string): string {
  if (isCommonHan(folded.charCodeAt(folded.length - 1))) return folded
  return folded.replace(/[\s,.]*\b(?:co\b[\s.,]*)?(?:ltd|limited|inc|llc|corp|gmbh)\b[\s.]*$/u, '')
}

function formTag(form: LegalForm | null, formText: string): string {
  if (form === null || form === 'institution') return ''
  if (form === 'company' || form === 'limited') return '公司'
  if (form === 'stock') return '股份公司'
  return formText === '' ? `#${form}` : formText
}

function isSomewhere(place: Place): boolean {
  return place.province !== null || place.district !== null
}
