import { excelSerialToLocalDate } from '#shared/domain/import/calendar-day.ts'
import type { Cell } from '#shared/domain/import/cell.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { longestCell, mostColumns, type TableRow } from './table-source.ts'
import type { NumberStyle } from './xlsx-styles.ts'
import { attribute, unescapeXml, type XmlElement } from './xml-elements.ts'

/** What the cells of a sheet refer to. */
export type CellContext = { strings: readonly string[]; styles: readonly NumberStyle[]; date1904: boolean }

const cellPattern = /<(?:[\w.-]+:)?c(?:\s([^>]*?))?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?c>)/g
const valuePattern = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v>/
const inlinePattern = /<(?:[\w.-]+:)?is(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?is>/

/** One `<row>` as cells: a formula gives its stored result, an error nothing. `before` is the number of the row above. */
export function readSheetRow(row: XmlElement, before: number, context: CellContext): TableRow {
  const number = Number(attribute(row.attributes, 'r'))
  const cells: Cell[] = []
  const cut: number[] = []
  let column = -1
  for (const match of row.inner.matchAll(cellPattern)) {
    const attributes = match[1] ?? ''
    column = columnOf(attributes) ?? column + 1
    if (column >= mostColumns) break
    const cell = readCell(attributes, match[2] ?? '', context)
    if (cell === null || cell === '') continue
    while (cells.length < column) cells.push(null)
    if (typeof cell === 'string' && cell.length > longestCell) cut.push(column)
    cells[column] = typeof cell === 'string' ? cell.slice(0, longestCell) : cell
  }
  const sheetRow = Number.isInteger(number) && number > 0 ? number : before + 1
  return { sheetRow, cells, ...(cut.length === 0 ? {} : { cut }) }
}

/** The text of a shared or inline string: its runs joined, without the reading aids of Japanese and Chinese (`rPh`). */
export function richText(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(/<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh>/g, '') : xml
  let text = ''
  for (const match of plain.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?t>/g)) text += match[1] ?? ''
  return unescapeText(text)
}

const shortName = /(?:^|\s)([rst])="([^"]*)"/g

function columnOf(attributes: string): number | undefined {
  const letters = /(?:^|\s)r="([A-Z]{1,3})\d*"/i.exec(attributes)?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function readCell(attributes: string, inner: string, context: CellContext): Cell {
  if (inner === '') return null
  let type = ''
  let style = ''
  for (const match of attributes.matchAll(shortName)) {
    if (match[1] === 't') type = match[2] ?? ''
    if (match[1] === 's') style = match[2] ?? ''
  }
  if (type === 'inlineStr') return richText(inlinePattern.exec(inner)?.[1] ?? '')
  const value = valuePattern.exec(inner)?.[1]
  if (value === undefined || value === '') return type === '' && inner.includes('<is') ? richText(inner) : null
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? null
    case 'str':
      return unescapeText(value)
    case 'b':
      return value === '1' || value === 'true'
    case 'e':
      return null
    case 'd':
      return isoDate(value)
    default:
      return numberCell(value, context.styles[Number(style)] ?? 'number', context.date1904)
  }
}

function numberCell(value: string, style: NumberStyle, date1904: boolean): Cell {
  const number = Number(value)
  if (!Number.isFinite(number)) return unescapeText(value)
  if (style === 'number') return number
  const date = excelSerialToLocalDate(number, date1904)
  // A number outside the calendar under a date format is still what somebody typed.
  if (date === undefined) return number
  return style === 'month-day' ? { date, yearless: true } : { date }
}

function isoDate(value: string): Cell {
  const date = LocalDate.safeParse(value.slice(0, 10))
  return date.success ? { date: date.data } : unescapeText(value)
}

/** Excel writes characters XML forbids as _x000D_. */
const unescapeText = (text: string): string => {
  const plain = unescapeXml(text)
  if (!plain.includes('_x')) return plain
  return plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
