import { type Cell, cellText } from './cell.ts'
import { isTerritory } from './column-profile.ts'

/** What a row below the header is. Only `data` rows are counted and imported. */
export type RowKind = 'data' | 'blank' | 'totals' | 'header' | 'footer' | 'section'

export type TableShape = {
  headers: readonly string[]
  /** The column of the company name; a row that names a company is data whatever else it says. */
  nameColumn?: number | undefined
  /** Columns of running numbers: a row with nothing else was prepared and never filled in. */
  numberColumns?: readonly number[] | undefined
}

const totals =
  /^(?:本页|累计|年度|全部|总)?\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|总数|汇总|总和|累计|grand total|sub-?total|total|totals|sum)\s*(?:[:：]|\(.*\)|（.*）)?\s*(?:[\d,.\s]*\s*(?:家|个|条|人|户|行|万元|元|records?|rows?|companies)?)?$/i
/** What stands beside 合计: 2000家, 共 2,000 条. */
const count = /^(?:共\s*)?[\d,.]+\s*(?:家|个|条|人|户|行|项|records?|rows?|companies)?$/i
const footer =
  /^(?:制表|填表|审核|复核|经办|打印|导出|更新|统计|数据来源|资料来源|联系电话[:：]|备注[:：]|注[:：]|说明[:：]|填写说明|以上|以下空白|第\s*\d+\s*页|共\s*\d+\s*[页家条]|page\s*\d+|note[s]?:|source:|prepared by|generated|printed|exported|\*|[(（]?(?:完|end)[)）]?$)/i
/** 制表人：王小明, 审核：, 负责人签字：, 联系人：王秘书 0871-63330000: under a table, who made it and whom to ask. */
const signature =
  /^(?:(?:制表|填表|填报|编制|审核|审批|复核|校对|经办|批准|统计|登记|录入)(?:人员?|单位|部门|日期|时间)?|(?:\p{Script=Han}{0,4})?(?:签字|签名|签章|盖章)|(?:联系|咨询)(?:人|电话|方式)|电话|传真|邮箱|地址|日期|prepared by|approved by|signature|contact|tel)\s*[:：]/iu
const sectionNumber =
  /^(?:[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十\d]+(?:部分|章|组|批)|[A-Z]馆|part\s+\w+\b|section\s+\w+\b)/i

/** Tells data rows from the rest of a sheet: blank and prepared rows, 合计, a header repeated on each page, 制表人：…, 一、华东区. */
export const rowKind = (cells: readonly Cell[], table: TableShape): RowKind =>
  rowKindOfTexts(cells.map(cellText), table)

/** The same of a row whose cells have been made text already. */
export function rowKindOfTexts(texts: readonly string[], table: TableShape): RowKind {
  const filled = filledColumns(texts)
  const textAt = (column: number) => texts[column] ?? ''
  const isNumber = (column: number) => table.numberColumns?.includes(column) ?? false
  const [first] = filled
  if (first === undefined || filled.every((column) => isNumber(column) && /^\d+$/.test(textAt(column))))
    return 'blank'
  if (repeatsHeader(texts, filled, table.headers)) return 'header'
  const name = table.nameColumn === undefined ? '' : textAt(table.nameColumn)
  const namesCompany = name !== '' && !totals.test(name) && !count.test(name)
  if (!namesCompany && filled.slice(0, 3).some((column) => totals.test(textAt(column)))) return 'totals'
  if (table.headers.length < 4) return 'data'
  const standsUnderTable = (column: number) =>
    (table.nameColumn !== undefined && column !== table.nameColumn) || signature.test(textAt(column))
  // Everywhere but in the column of names, and there only if it plainly is none.
  if (signature.test(textAt(first)) && filled.every(standsUnderTable)) return 'footer'
  if (filled.length > 2) return 'data'
  if (footer.test(textAt(first)) && (!namesCompany || filled.length === 1)) return 'footer'
  const isSection = filled.length === 1 && (sectionNumber.test(textAt(first)) || isTerritory(textAt(first)))
  const isLabel = filled.length === 1 && isNumber(first)
  return isSection || isLabel ? 'section' : 'data'
}

function filledColumns(texts: readonly string[]): number[] {
  const filled: number[] = []
  for (let column = 0; column < texts.length; column += 1) if (texts[column] !== '') filled.push(column)
  return filled
}

function repeatsHeader(
  texts: readonly string[],
  filled: readonly number[],
  headers: readonly string[],
): boolean {
  if (filled.length < 2) return false
  let same = 0
  for (const column of filled) {
    const header = headers[column] ?? ''
    const text = texts[column] ?? ''
    if (header !== '' && (header === text || endsWithWord(header, text))) same += 1
  }
  return same >= 2 && same >= filled.length * 0.6
}

const endsWithWord = (header: string, word: string): boolean =>
  header.length > word.length && header.endsWith(word) && header.at(-word.length - 1) === ' '
