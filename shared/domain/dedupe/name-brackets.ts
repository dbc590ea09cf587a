import { hasHan, isWordOnly, withPlainForms } from '../characters.ts'
import { foldText, lengthOf, withoutPunctuation } from './fold-text.ts'
import { isHanFormText, isRegisterRemark } from './legal-forms.ts'
import { type Place, readWholePlace } from './places.ts'

/** What the brackets of a typed company name say. `plain` and `tidy` are the name with its brackets resolved. */
export type BracketReading = {
  /** The name as typed, one width, brackets gone or unwrapped: for comparing. */
  readonly plain: string
  /** The name for the record: remarks gone, brackets around a place kept. */
  readonly tidy: string
  readonly formerNames: readonly string[]
  readonly places: readonly { readonly place: Place; readonly label: string }[]
  readonly branch: string | null
  readonly aliases: readonly string[]
}

/**
 * Reads brackets of any kind, nested, mixed or never closed. （有限公司） is the legal form, （原江旗袍公司） a former name,
 * （中国） a place, （朝阳店） a branch, （现红发公司） the name of today, anything behind the name another name of it.
 */
export function readBrackets(text: string): BracketReading {
  const isTidy = isWordOnly(text)
  // A line break inside a cell is a blank like any other.
  const oneLine = isTidy ? text : withPlainForms(text).replace(BLANKS, ' ')
  if (!NEEDS_READING.test(oneLine)) {
    return {
      plain: oneLine,
      tidy: isTidy ? oneLine : tidySpaces(oneLine),
      formerNames: [],
      places: [],
      branch: null,
      aliases: [],
    }
  }
  const reading = { formerNames: [] as string[], places: [] as Region[], aliases: [] as string[] }
  let branch: string | null = null
  let today: string | null = null
  let plain = ''
  let tidy = ''
  const { name, formerNames } = splitFormerName(oneLine)
  const pieces = splitAtBrackets(name)
  const hasText = pieces.some((piece) => !piece.bracketed && withoutPunctuation(piece.text) !== '')
  pieces.forEach((piece, index) => {
    const content = withoutPunctuation(foldText(piece.text))
    if (!piece.bracketed || !hasText) {
      plain += piece.text
      tidy += piece.text
      return
    }
    const followed = pieces
      .slice(index + 1)
      .some((next) => !next.bracketed && withoutPunctuation(next.text) !== '')
    const place = readWholePlace(content)
    const former = readFormerNames(piece.text)
    const current = readCurrentName(piece.text)
    if (former.length > 0) reading.formerNames.push(...former)
    else if (current !== null) today = current
    else if (content === '' || isRegisterRemark(content) || HEAD_OFFICE.test(content)) return
    else if (isHanFormText(content)) {
      plain += piece.text
      tidy += piece.text
    } else if (place !== null && plain.trim() === '' && place.place.province !== null) {
      plain += piece.text
      tidy += piece.text
    } else if (place !== null) {
      reading.places.push(place)
      tidy += hasHan(piece.text) ? `（${piece.text.trim()}）` : `(${piece.text.trim()})`
    } else if (BRANCH.test(content)) {
      branch = content
      tidy += `（${piece.text.trim()}）`
    } else if (followed && hasHan(content)) {
      plain += piece.text
      tidy += piece.text
    } else if (lengthOf(content) >= 2) reading.aliases.push(piece.text.trim())
  })
  if (today !== null) {
    return {
      ...readBrackets(today),
      formerNames: [tidySpaces(plain), ...formerNames, ...reading.formerNames],
    }
  }
  return {
    ...reading,
    plain,
    tidy: tidySpaces(tidy),
    formerNames: [...formerNames, ...reading.formerNames],
    branch,
  }
}

/** No blank between Chinese characters, one blank between Latin words. */
function tidySpaces(text: string): string {
  return text
    .replace(BLANKS, ' ')
    .replace(/(?<=[\p{Script=Han}（）]) | (?=[\p{Script=Han}（）])/gu, '')
    .trim()
}

const BLANKS = /[\s\p{Cf}\p{Cc}]+/gu
// Most names have neither a bracket nor a word for "formerly"; they take the short way.
const NEEDS_READING = /[()[\]{}<>【】〔〕〖〗《》〈〉「」『』]|.[原曾前旧舊]|former|previous|f\/?k\/?a/iu

type Region = { readonly place: Place; readonly label: string }
type Piece = { readonly text: string; readonly bracketed: boolean }

const OPENING = new Set('([{<【〔〖《〈「『')
const CLOSING = new Set(')]}>】〕〗》〉」』')

function splitAtBrackets(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let current = ''
  const close = (bracketed: boolean) => {
    if (current !== '') pieces.push({ text: current, bracketed })
    current = ''
  }
  for (const character of text) {
    if (OPENING.has(character)) {
      if (depth === 0) close(false)
      else current += character
      depth += 1
    } else if (CLOSING.has(character)) {
      if (depth === 1) close(true)
      else if (depth > 1) current += character
      depth = Math.max(0, depth - 1)
    } else current += character
  }
  close(depth > 0)
  return pieces
}

const BRANCH =
  /..(?:分公司|办事处|代表处|分店|分部|营业部|门市|门市部|门店|店|分厂|厂区|事业部|项目部|分行|支行)$|^(?:分公司|分店|分部|分厂|办事处|门市部)$/
const HEAD_OFFICE = /^(?:集团)?(?:总部|总公司|本部|总店|总厂|总行)$/
const NOT_FORMER = /^原(?:厂|装|件|址|单位|地址|料|创|味|野|始|产地)/
const COMPANY_WORD = /公司|集团|厂|店|商行|合作社|中心|ltd|limited|inc|llc|gmbh|corp/i
const FORMER =
  /^\s*(?:原名称?|原公司名称?|曾用名称?|曾用|曾名|前身|旧称|旧名|更名前|改名前|原为|原|formerly known as|formerly|former name|former|f\/?k\/?a|previously known as|previously)(?![a-z])[\s:：为是]*(.+)$/iu
const CURRENT =
  /^\s*(?:现名称?|现更名为?|现改名为?|现用名|现为|现称|更名为|改名为|已更名为?|现|now known as|now)(?![a-z])[\s:：为是]*(.+)$/iu
// Without a bracket the mark counts only behind a whole company name and before another.
const FORMER_BEHIND =
  /^(.*?(?:公司|厂|集团|ltd\.?|limited|inc\.?|llc|gmbh))[\s,，;；、:：/\\|—–-]*((?:原名称?|曾用名称?|前身|旧称|原|formerly known as|formerly|f\/?k\/?a|previously)(?![a-z]).*)$/iu

function splitFormerName(text: string): { name: string; formerNames: readonly string[] } {
  const found = FORMER_BEHIND.exec(text)
  const [, name, behind] = found ?? []
  if (name === undefined || behind === undefined) return { name: text, formerNames: [] }
  const formerNames =
    COMPANY_WORD.test(behind) || /^(?:曾用|原名)/.test(behind) ? readFormerNames(behind) : []
  return formerNames.length > 0 ? { name, formerNames } : { name: text, formerNames: [] }
}

function readFormerNames(content: string): readonly string[] {
  if (NOT_FORMER.test(content.trimStart()) && !COMPANY_WORD.test(content)) return []
  const names = FORMER.exec(content)?.[1]
  if (names === undefined) return []
  return names
    .split(/[、,;；，/|]|\s{2,}/u)
    .map((name) => tidySpaces(name.replace(/^[\s"'“”]+|[\s"'“”)]+$/gu, '')))
    .filter((name) => lengthOf(withoutPunctuation(name)) >= 2 && !/\d{4}年?|更名|改名|变更/.test(name))
}

function readCurrentName(content: string): string | null {
  const name = CURRENT.exec(content)?.[1]
  return name !== undefined && COMPANY_WORD.test(name) ? name : null
}
