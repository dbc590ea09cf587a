import type { Store } from '#db/store.ts'
import type { ImportRunner } from './import-runner.ts'

/**
 * While an import is being saved, it holds the store's one write lock for as long as its transaction takes. Other
 * writers must neither block the service's thread on that lock nor fail: they fail at once inside (no busy time-out)
 * and are tried again when `storeBusy` settles.
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
    runImport: (request, hooks) =>
      run(request, {
        ...hooks,
        onProgress: (phase, done) => {
          if (phase === 'saving') close()
          hooks.onProgress(phase, done)
        },
      }).finally(open),
  }
}
