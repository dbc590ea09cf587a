import { extname } from 'node:path'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import type { Store } from '#db/store.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportRole } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { runItemImport } from './items/run-item-import.ts'
import type { ImportLanguage } from './note-lines.ts'
import { type FileContent, openList } from './open-list.ts'
import { rowsOf } from './read-rows.ts'
import type { ImportHooks, ImportOutcome } from './run-import.ts'
import { runImport } from './run-import.ts'
import { sinkInPlace } from './sink-in-place.ts'

/** Where a list begins: enough to open it again elsewhere. */
export type ListAddress = { file: FileContent; sheet: string | null; headerSheetRow: number | null }

export type FileImportRequest = ListAddress & {
  mapping: ImportMapping
  role: ImportRole
  language: ImportLanguage
  mode: 'check' | 'save'
  actorId: string
  /** Of a list of items: whose it is where no column says so. */
  company?: string | null
}

/** Runs an import of a file somewhere: beside the service in a thread of its own, or in place for the CLI and tests. */
export type ImportRunner = (request: FileImportRequest, hooks: ImportHooks) => Promise<ImportOutcome>

export const importInPlace =
  (store: Store): ImportRunner =>
  async ({ file, sheet, headerSheetRow, role, company = null, ...request }, hooks) => {
    const list = await openList(file, { sheet, headerSheetRow })
    if (!list.ok) throw new Error(`the file was readable when it was opened: ${list.problem}`)
    const { fileName } = file
    if (isItemRole(role))
      return runItemImport(store, { ...request, role, company, fileName, list: { ...list, fileName } }, hooks)
    const { mapping, language, mode, actorId } = request
    const rows = rowsOf(list.source, list.head, store.newId)
    return runImport(
      store,
      { list: rows, fileName, mapping, purpose: { role, language } },
      mode === 'save' ? sinkInPlace(store, actorId) : null,
      hooks,
    )
  }

export type WorkerInput = { dataDir: string; request: FileImportRequest; isOfItems: boolean }
export type WorkerMessage =
  | { type: 'progress'; phase: 'reading' | 'saving'; done: number }
  | { type: 'rows'; rows: Parameters<NonNullable<ImportHooks['onRow']>>[0][] }
  | { type: 'outcome'; outcome: ImportOutcome }

/**
 * What an import keeps is small (about 100 MB a million rows), what it throws away is much. Told of a limit, V8 clears up
 * earlier; otherwise it would take what the machine has. A young part of 12 or 24 MB saved no time over 6.
 */
const importThreadMemory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 6 }

/** Comparing and storing 100,000 rows takes seconds of pure computing: in its own thread the service keeps answering. */
export const importInWorker =
  (dataDir: string): ImportRunner =>
  (request, hooks) => {
    const { promise, resolve, reject } = Promise.withResolvers<ImportOutcome>()
    // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
    const entry = new URL(`./import-worker${extname(import.meta.filename)}`, import.meta.url)
    const workerData: WorkerInput = { dataDir, request, isOfItems: isItemRole(request.role) }
    const worker = new Worker(entry, { workerData, resourceLimits: importThreadMemory })
    clearAway()
    const cancel = () => worker.postMessage('cancel')
    hooks.signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') hooks.onProgress(message.phase, message.done)
      else if (message.type === 'rows') for (const row of message.rows) hooks.onRow?.(row)
      else resolve(message.outcome)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the import thread ended with ${code}`)))
    // It ends by itself when its writer has tidied up.
    return promise.finally(() => hooks.signal?.removeEventListener('abort', cancel))
  }

/**
 * A file that was handed over leaves four copies of itself behind, and V8 would let them lie until more comes: cleared away
 * before two threads need the memory, while the first of them starts.
 */
function clearAway(): void {
  const collect: unknown = runInNewContext('globalThis.gc')
  if (typeof collect === 'function') collect()
}
