import { cleanText } from './cell.ts'
import { toSimplified } from './to-simplified.ts'

/** Stands between the upper and the lower part of a header of two rows: 联系方式 › 手机. */
export const headerJoint = ' › '

/** One way to read a header: letters only, and how sure that reading is (1: all of it). */
export type HeaderPiece = { words: readonly string[]; key: string; sureness: number }

/** Words that tell how to fill a column in, not what it holds. */
const fillingWords =
  /必填项?|选填项?|非必填|请填写|请输入|请选择|如有|若有|可多选|单选|多选|\(?required\)?|\(?optional\)?|\(?if any\)?|mandatory/gi

/** 2、您的姓名： of a questionnaire. */
const asking =
  /^\s*(?:q?\d{1,2}\s*[、.:)](?!\d)\s*)?(?:请问)?(?:[您你](?:的|所在的?)?|贵(?=公司|单位|企业))?(?=\p{L})/u

/** Business Phone and Organization Title of address books. */
const ofWhat = /^\s*(?:business|work|home|billing|mailing|primary|company|organi[sz]ation)\s+(?=[a-z])/i

/** The header as a comparable text: half width, lower case, without brackets, marks and blanks. */
export const headerKey = (header: string): string => keyOf(wordsOf(withoutBrackets(simplify(header))))

/**
 * The readings of a header, best first: the whole; the lower row of two; with the bracket's words (公司名称(英文)); the Chinese and
 * the Latin half of a bilingual one; its parts between slashes and line breaks.
 */
export function headerPieces(header: string): HeaderPiece[] {
  const text = simplify(header)
  const leaf = text.split(headerJoint.trim()).at(-1) ?? text
  const readings: [string, number][] = [
    [withoutBrackets(leaf), 1],
    [leaf.replace(/[()[\]【】]/g, ' '), 0.99],
    [withoutBrackets(text), 0.97],
    [withoutBrackets(leaf).replace(ofWhat, ''), 0.94],
    // 业务员姓名 and 参会人员姓名 say whose name it is.
    [withoutBrackets(leaf).replace(/(?<=\p{Script=Han}{3})的?姓名\s*:?\s*$/u, ''), 0.97],
    [withoutBrackets(leaf).replace(/[^\p{Script=Han}\d]+/gu, ''), 0.97],
    [withoutBrackets(leaf).replace(/[\p{Script=Han}]+/gu, ' '), 0.96],
    ...bracketWords(leaf).map((inner): [string, number] => [inner, 0.6]),
    ...leaf
      .split(/[/、|\n,;:+&]|\bor\b|\band\b|及|和|或/)
      .map((part): [string, number] => [withoutBrackets(part), 0.93]),
  ]
  const seen = new Set<string>()
  return readings.flatMap(([reading, sureness]) => {
    const words = wordsOf(reading)
    const key = keyOf(words)
    if (key === '' || seen.has(key)) return []
    seen.add(key)
    return [{ words, key, sureness }]
  })
}

/** Which person a numbered header speaks of: 联系人2, 第二联系人, "Contact 2 phone", 备用联系人; 1 without a number. */
export function headerPerson(header: string): number {
  const text = simplify(header)
  if (/备用联系人|次要联系人|其他联系人|secondary contact|alternate contact/.test(text)) return 2
  const number =
    /(?:联系人|联络人|负责人|contact|person)\s*[(#]?\s*([1-9]|[一二三四五六七八九])(?![\d十])/.exec(text)?.[1]
  const ordinal = /第([1-9一二三四五六七八九])(?:个|位)?(?:联系人|联络人|负责人)/.exec(text)?.[1]
  const trailing =
    /(?:姓名|职务|职位|手机|电话|邮箱|微信|生日|部门|mobile|phone|email|title|name)\s*[(#_-]?\s*([1-9一二三四五六七八九])\)?$/.exec(
      text,
    )?.[1]
  const written = number ?? ordinal ?? trailing
  if (written === undefined) return 1
  return /\d/.test(written) ? Number(written) : '一二三四五六七八九'.indexOf(written) + 1
}

const simplify = (header: string): string =>
  toSimplified(cleanText(header).normalize('NFKC'))
    .toLowerCase()
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(fillingWords, ' ')
    .replace(asking, '')
    .trim()

const withoutBrackets = (text: string): string => text.replace(/[([【][^()[\]【】]*[)\]】]/g, ' ')

const bracketWords = (text: string): string[] =>
  [...text.matchAll(/[([【]([^()[\]【】]*)[)\]】]/g)].map((match) => match[1] ?? '')

/** Words of Latin text, and each run of Han text as one word. A numbering at the end says which, not what. */
function wordsOf(text: string): string[] {
  const words = text
    .replace(/['’]s\b/g, '')
    .replace(/e[-\s]mail/g, 'email')
    .split(/[^\p{L}\p{N}#№]+/u)
    .flatMap((word) =>
      word.split(/(?<=\p{Script=Han})(?=[^\p{Script=Han}])|(?<=[^\p{Script=Han}])(?=\p{Script=Han})/u),
    )
    .filter((word) => word !== '')
  return joinHan(words.filter((word, at) => at === 0 || !/^[\d#]+$/.test(word)))
}

/** 备 注 is 备注. */
function joinHan(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && /^\p{Script=Han}+$/u.test(last) && /^\p{Script=Han}+$/u.test(word))
      joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

const keyOf = (words: readonly string[]): string => words.join(' ')
