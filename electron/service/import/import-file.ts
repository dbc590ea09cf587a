import type { Store } from '#db/store.ts'
import { allCustomFields } from '#db/repositories/team.ts'
import { rememberedMapping } from '#db/repositories/imports.ts'
import type { FileProblem } from '#shared/contract/imports-contract.ts'
import { headerSetKey, realignMapping } from '#shared/domain/import/header-set-key.ts'
import type { ImportCounts, ImportRowResult } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { OpenService } from '../service-context.ts'
import type { ImportLanguage } from './note-lines.ts'
import { guessListMapping, type ListHead, readListHead } from './read-list.ts'
import { openTable } from './readers/open-table.ts'
import { TableReadError, type TableSource } from './readers/table-source.ts'
import { runImport } from './run-import.ts'

export type FileContent = { fileName: string; bytes: Uint8Array }

export type OpenedList = { ok: true; source: TableSource; head: ListHead } | { ok: false; problem: FileProblem }

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

/** How this set of headers was mapped last time, else the guess. */
export function mappingFor(store: Store, head: ListHead, role: 'buyer' | 'supplier'): { mapping: ImportMapping; remembered: boolean } {
  const stored = rememberedMapping(store, headerSetKey(head.headers))
  const aligned = stored && realignMapping(stored, head.headers)
  if (aligned) return { mapping: aligned, remembered: true }
  return { mapping: guessListMapping(head, allCustomFields(store), role), remembered: false }
}

export type FileImport =
  | { ok: true; importId: string; counts: ImportCounts; rows: ImportRowResult[] }
  | { ok: false; problem: FileProblem }

/** Imports a file without asking anything: guessed columns, sure duplicates updated, unsure ones left for review. */
export async function importFile(
  service: OpenService,
  request: { file: FileContent; sheet: string | null; role: 'buyer' | 'supplier'; language: ImportLanguage },
): Promise<FileImport> {
  const list = await openList(request.file, { sheet: request.sheet })
  if (!list.ok) return list
  const rows: ImportRowResult[] = []
  const outcome = await runImport(
    service.store,
    {
      source: list.source,
      head: list.head,
      fileName: request.file.fileName,
      mapping: mappingFor(service.store, list.head, request.role).mapping,
      role: request.role,
      mode: 'save',
      language: request.language,
      actorId: service.me().id,
    },
    {
      onProgress: () => {},
      onRow: ({ row, sheetRow, result, organizationId, contactId, matchedRow, flags }) =>
        rows.push({ row, sheetRow, result, organizationId, contactId, matchedRow, flags }),
    },
  )
  if (outcome.status !== 'saved') throw new Error(`an import without a cancel ended as ${outcome.status}`)
  service.announce(outcome.applied)
  return { ok: true, importId: outcome.importId, counts: outcome.counts, rows }
}
