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
import { type CellValue, tableFile } from './table-file.ts'

export type OrganizationExport = {
  selection: OrganizationSelection
  sort: OrganizationSort[]
  columns: { column: OrganizationColumn; title: string }[]
  format: 'xlsx' | 'csv'
  language: ExportLanguage
}

/** Exactly what the grid shows: its rows, its columns, its order, its words. */
export async function exportOrganizations(store: Store, request: OrganizationExport): Promise<File> {
  const cell = cellReader(store, request.language)
  const rows = function* (): Generator<CellValue[]> {
    for (const part of selectedOrganizations(store, request.selection, request.sort)) {
      for (const each of part) yield request.columns.map(({ column }) => cell(each, column))
    }
  }
  const titles = request.columns.map(({ title }) => title)
  return tableFile(`rapport-${today(store.clock)}`, request.format, titles, rows())
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
