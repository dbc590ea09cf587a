import { type Cell, cellText, isDateCell } from './cell.ts'
import { matchHeader } from './match-header.ts'
import { headerJoint } from './normalize-header.ts'

/** Where the table begins in the first rows of a sheet. */
export type TableHeader = {
  /** Index of the first data row among the rows given. */
  dataStart: number
  /** One text for each column; empty for a column without a header. Two header rows are joined: 联系方式 › 手机. */
  headers: string[]
  /** False when the list begins with data: every header is empty then. */
  found: boolean
  /** Texts of the title rows above. */
  titles: string[]
}

const rowsLookedAt = 40
const recognized = 0.6
/** More data than this among its cells and a row is no header. */
const mostData = 0.25

/**
 * Finds the header under title rows and blank rows, in one row or two (merged groups above, or a second language below), and
 * steps over a row that only says 必填/选填. A list without a header begins with its first filled row. `isAlsoKnown`: headings
 * of another vocabulary.
 */
export function findHeader(
  rows: readonly (readonly Cell[])[],
  isAlsoKnown: (text: string) => boolean = () => false,
): TableHeader {
  const looked = rows.slice(0, rowsLookedAt).map((row) => describeRow(row, isAlsoKnown))
  const width = Math.max(0, ...rows.map((row) => lastFilled(row) + 1))
  const at = bestHeaderRow(looked) ?? plainHeaderRow(looked, width)
  if (at === undefined) {
    const start = looked.findIndex((row) => row.filled > 0 && !isTitle(row, width))
    const dataStart = start === -1 ? rows.length : start
    return {
      dataStart,
      headers: Array.from({ length: width }, () => ''),
      found: false,
      titles: titlesOf(looked.slice(0, dataStart)),
    }
  }
  const upper = at > 0 && isGroupRow(looked[at - 1], looked[at]) ? at - 1 : at
  const lower = upper === at && isLowerRow(looked[at], looked[at + 1]) ? at + 1 : at
  const headers = joinRows(looked[upper], lower === upper ? undefined : looked[lower], width)
  let dataStart = lower + 1
  while (isInstructionRow(looked[dataStart])) dataStart += 1
  return { dataStart, headers, found: true, titles: titlesOf(looked.slice(0, upper)) }
}

type Row = { texts: readonly string[]; filled: number; known: number; dataLike: number; texty: number }

function describeRow(cells: readonly Cell[], isAlsoKnown: (text: string) => boolean): Row {
  const texts = cells.map((cell) => cellText(cell))
  const filled = texts.filter((text) => text !== '')
  const dataLike = cells.filter((cell, at) => isDataLike(cell, texts[at] ?? '')).length
  return {
    texts,
    filled: filled.length,
    // Looking words up is the dear part, and most rows are plainly data.
    known:
      dataLike > filled.length * mostData
        ? 0
        : filled.filter((text) => isKnownHeader(text) || isAlsoKnown(text)).length,
    dataLike,
    texty: new Set(filled.filter((text) => text.length <= 60)).size,
  }
}

const isKnownHeader = (text: string): boolean =>
  text.length <= 60 && (matchHeader(text)[0]?.score ?? 0) >= recognized

/** Numbers, dates, codes, addresses and whole company names stand in data, not in a header. */
const isDataLike = (cell: Cell, text: string): boolean =>
  typeof cell === 'number' ||
  typeof cell === 'boolean' ||
  isDateCell(cell) ||
  /^[+\d\s()（）.,/:：年月日万亿元-]{3,}$/.test(text) ||
  /@.+\.|\d{5}|https?:|^\d+$/.test(text) ||
  (text.length >= 6 &&
    /(?:有限公司|股份公司|集团公司|有限责任公司)[)）]?$|\b(?:co\.?,?\s*ltd|inc|gmbh|llc)\.?$/i.test(text))

function bestHeaderRow(rows: readonly Row[]): number | undefined {
  let best: { at: number; score: number } | undefined
  rows.forEach((row, at) => {
    if (row.known === 0 || row.dataLike > row.filled * mostData) return
    // One known word among several cells of text may be chance; alone in its row it is a title or a list of one column.
    if (row.known === 1 && row.filled > 6) return
    if (row.filled === 1 && rows.some((other) => other.filled > 1)) return
    const score = row.known * 2 + row.texty * 0.2 - row.dataLike * 2
    if (score > (best?.score ?? 0)) best = { at, score }
  })
  return best?.at
}

/** A header of words nobody knows: as wide as the table, all text and all different, over rows that are not. */
function plainHeaderRow(rows: readonly Row[], width: number): number | undefined {
  const at = rows.findIndex((row) => row.filled > 1)
  const row = rows[at]
  const next = rows.slice(at + 1).find((other) => other.filled > 1)
  if (row === undefined || next === undefined) return undefined
  const isPlain = row.dataLike === 0 && row.texty === row.filled && row.filled >= width * 0.6
  return isPlain && next.dataLike > 0 ? at : undefined
}

/** Merged group labels above the header: 企业信息 over three columns, 序号 over two rows. */
function isGroupRow(upper: Row | undefined, header: Row | undefined): boolean {
  if (upper === undefined || header === undefined || upper.filled < 2 || upper.dataLike > 0) return false
  const labels = upper.texts.filter((text) => text !== '')
  if (labels.some((text) => text.length > 20 || /[:：]/.test(text))) return false
  const spans = upper.texts.some((text, column) => text === '' && (header.texts[column] ?? '') !== '')
  const stands = upper.texts.some(
    (text, column) => text !== '' && (header.texts[column] ?? '') === '' && isKnownHeader(text),
  )
  return stands || (spans && upper.filled < header.filled)
}

/** The second row of a header: names under a group, or the same names in another language. */
function isLowerRow(header: Row | undefined, lower: Row | undefined): boolean {
  if (header === undefined || lower === undefined || lower.filled === 0 || lower.dataLike > 0) return false
  if (lower.known < lower.filled * 0.5) return false
  const underGroups = lower.texts.every((text, column) => text === '' || isUnderGroup(header.texts, column))
  return underGroups || lower.known >= 3
}

/** The cell above is empty, or the last label before a run of empty cells. */
const isUnderGroup = (upper: readonly string[], column: number): boolean =>
  (upper[column] ?? '') === '' || (upper[column + 1] ?? '') === ''

function joinRows(upper: Row | undefined, lower: Row | undefined, width: number): string[] {
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    const above = upper?.texts[column] ?? ''
    const below = lower?.texts[column] ?? ''
    if (above !== '') group = above
    if (below === '') return above
    return group === '' || group === below ? below : `${group}${headerJoint}${below}`
  })
}

function isInstructionRow(row: Row | undefined): boolean {
  if (row === undefined || row.filled === 0) return false
  const texts = row.texts.filter((text) => text !== '')
  if (/^(?:例|示例|样例|范例|举例|example|e\.g\.|sample)\s*(?:$|[:：])/i.test(texts[0] ?? '')) return true
  return (
    texts.length > 1 &&
    texts.every((text) =>
      // （全称） and （含区号） beneath their headings tell how to fill the columns in.
      /^(?:[(（][^()（）]*[)）]|[(（]?(?:必填|选填|非必填|可选|可空|文本|数字|日期|下拉选择?|单选|多选|required|optional|text|number|date|mandatory)[)）]?(?:[,，:：;；].*)?)$/i.test(
        text,
      ),
    )
  )
}

const isTitle = ({ filled, dataLike, texts }: Row, width: number): boolean =>
  filled === 1 && dataLike === 0 && (width > 2 || texts.some((text) => titleEnd.test(text)))

/** 采购商名单 over a single column is what the list is called. */
const titleEnd =
  /(?:名单|名录|目录|清单|一览表?|登记表|统计表|汇总表?|明细表?|通讯录|list|directory)\s*(?:[(（].*[)）])?$/i

const titlesOf = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => row.texts.filter((text) => text !== ''))

const lastFilled = (row: readonly Cell[]): number => row.findLastIndex((cell) => cell !== null && cell !== '')
