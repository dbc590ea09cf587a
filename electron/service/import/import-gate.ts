import type { Store } from '#db/store.ts'
import type { ImportRunner } from './import-runner.ts'

/**
 * An import that saves holds the store's one write lock from its first row to its last. Other writers must neither block
 * the service's thread on that lock nor fail: they fail at once inside (no busy time-out) and are tried again when
 * `storeBusy` settles.
 */
export function importGate(
  store: Store,
  run: ImportRunner,
): { runImport: ImportRunner; storeBusy(): Promise<void> | null } {
  let saving: { settled: Promise<void>; settle(): void } | null = null
  const usualTimeout = Number(store.sqlite.pragma('busy_timeout', { simple: true }))
  const close = () => {
    if (saving) return
    const { promise, resolve } = Promise.withResolvers<void>()
    saving = { settled: promise, settle: resolve }
    store.sqlite.pragma('busy_timeout = 0')
  }
  const open = () => {
    saving?.settle()
    saving = null
    store.sqlite.pragma(`busy_timeout = ${usualTimeout}`)
  }
  return {
    storeBusy: () => saving?.settled ?? null,
    runImport: (request, hooks) => {
      if (request.mode === 'save') close()
      return run(request, hooks).finally(open)
    },
  }
}
