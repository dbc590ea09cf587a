import type { MessagePort } from 'node:worker_threads'
import { openStore, type Store } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportRowResult } from '#shared/model/import.ts'
import type { FileImportRequest, WorkerMessage } from './import-runner.ts'
import type { OpenRows } from './read-row.ts'
import type { ListPurpose } from './row-content.ts'
import { type ImportHooks, type ImportOutcome, runImport } from './run-import.ts'
import { sinkInThread } from './sink-in-thread.ts'
import { stepBack } from './step-back.ts'

type PlanInput = {
  dataDir: string
  request: FileImportRequest
  /** Being opened by a thread of its own; null: read here. */
  list: Promise<OpenRows> | null
  /** Says how far it is; any message on it cancels. */
  port: MessagePort
}

/** Compares the rows of a list and decides each, beside the service. */
export async function planInThread({ dataDir, request, list, port }: PlanInput): Promise<void> {
  const send = (message: WorkerMessage) => port.postMessage(message)
  const cancel = new AbortController()
  port.on('message', () => cancel.abort())

  const opened = openStore({ dataDir })
  if (!opened.ok) throw new StoreError(opened.failure)
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
    const outcome =
      list && !isItemRole(role)
        ? await planned(store, { ...request, role }, await list, hooks)
        : await inPlace(store, request, hooks)
    flush()
    send({ type: 'outcome', outcome })
  } finally {
    store.close()
    port.close()
  }
}

async function planned(
  store: Store,
  { role, file, mapping, language, mode, actorId }: FileImportRequest & Pick<ListPurpose, 'role'>,
  list: OpenRows,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  try {
    const sink = mode === 'save' ? sinkInThread(store.dataDir, actorId) : null
    // Not before: a thread begins with the priority of whoever starts it.
    stepBack()
    const purpose = { role, language }
    return await runImport(store, { list, fileName: file.fileName, mapping, purpose }, sink, hooks)
  } finally {
    list.close()
  }
}

/** Loaded only now: a list of companies has what reading takes in a thread of its own. */
async function inPlace(store: Store, request: FileImportRequest, hooks: ImportHooks): Promise<ImportOutcome> {
  const { importInPlace } = await import('./import-runner.ts')
  return importInPlace(store)(request, hooks)
}
