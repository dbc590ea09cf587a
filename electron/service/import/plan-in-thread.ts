import type { MessagePort } from 'node:worker_threads'
import { openStore, type Store } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportRowResult } from '#shared/model/import.ts'
import type { ImportSink } from './apply-import.ts'
import type { FileImportRequest, WorkerMessage } from './import-runner.ts'
import { openList } from './open-list.ts'
import { rowsOf } from './read-rows.ts'
import type { ListPurpose } from './row-content.ts'
import { type ImportHooks, type ImportOutcome, runImport } from './run-import.ts'

type PlanInput = {
  dataDir: string
  request: FileImportRequest
  /** Where a list of companies goes; null: it is only checked. */
  sink: ImportSink | null
  /** Says how far it is; any message on it cancels. */
  port: MessagePort
}

/** Compares the rows of a list and decides each, beside the service. */
export async function planInThread({ dataDir, request, sink, port }: PlanInput): Promise<void> {
  const send = (message: WorkerMessage) => port.postMessage(message)
  const cancel = new AbortController()
  port.on('message', () => cancel.abort())

  const opened = openStore({ dataDir })
  if (!opened.ok) {
    await sink?.close()
    throw new StoreError(opened.failure)
  }
  const { store } = opened
  // Looking up needs little: most keys are answered by a filter in memory.
  store.sqlite.pragma('cache_size = -4096')
  let rows: ImportRowResult[] = []
  const flush = () => {
    if (rows.length > 0) send({ type: 'rows', rows })
    rows = []
  }
  const hooks: ImportHooks = {
    signal: cancel.signal,
    onProgress: (phase, done) => {
      flush()
      send({ type: 'progress', phase, done })
    },
    onRow: (row) => {
      if (row.result === 'review' || row.result === 'failed' || row.flags.length > 0) rows.push(row)
    },
  }
  try {
    const { role } = request
    const outcome = isItemRole(role)
      ? await items(store, request, hooks)
      : await companies(store, { ...request, role }, sink, hooks)
    flush()
    send({ type: 'outcome', outcome })
  } finally {
    store.close()
    port.close()
  }
}

async function companies(
  store: Store,
  { role, file, sheet, headerSheetRow, mapping, language }: FileImportRequest & Pick<ListPurpose, 'role'>,
  sink: ImportSink | null,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const opened = await openList(file, { sheet, headerSheetRow })
  if (!opened.ok) {
    await sink?.close()
    throw new Error(`the file was readable when it was opened: ${opened.problem}`)
  }
  const list = rowsOf(opened.source, opened.head, store.newId)
  return runImport(
    store,
    { list, fileName: file.fileName, mapping, purpose: { role, language } },
    sink,
    hooks,
  )
}

/** Loaded only now: few lists are of items. */
async function items(store: Store, request: FileImportRequest, hooks: ImportHooks): Promise<ImportOutcome> {
  const { importInPlace } = await import('./import-runner.ts')
  return importInPlace(store)(request, hooks)
}
