import { EventEmitter, on } from 'node:events'
import { z } from 'zod'
import { allImports, findImport, problemRows, rememberMapping } from '#db/repositories/imports.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import type { Store } from '#db/store.ts'
import { storeFailureOf } from '#db/store-failure.ts'
import {
  type CheckedRow,
  FileProblem,
  type ImportEvent,
  type ImportPreview,
} from '#shared/contract/imports-contract.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { ImportRole, ImportRowResult } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { os } from '../implementer.ts'
import { failedRowsFile } from '../import/failed-rows-file.ts'
import { mappingFor, mappingKey } from '../import/list-mapping.ts'
import { type FileContent, openList } from '../import/open-list.ts'
import { cellTexts } from '../import/read-list.ts'
import { resolveReview, reviewItems } from '../import/reviews.ts'
import type { ImportOutcome } from '../import/run-import.ts'
import { sharedBytes } from '../import/shared-bytes.ts'
import { tidyWhenIdle } from '../maintenance/tidy-when-idle.ts'
import { readPreferences } from '../preferences.ts'
import type { OpenService } from '../service-context.ts'
import { takeBack } from '../take-back.ts'

/** Rows a check shows on screen; the counts are of all. */
const rowsShown = 1000
const sampleRows = 20

export const importsProcedures = {
  open: os.imports.open.handler(async ({ input, context, errors }) => {
    const file = { fileName: input.file.name, bytes: await sharedBytes(input.file) }
    const preview = await previewOf(context, file, {
      sheet: input.sheet ?? null,
      headerSheetRow: null,
      role: input.role ?? 'buyer',
    })
    if (!preview.ok) throw errors.FILE({ data: { problem: preview.problem } })
    return { fileId: context.files.keep(file), ...preview.preview }
  }),

  reopen: os.imports.reopen.handler(async ({ input, context, errors }) => {
    const file = context.files.get(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    const preview = await previewOf(context, file, { ...input, role: input.role ?? 'buyer' })
    if (!preview.ok) throw errors.FILE({ data: { problem: preview.problem } })
    return { fileId: input.fileId, ...preview.preview }
  }),

  run: os.imports.run.handler(async function* ({
    input,
    context,
    errors,
    signal,
  }): AsyncGenerator<ImportEvent> {
    const file = context.files.get(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    const cancel = new AbortController()
    signal?.addEventListener('abort', () => cancel.abort())
    const emitter = new EventEmitter()
    const rows: CheckedRow[] = []
    const companyName = companyNames(context.store, input.mapping)
    const job = context
      .runImport(
        {
          file,
          sheet: input.sheet,
          headerSheetRow: input.headerSheetRow,
          mapping: input.mapping,
          role: input.role,
          company: input.company ?? null,
          mode: input.mode,
          language: readPreferences(context.store).language ?? 'zh-CN',
          actorId: context.me().id,
        },
        {
          signal: cancel.signal,
          onProgress: (phase, done) => emitter.emit('event', { type: 'progress', phase, done, total: null }),
          onRow: (row) =>
            isWorthShowing(row) &&
            rows.length < rowsShown &&
            rows.push({ ...row, companyName: companyName(row) }),
        },
      )
      .then((outcome) => settled(context, outcome, input))
      .finally(() => emitter.emit('end'))
    // The generator reads the outcome below; until then a failure must not count as unhandled.
    job.catch(() => {})
    try {
      for await (const [event] of on(emitter, 'event', { close: ['end'] })) yield event
      yield finalEvent(await job, rows)
    } catch (error) {
      // A file may turn out to be damaged only where it is: beyond the rows that were shown.
      const reason = storeFailureOf(error)?.code ?? FileFailure.safeParse(error).data?.code
      if (!reason) throw error
      yield { type: 'failed', reason }
    } finally {
      cancel.abort()
    }
  }),

  list: os.imports.list.handler(({ context }) => allImports(context.store)),

  get: os.imports.get.handler(({ input, context, errors }) => {
    const found = findImport(context.store, input.id)
    if (!found) throw errors.NOT_FOUND()
    const { headers: _headers, mapping: _mapping, ...record } = found
    return record
  }),

  problemRows: os.imports.problemRows.handler(({ input, context, errors }) => {
    const found = findImport(context.store, input.id)
    if (!found) throw errors.NOT_FOUND()
    const { rows, total } = problemRows(context.store, input.id, input.offset, input.limit)
    return { rows, total, headers: found.headers }
  }),

  failedFile: os.imports.failedFile.handler(({ input, context, errors }) => {
    const file = failedRowsFile(context.store, input.id, input.language)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),

  reviews: os.imports.reviews.handler(({ input, context }) =>
    reviewItems(context.store, input.id, input.offset, input.limit),
  ),

  resolveReview: os.imports.resolveReview.handler(({ input, context, errors }) => {
    const resolved = resolveReview(context, input)
    if (!resolved.ok) throw errors.NOT_FOUND()
    return { changeSetId: resolved.applied?.id ?? null }
  }),

  undo: os.imports.undo.handler(({ input, context, errors }) => {
    const found = findImport(context.store, input.id)
    if (!found?.changeSetId) throw errors.NOT_FOUND()
    const undone = takeBack(context, found.changeSetId)
    if (!undone.ok) throw errors.INVALID({ data: { reason: undone.error } })
    return { changeSetId: undone.applied?.id ?? null, restored: undone.restored, kept: undone.kept }
  }),
}

async function previewOf(
  { store }: OpenService,
  file: FileContent,
  at: { sheet: string | null; headerSheetRow: number | null; role: ImportRole },
): Promise<
  | { ok: true; preview: Omit<ImportPreview, 'fileId'> }
  | Extract<Awaited<ReturnType<typeof openList>>, { ok: false }>
> {
  const list = await openList(file, at)
  if (!list.ok) return list
  const { source, head } = list
  return {
    ok: true,
    preview: {
      fileName: file.fileName,
      format: source.format,
      encoding: source.encoding ?? null,
      delimiter: source.delimiter ?? null,
      sheets: source.sheets,
      sheet: source.sheet,
      headerSheetRow: head.headerSheetRow,
      headers: head.headers,
      sample: head.sample
        .slice(0, sampleRows)
        .map(({ sheetRow, cells }) => ({ sheetRow, cells: cellTexts(cells, head.headers.length) })),
      ...mappingFor(store, head, at.role),
    },
  }
}

/**
 * What follows a save, also when nobody listens any more: whoever stopped it too late, or lost the connection, must see
 * what came into the store.
 */
function settled(
  { store, announce }: OpenService,
  outcome: ImportOutcome,
  { remember, mapping, role }: { remember: boolean; mapping: ImportMapping; role: ImportRole },
): ImportOutcome {
  if (outcome.status !== 'saved') return outcome
  announce(outcome.applied)
  tidyWhenIdle(store)
  if (remember) {
    const headers = mapping.columns.map(({ header }) => header)
    rememberMapping(store, mappingKey(headers, role), mapping, nowInstant(store.clock))
  }
  return outcome
}

const isWorthShowing = ({ result, flags }: ImportRowResult): boolean =>
  result === 'review' || result === 'failed' || flags.length > 0

/** The company of a row: as the row names it, else as the store does. */
function companyNames(store: Store, { columns }: ImportMapping): (row: ImportRowResult) => string | null {
  const column = columns.findIndex(({ target }) => target.kind === 'field' && target.field === 'legalName')
  return (row) => {
    const kept = KeptCells.safeParse(row)
    const name = kept.success ? kept.data.cells[column]?.trim() : undefined
    if (name) return name
    return row.organizationId && (findOrganization(store, row.organizationId)?.legalName ?? null)
  }
}

/** A TableReadError, which an import's thread hands on without its class. */
const FileFailure = z.object({ code: FileProblem })

/** Rows worth showing come with what their cells say. */
const KeptCells = z.object({ cells: z.array(z.string()) })

function finalEvent(outcome: ImportOutcome, rows: CheckedRow[]): ImportEvent {
  if (outcome.status === 'cancelled') return { type: 'cancelled' }
  if (outcome.status === 'checked') {
    return { type: 'checked', counts: outcome.counts, rows, doubts: outcome.doubts }
  }
  return { type: 'done', importId: outcome.importId, counts: outcome.counts }
}
