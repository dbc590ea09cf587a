import type { FileProblem } from '#shared/contract/imports-contract.ts'
import type { ImportCounts, ImportRowResult } from '#shared/model/import.ts'
import type { OpenService } from '../service-context.ts'
import type { ImportLanguage } from './note-lines.ts'
import { type FileContent, mappingFor, openList } from './open-list.ts'
import { rowsInPlace } from './read-rows.ts'
import { rowsInThread } from './rows-in-thread.ts'
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
  const { file, sheet } = request
  // A thread takes a third of a second to start: a small list is read by then.
  const isLong = file.bytes.length > 2 ** 20
  const read = isLong
    ? await rowsInThread({ file, sheet, headerSheetRow: null })
    : rowsInPlace(list.source, list.head)
  const rows: ImportRowResult[] = []
  const running = runImport(
    service.store,
    {
      list: read,
      fileName: file.fileName,
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
  // Whatever becomes of it: a reader that nobody closes would keep the process alive.
  const outcome = await running.finally(() => read.close())
  if (outcome.status !== 'saved') throw new Error(`an import without a cancel ended as ${outcome.status}`)
  service.announce(outcome.applied)
  return { ok: true, importId: outcome.importId, counts: outcome.counts, rows }
}
