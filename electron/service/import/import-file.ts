import type { FileProblem } from '#shared/contract/imports-contract.ts'
import type { ImportCounts, ImportRowResult } from '#shared/model/import.ts'
import type { OpenService } from '../service-context.ts'
import type { ImportLanguage } from './note-lines.ts'
import { type FileContent, mappingFor, openList } from './open-list.ts'
import { runImport } from './run-import.ts'

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
