import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import { selectedOrganizations } from '#db/repositories/organizations.ts'
import { allCustomFields, allUsers } from '#db/repositories/team.ts'
import type { Store } from '#db/store.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { Organization } from '#shared/model/organization.ts'
import type {
  OrganizationColumn,
  OrganizationSelection,
  OrganizationSort,
} from '#shared/model/organization-filter.ts'
import { type ExportLanguage, enumWords } from './enum-words.ts'
import { spreadsheetSafe } from './spreadsheet-safe.ts'

export type OrganizationExport = {
  selection: OrganizationSelection
  sort: OrganizationSort[]
  columns: { column: OrganizationColumn; title: string }[]
  format: 'xlsx' | 'csv'
  language: ExportLanguage
}

type CellValue = string | number | null

/** Exactly what the grid shows: its rows, its columns, its order, its words. */
export async function exportOrganizations(store: Store, request: OrganizationExport): Promise<File> {
  const cell = cellReader(store, request.language)
  const rows = function* (): Generator<CellValue[]> {
    for (const part of selectedOrganizations(store, request.selection, request.sort)) {
      for (const each of part) yield request.columns.map(({ column }) => cell(each, column))
    }
  }
  const titles = request.columns.map(({ title }) => title)
  const name = `rapport-${today(store.clock)}.${request.format}`
  return request.format === 'csv' ? toCsv(name, titles, rows()) : toXlsx(name, titles, rows())
}

function toCsv(name: string, titles: string[], rows: Iterable<CellValue[]>): File {
  const parts: string[] = ['\uFEFF', Papa.unparse([titles.map(spreadsheetSafe)]), '\r\n']
  for (const row of rows) {
    parts.push(
      Papa.unparse([row.map((value) => (typeof value === 'string' ? spreadsheetSafe(value) : value))]),
      '\r\n',
    )
  }
  return new File(parts, name, { type: 'text/csv;charset=utf-8' })
}

async function toXlsx(name: string, titles: string[], rows: Iterable<CellValue[]>): Promise<File> {
  // 200 ms of loading that an ordinary start should not pay.
  const { default: ExcelJS } = await import('exceljs')
  const stream = new PassThrough()
  const collected = buffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = workbook.addWorksheet('Rapport', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = titles.map((title) => ({
    header: title,
    width: Math.max(10, Math.min(40, title.length * 2 + 4)),
  }))
  sheet.getRow(1).font = { bold: true }
  // A string cell of an XLSX is never evaluated, so it needs no apostrophe.
  for (const row of rows) sheet.addRow(row).commit()
  sheet.commit()
  await workbook.commit()
  return new File([new Uint8Array(await collected)], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

/** The text of a cell as the grid shows it. */
function cellReader(store: Store, language: ExportLanguage) {
  const ownerNames = new Map<string, string>(allUsers(store).map((user) => [user.id, user.name]))
  const booleanFields = new Set(
    allCustomFields(store)
      .filter((f) => f.type === 'boolean')
      .map((f) => `custom:${f.id}`),
  )
  const words = enumWords(language)
  return (organization: Organization, column: OrganizationColumn): CellValue => {
    if (column.startsWith('custom:')) {
      const value = organization.custom[column.slice('custom:'.length)]
      if (value === undefined) return null
      return typeof value === 'boolean' || booleanFields.has(column) ? (value ? words.yes : words.no) : value
    }
    switch (column) {
      case 'tier':
        return organization.tier && words.tier[organization.tier]
      case 'stage':
        return words.stage[organization.stage]
      case 'source':
        return organization.source && words.source[organization.source]
      case 'ownerId':
        return organization.ownerId && (ownerNames.get(organization.ownerId) ?? null)
      default: {
        const value = Object.entries(organization).find(([property]) => property === column)?.[1]
        if (Array.isArray(value)) return value.join('、')
        return typeof value === 'string' || typeof value === 'number' ? value : null
      }
    }
  }
}
