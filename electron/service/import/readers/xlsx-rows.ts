import { isAsciiDigit, isAsciiLetter } from '#shared/domain/characters.ts'
import { excelSerialToLocalDate } from '#shared/domain/import/calendar-day.ts'
import type { Cell } from '#shared/domain/import/cell.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { longestCell, mostColumns, type TableRow } from './table-source.ts'
import { columnOf } from './tall-merges.ts'
import type { NumberStyle } from './xlsx-styles.ts'
import { attribute, forEachElement, unescapeXml, type XmlElement } from './xml-elements.ts'

/** What the cells of a sheet refer to. */
export type CellContext = { strings: readonly string[]; styles: readonly NumberStyle[]; date1904: boolean }

/** One `<row>` as cells: a formula gives its stored result, an error nothing. `before` is the number of the row above. */
export function readSheetRow(row: XmlElement, before: number, context: CellContext): TableRow {
  const number = Number(attribute(row.attributes, 'r'))
  const cells: Cell[] = []
  const cut: number[] = []
  let column = -1
  forEachElement(row.inner, row.prefix, 'c', (attributes, inner) => {
    const { own, style, type } = readAttributes(attributes)
    column = own ?? column + 1
    const cell = column < mostColumns ? readCell(type, style, inner, row.prefix, context) : null
    if (cell === null || cell === '') return
    while (cells.length < column) cells.push(null)
    if (typeof cell === 'string' && cell.length > longestCell) cut.push(column)
    cells[column] = typeof cell === 'string' ? cell.slice(0, longestCell) : cell
  })
  const sheetRow = Number.isInteger(number) && number > 0 ? number : before + 1
  return { sheetRow, cells, ...(cut.length === 0 ? {} : { cut }) }
}

/** The text of a shared or inline string: its runs joined, without the reading aids of Japanese and Chinese (`rPh`). */
export function richText(xml: string, prefix: string): string {
  const spoken = xml.includes(`<${prefix}rPh`) ? withoutReadingAids(xml, prefix) : xml
  let text = ''
  forEachElement(spoken, prefix, 't', (_, inner) => {
    text += inner
  })
  return unescapeText(text)
}

const withoutReadingAids = (xml: string, prefix: string): string =>
  xml
    .split(`<${prefix}rPh`)
    .map((part, at) => (at === 0 ? part : part.slice(part.indexOf(`</${prefix}rPh>`) + 1)))
    .join('')

/** `own`: the column it says it stands in. */
type CellAttributes = { own: number | undefined; style: string; type: string }

const shortName = /(?:^|\s)([st])=["']([^"']*)["']/g

function readAttributes(attributes: string): CellAttributes {
  const usual = readUsual(attributes)
  if (usual !== undefined) return usual
  const letters = /(?:^|\s)r=["']([A-Z]{1,3})\d*["']/i.exec(attributes)?.[1]
  const read: CellAttributes = {
    own: letters === undefined ? undefined : columnOf(letters.toUpperCase()),
    style: '',
    type: '',
  }
  for (const match of attributes.matchAll(shortName)) {
    if (match[1] === 't') read.type = match[2] ?? ''
    if (match[1] === 's') read.style = match[2] ?? ''
  }
  return read
}

/** ` r="B12" s="3" t="s"`, with or without the last two, as Excel and most programs write it. */
function readUsual(attributes: string): CellAttributes | undefined {
  if (!attributes.startsWith(' r="')) return undefined
  const letters = runEnd(attributes, 4, isCapital)
  const digits = runEnd(attributes, letters, isAsciiDigit)
  if (letters === 4 || letters > 7 || digits === letters || attributes[digits] !== '"') return undefined
  const usual: CellAttributes = { own: columnOf(attributes.slice(4, letters)), style: '', type: '' }
  let at = digits + 1
  if (attributes.startsWith(' s="', at)) {
    const end = runEnd(attributes, at + 4, isAsciiDigit)
    if (end === at + 4 || attributes[end] !== '"') return undefined
    usual.style = attributes.slice(at + 4, end)
    at = end + 1
  }
  if (attributes.startsWith(' t="', at)) {
    const end = runEnd(attributes, at + 4, isAsciiLetter)
    if (end === at + 4 || attributes[end] !== '"') return undefined
    usual.type = attributes.slice(at + 4, end)
    at = end + 1
  }
  return at === attributes.length ? usual : undefined
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** Where characters of a kind end that begin at `from`. */
function runEnd(text: string, from: number, isOne: (code: number) => boolean): number {
  let at = from
  while (at < text.length && isOne(text.charCodeAt(at))) at += 1
  return at
}

function readCell(type: string, style: string, inner: string, prefix: string, context: CellContext): Cell {
  if (inner === '') return null
  if (type === 'inlineStr') return richText(inner, prefix)
  const value = storedValue(inner, prefix)
  if (value === '') return null
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

function storedValue(inner: string, prefix: string): string {
  // Nearly every cell holds <v>12</v> and nothing else.
  const end = inner.length - 4
  if (prefix === '' && inner.startsWith('<v>') && inner.indexOf('<', 3) === end && inner.endsWith('</v>'))
    return inner.slice(3, end)
  let value = ''
  forEachElement(inner, prefix, 'v', (_, stored) => {
    value = stored
  })
  return value
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
  return plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
