import type { FileProblem } from '#shared/contract/imports-contract.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportCounts, ImportRole, ImportRowResult } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { OpenService } from '../service-context.ts'
import { runItemImport } from './items/run-item-import.ts'
import { mappingFor } from './list-mapping.ts'
import type { ImportLanguage } from './note-lines.ts'
import { type FileContent, type OpenedList, openList } from './open-list.ts'
import { rowsOf } from './read-rows.ts'
import type { ListPurpose } from './row-content.ts'
import { type ImportHooks, type ImportOutcome, runImport } from './run-import.ts'
import { sinkInPlace } from './sink-in-place.ts'
import { sinkInThread } from './sink-in-thread.ts'

export type FileImport =
  | { ok: true; importId: string; counts: ImportCounts; rows: ImportRowResult[] }
  | { ok: false; problem: FileProblem }

/** Imports a file without asking anything: guessed columns, sure duplicates updated, unsure ones left for review. */
export async function importFile(
  service: OpenService,
  request: {
    file: FileContent
    sheet: string | null
    role: ImportRole
    company?: string | null
    language: ImportLanguage
  },
): Promise<FileImport> {
  const list = await openList(request.file, { sheet: request.sheet })
  if (!list.ok) return list
  const { file, role, language } = request
  const rows: ImportRowResult[] = []
  const asked = {
    fileName: file.fileName,
    mapping: mappingFor(service.store, list.head, role).mapping,
    mode: 'save' as const,
    language,
    actorId: service.me().id,
  }
  const hooks: ImportHooks = {
    onProgress: () => {},
    onRow: ({ row, sheetRow, result, organizationId, contactId, matchedRow, flags }) =>
      rows.push({ row, sheetRow, result, organizationId, contactId, matchedRow, flags }),
  }
  const outcome = isItemRole(role)
    ? await runItemImport(
        service.store,
        { ...asked, role, company: request.company ?? null, list: { ...list, fileName: file.fileName } },
        hooks,
      )
    : await importCompanies(service, list, { ...request, role }, asked.mapping, hooks)
  if (outcome.status !== 'saved') throw new Error(`an import without a cancel ended as ${outcome.status}`)
  service.announce(outcome.applied)
  return { ok: true, importId: outcome.importId, counts: outcome.counts, rows }
}

async function importCompanies(
  service: OpenService,
  list: Extract<OpenedList, { ok: true }>,
  request: { file: FileContent; sheet: string | null } & ListPurpose,
  mapping: ImportMapping,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const { store } = service
  const { file, role, language } = request
  const actorId = service.me().id
  // A thread takes a third of a second to start: a small list is written by then.
  const isLong = file.bytes.length > 2 ** 20
  const read = rowsOf(list.source, list.head, store.newId)
  return runImport(
    store,
    { list: read, fileName: file.fileName, mapping, purpose: { role, language } },
    isLong ? sinkInThread(store.dataDir, actorId) : sinkInPlace(store, actorId),
    hooks,
  )
}
