import Papa from 'papaparse'
import { failedRows, findImport } from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import type { ImportId } from '#shared/model/ids.ts'
import { spreadsheetSafe } from '../export/spreadsheet-safe.ts'
import type { ImportLanguage } from './note-lines.ts'
import { problemWords, reasonHeader } from './problem-words.ts'

/**
 * The rows that were not taken over, as they were in the list, with a last column saying why. Corrected and dropped in
 * again, it maps like the first file did; the column of reasons is known to the importer and left out.
 */
export function failedRowsFile(store: Store, id: ImportId, language: ImportLanguage): File | null {
  const found = findImport(store, id)
  if (!found) return null
  const words = problemWords(language)
  const rows = failedRows(store, id).map(({ cells, flags }) => [
    ...found.headers.map((_, column) => cells[column] ?? ''),
    flags
      .map(({ problem, value }) => (value === '' ? words(problem) : `${words(problem)}: ${value}`))
      .join('; '),
  ])
  const table = [[...found.headers, reasonHeader[language]], ...rows].map((row) => row.map(spreadsheetSafe))
  const base = found.fileName.replace(/\.[^.]*$/, '')
  return new File([`\uFEFF${Papa.unparse(table)}\r\n`], `${base}-failed.csv`, {
    type: 'text/csv;charset=utf-8',
  })
}
