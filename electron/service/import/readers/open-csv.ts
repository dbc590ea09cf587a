import type { Cell } from '#shared/domain/import/cell.ts'
import type { ByteSource } from './byte-source.ts'
import { type CsvRecord, CsvRecords } from './csv-records.ts'
import { textChunks } from './decode-text.ts'
import type { DetectedEncoding } from './detect-encoding.ts'
import type { TableRow, TableSource } from './table-source.ts'

const delimiters = [',', ';', '\t', '|']
const sampleLength = 64 * 1024
const recordsTried = 60

/** Opens delimited text; `sample` is its beginning. The delimiter is the one that gives the widest, most even table. */
export function openCsv(source: ByteSource, encoding: DetectedEncoding, sample: string): TableSource {
  const stated = /^sep=(.)\r?(?:\n|$)/i.exec(sample)?.[1]
  const delimiter = stated ?? guessDelimiter(sample.slice(0, sampleLength))
  return {
    ok: true,
    format: 'csv',
    encoding: encoding.encoding,
    delimiter,
    sheets: [''],
    sheet: '',
    rows: () => csvRows(source, encoding, delimiter, stated !== undefined),
  }
}

function guessDelimiter(sample: string): string {
  const tried = delimiters.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  return tried.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/** Share of the records that have the commonest number of columns, times the root of that number; 0 for a single column. */
function evenness(sample: string, delimiter: string): number {
  const records = firstRecords(sample, delimiter).filter(({ fields }) =>
    fields.some((field) => field.trim() !== ''),
  )
  const widths = Map.groupBy(records, ({ fields }) => fields.length)
  let best = { width: 1, count: 0 }
  for (const [width, same] of widths) {
    if (width > 1 && same.length > best.count) best = { width, count: same.length }
  }
  return best.count === 0 ? 0 : (best.count / records.length) * Math.sqrt(best.width)
}

function firstRecords(sample: string, delimiter: string): CsvRecord[] {
  const records = new CsvRecords(delimiter)
  const complete = records.push(sample)
  // The last record of a sample may be cut; a short text is all there is.
  return [...complete, ...(sample.length < sampleLength ? records.end() : [])].slice(0, recordsTried)
}

async function* csvRows(
  source: ByteSource,
  encoding: DetectedEncoding,
  delimiter: string,
  skipFirst: boolean,
): AsyncIterable<TableRow> {
  const records = new CsvRecords(delimiter)
  for await (const text of textChunks(source, encoding)) {
    for (const record of records.push(text)) {
      const row = toRow(record)
      if (row !== undefined && !(skipFirst && record.line === 1)) yield row
    }
  }
  for (const record of records.end()) {
    const row = toRow(record)
    if (row !== undefined && !(skipFirst && record.line === 1)) yield row
  }
}

function toRow({ line, fields, cut }: CsvRecord): TableRow | undefined {
  let last = fields.length - 1
  while (last >= 0 && (fields[last] ?? '').trim() === '') last -= 1
  if (last < 0) return undefined
  const cells: Cell[] = []
  for (let at = 0; at <= last; at++) cells.push(toCell(fields[at] ?? ''))
  return { sheetRow: line, cells, ...(cut.length === 0 ? {} : { cut }) }
}

/** ="0571…" and '0571… are how people keep a spreadsheet from eating zeros. */
function toCell(field: string): Cell {
  if (field === '') return null
  const first = field.charCodeAt(0)
  if (first === 61 && field.startsWith('="') && field.endsWith('"'))
    return field.slice(2, -1).replaceAll('""', '"')
  if (first === 39 && /^'[\d+=-]/.test(field)) return field.slice(1)
  return field
}
