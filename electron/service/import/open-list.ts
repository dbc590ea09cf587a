import type { FileProblem } from '#shared/contract/imports-contract.ts'
import { type ListHead, readListHead } from './read-list.ts'
import { openTable } from './readers/open-table.ts'
import { TableReadError, type TableSource } from './readers/table-source.ts'

/** Shared bytes are handed to other threads without a copy. */
export type FileContent = { fileName: string; bytes: Uint8Array }

export type OpenedList =
  | { ok: true; source: TableSource; head: ListHead }
  | { ok: false; problem: FileProblem }

/** Opens a file as a list: its sheet, where the table begins, its headers and first rows. */
export async function openList(
  file: FileContent,
  options: { sheet?: string | null; headerSheetRow?: number | null } = {},
): Promise<OpenedList> {
  try {
    const source = await openTable(file.bytes, file.fileName, options.sheet ? { sheet: options.sheet } : {})
    if (!source.ok) return { ok: false, problem: source.code }
    const head = await readListHead(source, options.headerSheetRow ?? null)
    if (head.sample.length === 0) return { ok: false, problem: 'empty' }
    return { ok: true, source, head }
  } catch (error) {
    if (error instanceof TableReadError) return { ok: false, problem: error.code }
    throw error
  }
}
