import { findHeader } from '#shared/domain/import/find-header.ts'
import { matchHeader } from '#shared/domain/import/match-header.ts'
import type { ByteSource } from './byte-source.ts'
import { failure, type ReadFailure, type TableRow, type TableSource } from './table-source.ts'
import { filledDown, readTallMerges, type TallMerge } from './tall-merges.ts'
import { type CellContext, readSheetRow, richText } from './xlsx-rows.ts'
import { readNumberStyles } from './xlsx-styles.ts'
import { attribute, xmlElements } from './xml-elements.ts'
import { openZip, readText, type ZipArchive, type ZipEntry } from './zip-archive.ts'

/** `merges`: read when its rows are. */
type Sheet = { name: string; entry: ZipEntry; merges?: TallMerge[] }
const largestPart = 64 * 1024 * 1024
const rowsTried = 30

/**
 * Opens an xlsx workbook (also xlsm and strict OOXML). Rows are streamed out of the archive; only the shared strings stay in
 * memory. Without a wish the sheet is taken that looks most like a list.
 * @throws TableReadError when parts of the archive are broken
 */
export async function openXlsx(
  source: ByteSource,
  wish: string | undefined,
): Promise<TableSource | ReadFailure> {
  const archive = await openZip(source)
  const refusal = refuseOtherArchives(archive)
  if (refusal !== undefined) return refusal
  const workbook = await readWorkbook(archive)
  if (workbook === undefined) return failure('damaged', 'no workbook part')
  const context = await readContext(archive, workbook.folder, workbook.date1904)
  const filled: Sheet[] = []
  for (const sheet of workbook.sheets) {
    if ((await firstRows(archive, sheet, context, 1)).length > 0) filled.push(sheet)
  }
  const sheet =
    wish === undefined
      ? await likeliestSheet(archive, filled, context)
      : filled.find(({ name }) => name === wish)
  if (sheet === undefined) return failure(wish === undefined ? 'empty' : 'no-such-sheet')
  return {
    ok: true,
    format: 'xlsx',
    sheets: filled.map(({ name }) => name),
    sheet: sheet.name,
    rows: () => filledRows(archive, sheet, context),
  }
}

async function* filledRows(archive: ZipArchive, sheet: Sheet, context: CellContext): AsyncIterable<TableRow> {
  // Of a part that is damaged behind its first rows, reading the rows will say so.
  sheet.merges ??= await readTallMerges(archive.chunks(sheet.entry)).catch(() => [])
  const fillDown = filledDown(sheet.merges)
  for await (const row of sheetRows(archive, sheet, context)) yield fillDown(row)
}

function refuseOtherArchives({ entries }: ZipArchive): ReadFailure | undefined {
  if (entries.has('xl/workbook.bin')) return failure('xlsb-unsupported')
  if (entries.has('content.xml') && entries.has('mimetype')) return failure('ods-unsupported')
  const isWorkbook = [...entries.keys()].some((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name))
  return isWorkbook ? undefined : failure('not-a-table', 'archive without a workbook')
}

async function readWorkbook(archive: ZipArchive) {
  const path = [...archive.entries.keys()].find((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name))
  const entry = path === undefined ? undefined : archive.entries.get(path)
  if (path === undefined || entry === undefined) return undefined
  const xml = await readText(archive, entry, largestPart)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const targets = await readTargets(archive, folder, path.slice(folder.length))
  const all = [...xml.matchAll(/<(?:[\w.-]+:)?sheet\s([^>]*)\/?>/g)].flatMap((match) => {
    const attributes = match[1] ?? ''
    const target = targets.get(attribute(attributes, 'id') ?? '')
    const part = target === undefined ? undefined : archive.entries.get(target)
    const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '')
    return part === undefined ? [] : [{ name: attribute(attributes, 'name') ?? '', entry: part, isHidden }]
  })
  const visible = all.filter((sheet) => !sheet.isHidden)
  const date1904 = /<(?:[\w.-]+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)["']/.test(xml)
  return { folder, sheets: visible.length === 0 ? all : visible, date1904 }
}

/** Where the worksheets' relationship ids lead; chart sheets have no rows. */
async function readTargets(archive: ZipArchive, folder: string, file: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const entry = archive.entries.get(`${folder}_rels/${file}.rels`)
  if (entry === undefined) return targets
  const xml = await readText(archive, entry, largestPart)
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?Relationship\s([^>]*)\/?>/g)) {
    const attributes = match[1] ?? ''
    const [id, target, type] = ['Id', 'Target', 'Type'].map((name) => attribute(attributes, name) ?? '')
    if (id === undefined || target === undefined || !/\/worksheet$/.test(type ?? '')) continue
    targets.set(id, target.startsWith('/') ? target.slice(1) : normalizePath(folder + target))
  }
  return targets
}

function normalizePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

async function readContext(archive: ZipArchive, folder: string, date1904: boolean): Promise<CellContext> {
  const named = (pattern: RegExp) =>
    [...archive.entries.values()].find(({ name }) => name.startsWith(folder) && pattern.test(name))
  const styles = named(/\/styles\d*\.xml$/i)
  const sharedStrings = named(/\/sharedStrings\d*\.xml$/i)
  const strings: string[] = []
  if (sharedStrings !== undefined) {
    for await (const items of xmlElements(archive.chunks(sharedStrings), 'si'))
      for (const item of items) strings.push(richText(item.inner, item.prefix))
  }
  return {
    strings,
    styles: styles === undefined ? [] : readNumberStyles(await readText(archive, styles, largestPart)),
    date1904,
  }
}

async function* sheetRows(archive: ZipArchive, sheet: Sheet, context: CellContext): AsyncIterable<TableRow> {
  let before = 0
  for await (const elements of xmlElements(archive.chunks(sheet.entry), 'row')) {
    for (const element of elements) {
      const row = readSheetRow(element, before, context)
      before = row.sheetRow
      if (row.cells.length > 0) yield row
    }
  }
}

async function firstRows(
  archive: ZipArchive,
  sheet: Sheet,
  context: CellContext,
  count: number,
): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of sheetRows(archive, sheet, context)) {
    rows.push(row)
    if (rows.length >= count) break
  }
  return rows
}

/** The sheet whose header knows most words; 说明 and 目录 know none. */
async function likeliestSheet(
  archive: ZipArchive,
  sheets: readonly Sheet[],
  context: CellContext,
): Promise<Sheet | undefined> {
  let best: { sheet: Sheet; score: number } | undefined
  for (const sheet of sheets) {
    const rows = (await firstRows(archive, sheet, context, rowsTried)).map(({ cells }) => cells)
    const header = findHeader(rows)
    const known = header.headers.filter((text) => (matchHeader(text)[0]?.score ?? 0) >= 0.6).length
    const width = Math.max(...rows.map((cells) => cells.length))
    const score = known * 10 + Math.min(width, 20) + Math.min(rows.length, rowsTried) / 10
    if (best === undefined || score > best.score) best = { sheet, score }
  }
  return best?.sheet
}
