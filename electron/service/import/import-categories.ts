import { categoriesById, categoryColumns } from '#db/repositories/categories.ts'
import { categories } from '#db/schema/matching.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { FileProblem } from '#shared/contract/imports-contract.ts'
import {
  type CategoryRow,
  isTreeHeader,
  readCategoryTree,
} from '#shared/domain/categories/read-category-tree.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { ChangeSetId } from '#shared/model/ids.ts'
import type { OpenService } from '../service-context.ts'
import { type FileContent, openList } from './open-list.ts'
import { cellTexts } from './read-list.ts'

export type CategoryImport =
  | {
      ok: true
      changeSetId: ChangeSetId | null
      counts: { read: number; new: number; updated: number; unchanged: number; failed: number }
      rows: CategoryRow[]
    }
  | { ok: false; problem: FileProblem }

const rowsForHeader = 20

/** A team's own tree from a file, as one change; what has failed is left out and told. Not a table of categories: `not-a-table`. */
export async function importCategories(
  service: OpenService,
  file: FileContent,
  sheet: string | null,
): Promise<CategoryImport> {
  const { store } = service
  const list = await openList(file, { sheet })
  if (!list.ok) return list
  const rows: { sheetRow: number; texts: string[] }[] = []
  for await (const { sheetRow, cells } of list.source.rows())
    rows.push({ sheetRow, texts: cellTexts(cells, cells.length) })
  // The words over a tree are few, and a tree is all text: they are looked for themselves.
  const at = rows.slice(0, rowsForHeader).findIndex(({ texts }) => isTreeHeader(texts))
  const read = readCategoryTree(rows[at]?.texts ?? [], rows.slice(at + 1), categoriesById(store), store.newId)
  if (read === null) return { ok: false, problem: 'not-a-table' }
  const changes = read.flatMap((row): RowChange[] => {
    if (row.result === 'new') return [insertRecord(categories, row.id, categoryColumns(row.input))]
    return row.result === 'updated' ? [updateRecord(categories, row.id, categoryColumns(row.input))] : []
  })
  const applied = changes.length === 0 ? null : service.write({ label: 'categories.import', changes })
  const count = (result: CategoryRow['result']) => read.filter((row) => row.result === result).length
  return {
    ok: true,
    changeSetId: applied?.id ?? null,
    counts: {
      read: read.length,
      new: count('new'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      failed: count('failed'),
    },
    rows: read,
  }
}
