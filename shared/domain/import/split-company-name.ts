import { cleanText } from './cell.ts'

/**
 * What a company name cell says. `name` is the present name as written (blanks between Chinese characters removed), empty when
 * the cell is. `shortName` only when the cell names one (简称：…). `remarks`: words in brackets that are no part of the name (已注销).
 */
export type CompanyName = {
  name: string
  englishName: string | null
  shortName: string | null
  formerNames: string[]
  remarks: string[]
}

const company =
  '(?:公司|集团|厂|商行|商店|门市部|经营部|批发部|工作室|合作社|研究院|研究所|事务所|协会|商会|学会|联合会|中心|医院|学校|大学|酒店|超市|商场|百货|店|行|社|院|部|Ltd\\.?|Inc\\.?|LLC|GmbH|Corp\\.?|Company|Co\\.?)'
const formerLabel =
  '(?:原名称|原公司名称|原公司名|原名叫|原名|曾用名称|曾用名|前身为|前身是|前身|旧称|旧名|原称|原为|原叫|更名前|formerly known as|formerly|previously|f/?k/?a|former name)'
const renamedLabel =
  '(?:现已更名为|现更名为|已更名为|更名为|已改名为|现改名为|改名为|现名称|现名|现为|renamed to|now known as|now)'
const shortLabel = '(?:以下简称|简称|short name|abbr\\.?)'
const remark =
  /^(?:已)?(?:注销|吊销|停业|倒闭|搬迁|关闭|老客户|新客户|重点|重点客户|VIP|待核实|待确认|重复)$/i

const labelledFormer = new RegExp(`^${formerLabel}\\s*[:：为]?\\s*(.+)$`, 'i')
/** 原江旗袍公司 is a former name, 原料药 is a trade: without a label the words must end like a company. */
const bareFormer = new RegExp(`^原\\s*[:：]?\\s*(.{2,}${company})$`, 'i')
const formerBehind = new RegExp(`[\\s,，;；]+${formerLabel}\\s*[:：]\\s*(\\S.*)$`, 'i')
const renamed = new RegExp(`^${renamedLabel}\\s*[:：]?\\s*(.+)$`, 'i')
const labelledShort = new RegExp(`^${shortLabel}\\s*[:：]?\\s*(.+)$`, 'i')
const brackets = /\s*[(（[【]([^()（）[\]【】]*(?:[(（][^()（）]*[)）][^()（）[\]【】]*)*)[)）\]】]/g

/** Takes a company name cell apart: 广州红发有限公司（原江旗袍公司）, 宁波远洋有限公司 Ningbo Ocean Co., Ltd., X公司（简称：X）. */
export function splitCompanyName(text: string): CompanyName {
  // Most names are nothing but Chinese characters and digits.
  if (/^[\u4e00-\u9fff\d]+$/.test(text))
    return { name: text, englishName: null, shortName: null, formerNames: [], remarks: [] }
  const result: Parts = { name: '', englishName: null, shortName: null, formerNames: [], remarks: [] }
  const lines = cleanText(text).replace(/^(?:公司名称|企业名称|公司|企业|单位)\s*[:：]\s*/, '')
  let rest = lines.replace(brackets, (whole, inner: string) =>
    takeBracket(inner.trim(), result) ? '' : whole,
  )
  rest = rest.replace(formerBehind, (_, former: string) => {
    addFormer(former, result)
    return ''
  })
  const { own, english } = splitLanguages(rest)
  result.englishName ??= english
  result.name = withoutInnerBlanks(own)
  if (result.name === '' && result.englishName !== null) result.name = result.englishName
  const { presentName, ...company } = result
  if (presentName === undefined || company.name === '') return company
  // X公司（现更名为Y公司）: the bracket holds the name of today.
  return { ...company, name: presentName, formerNames: [company.name, ...company.formerNames] }
}

type Parts = CompanyName & { presentName?: string }

/** True when the bracket was understood and taken out of the name; （中国）and（集团）stay in it. */
function takeBracket(inner: string, result: Parts): boolean {
  const former = labelledFormer.exec(inner)?.[1] ?? bareFormer.exec(inner)?.[1]
  if (former !== undefined) {
    addFormer(former, result)
    return true
  }
  const present = renamed.exec(inner)?.[1]
  if (present !== undefined) {
    result.presentName = withoutInnerBlanks(present)
    return true
  }
  const short = labelledShort.exec(inner)?.[1]
  if (short !== undefined) {
    result.shortName = short.replace(/["'“”‘’「」]/g, '').trim()
    return true
  }
  if (remark.test(inner)) {
    result.remarks.push(inner)
    return true
  }
  if (looksEnglishCompany(inner)) {
    result.englishName = inner
    return true
  }
  return false
}

function addFormer(text: string, result: CompanyName) {
  const names = text
    .split(/[、;；]|(?<=公司),|(?<=公司)，/)
    .map((name) => withoutInnerBlanks(name.replace(/["'“”‘’「」]/g, '')))
  result.formerNames.push(...names.filter((name) => name !== '' && !result.formerNames.includes(name)))
}

/** A Chinese name with its English one behind or before it, on one line or two. */
function splitLanguages(text: string): { own: string; english: string | null } {
  const behind = /^(.*\p{Script=Han}[)）]?)[\s/|,，;；-]+([\p{Script=Latin}\d][^\p{Script=Han}]*)$/su.exec(
    text,
  )
  const before = /^([\p{Script=Latin}\d][^\p{Script=Han}]*?)[\s/|,，;；-]+(\p{Script=Han}.*)$/su.exec(text)
  const [own, english] = behind === null ? [before?.[2], before?.[1]] : [behind[1], behind[2]]
  if (own !== undefined && english !== undefined && looksEnglishCompany(english))
    return { own, english: english.trim() }
  return { own: text, english: null }
}

const looksEnglishCompany = (text: string): boolean =>
  !/\p{Script=Han}/u.test(text) &&
  /\b(?:co|ltd|limited|inc|llc|corp|corporation|company|gmbh|group|industr(?:y|ies|ial)|trading|technology|international|enterprises?|factory|plc|s\.?a\.?|b\.?v\.?|pte|holdings?|imp|exp|import|export)\b/i.test(
    text,
  ) &&
  text.trim().includes(' ')

/** Blanks between Chinese characters are typing, those between words of another script are spelling. */
const withoutInnerBlanks = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}（）()])\s+(?=[\p{Script=Han}（）])/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，;；、/|*"“”]+|[\s,，;；、/|*"“”]+$/g, '')
