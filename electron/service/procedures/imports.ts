import { EventEmitter, on } from 'node:events'
import { allImports, findImport, problemRows, rememberMapping } from '#db/repositories/imports.ts'
import { storeFailureOf } from '#db/store-failure.ts'
import { undoChangeSet } from '#db/write-path/undo-change-set.ts'
import type { ImportEvent, ImportPreview } from '#shared/contract/imports-contract.ts'
import { headerSetKey } from '#shared/domain/import/header-set-key.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { ImportRowResult } from '#shared/model/import.ts'
import { os } from '../implementer.ts'
import { failedRowsFile } from '../import/failed-rows-file.ts'
import { type FileContent, mappingFor, openList } from '../import/open-list.ts'
import { cellTexts } from '../import/read-list.ts'
import { resolveReview, reviewItems } from '../import/reviews.ts'
import type { ImportOutcome } from '../import/run-import.ts'
import { tidySearchWhenIdle } from '../maintenance/tidy-search.ts'
import { readPreferences } from '../preferences.ts'
import type { OpenService } from '../service-context.ts'

/** Rows a check shows on screen; the counts are of all. */
const rowsShown = 1000
const sampleRows = 20

export const importsProcedures = {
  open: os.imports.open.handler(async ({ input, context, errors }) => {
    const file = { fileName: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) }
    const preview = await previewOf(context, file, { sheet: input.sheet ?? null, headerSheetRow: null })
    if (!preview.ok) throw errors.FILE({ data: { problem: preview.problem } })
    return { fileId: context.files.keep(file), ...preview.preview }
  }),

  reopen: os.imports.reopen.handler(async ({ input, context, errors }) => {
    const file = context.files.get(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    const preview = await previewOf(context, file, input)
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
    const rows: ImportRowResult[] = []
    const job = context
      .runImport(
        {
          file,
          sheet: input.sheet,
          headerSheetRow: input.headerSheetRow,
          mapping: input.mapping,
          role: input.role,
          mode: input.mode,
          language: readPreferences(context.store).language ?? 'zh-CN',
          actorId: context.me().id,
        },
        {
          signal: cancel.signal,
          onProgress: (phase, done) => emitter.emit('event', { type: 'progress', phase, done, total: null }),
          onRow: (row) => isWorthShowing(row) && rows.length < rowsShown && rows.push(row),
        },
      )
      .finally(() => emitter.emit('end'))
    // The generator reads the outcome below; until then a failure must not count as unhandled.
    job.catch(() => {})
    try {
      for await (const [event] of on(emitter, 'event', { close: ['end'] })) yield event
      const outcome = await job
      if (outcome.status === 'saved') {
        if (input.remember) {
          const headers = input.mapping.columns.map(({ header }) => header)
          rememberMapping(
            context.store,
            headerSetKey(headers),
            input.mapping,
            nowInstant(context.store.clock),
          )
        }
        context.announce(outcome.applied)
        tidySearchWhenIdle(context.store)
      }
      yield finalEvent(outcome, rows)
    } catch (error) {
      const failure = storeFailureOf(error)
      if (!failure) throw error
      yield { type: 'failed', reason: failure.code }
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
    const undone = undoChangeSet(context.store, found.changeSetId, context.me().id)
    if (!undone.ok) throw errors.INVALID({ data: { reason: undone.error } })
    context.announce(undone.applied)
    return { changeSetId: undone.applied?.id ?? null, restored: undone.restored, kept: undone.kept }
  }),
}

async function previewOf(
  { store }: OpenService,
  file: FileContent,
  at: { sheet: string | null; headerSheetRow: number | null },
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
      ...mappingFor(store, head, 'buyer'),
    },
  }
}

const isWorthShowing = ({ result, flags }: ImportRowResult): boolean =>
  result === 'review' || result === 'failed' || flags.length > 0

function finalEvent(outcome: ImportOutcome, rows: ImportRowResult[]): ImportEvent {
  if (outcome.status === 'cancelled') return { type: 'cancelled' }
  if (outcome.status === 'checked') return { type: 'checked', counts: outcome.counts, rows }
  return { type: 'done', importId: outcome.importId, counts: outcome.counts }
}
