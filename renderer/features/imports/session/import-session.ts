import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportRole } from '#shared/model/import.ts'
import type { ImportColumn } from '#shared/model/import-mapping.ts'
import type { CheckOutcome, ImportPlan, ImportService, RunFailure, RunMode, Stage } from './stages.ts'

/** While the screen waits, and altogether. */
const looksInSight = 2
const looksAtMost = 10
const lookPauseMs = 1_000

/**
 * One list on its way into the store. It lives outside the screen, so that looking at something else meanwhile stops
 * nothing and loses nothing.
 */
export function createImportSession(service: ImportService, pause: (ms: number) => Promise<void> = sleep) {
  let stage: Stage = { name: 'idle' }
  let stopRun: AbortController | undefined
  /** Grows with every list: an answer for an earlier one is not for us any more. */
  let round = 0
  const listeners = new Set<() => void>()

  return {
    get: () => stage,
    subscribe,
    open,
    reread,
    setColumn,
    setRole,
    setCompany,
    check,
    save,
    stop,
    back,
    reset,
  }

  async function open(file: File, role: ImportRole) {
    if (isBusy()) return
    // Known without asking.
    if (file.size === 0) {
      begin({ name: 'refused', fileName: file.name, problem: 'empty', error: undefined })
      return
    }
    const mine = begin({ name: 'opening', fileName: file.name })
    try {
      const preview = await service.open({ file, role })
      if (mine())
        put(planned({ file, preview, mapping: preview.mapping, byHand: new Set(), role, company: null }))
    } catch (error) {
      const found = service.problemOf(error)
      const problem = found?.kind === 'file' ? found.problem : null
      if (mine()) put({ name: 'refused', fileName: file.name, problem, error })
    }
  }

  /** The same file read anew: another sheet, or another row as the head. */
  async function reread(at: { sheet: string | null; headerSheetRow: number | null }) {
    if (stage.name !== 'mapping') return
    const { plan } = stage
    const mine = begin({ ...stage, isReopening: true, problem: null })
    try {
      const preview = await withFile(plan, (fileId) => service.reopen({ fileId, ...at, role: plan.role }))
      if (mine()) put(planned({ ...plan, preview, mapping: preview.mapping, byHand: new Set() }))
    } catch (error) {
      const found = service.problemOf(error)
      const problem = found?.kind === 'file' ? found.problem : null
      const failure: RunFailure | null = found?.kind === 'file' ? null : { kind: 'error', error }
      if (mine()) put({ ...planned(plan), problem, failure })
    }
  }

  /** A person's decision about one column. */
  function setColumn(index: number, column: ImportColumn) {
    if (stage.name !== 'mapping') return
    const { plan } = stage
    const columns = plan.mapping.columns.map((one, at) => (at === index ? column : one))
    const byHand = new Set([...plan.byHand, index])
    put({ ...stage, plan: { ...plan, mapping: { ...plan.mapping, columns }, byHand } })
  }

  function setRole(role: ImportRole) {
    if (stage.name !== 'mapping') return
    const { plan } = stage
    put({ ...stage, plan: { ...plan, role } })
    const { sheet, headerSheetRow } = plan.preview
    // Goods have other columns than companies: what was guessed for the one says nothing for the other.
    if (role !== plan.role && (isItemRole(role) || isItemRole(plan.role)))
      void reread({ sheet, headerSheetRow })
  }

  function setCompany(company: string | null) {
    if (stage.name === 'mapping') put({ ...stage, plan: { ...stage.plan, company } })
  }

  async function check() {
    if (stage.name !== 'mapping') return
    const { plan } = stage
    await run('check', plan, null, (failure) => ({ ...planned(plan), failure }))
  }

  async function save() {
    if (stage.name !== 'checked') return
    const { plan, checked } = stage
    await run('save', plan, checked, (failure, wasStopped) => ({
      name: 'checked',
      plan,
      checked,
      failure,
      wasStopped,
    }))
  }

  function stop() {
    stopRun?.abort()
  }

  function back() {
    if (stage.name === 'checked') put(planned(stage.plan))
  }

  function reset() {
    if (isBusy()) return
    round += 1
    put({ name: 'idle' })
  }

  async function run(
    mode: RunMode,
    plan: ImportPlan,
    checked: CheckOutcome | null,
    backTo: (failure: RunFailure | null, wasStopped: boolean) => Stage,
  ) {
    const startedAt = new Date(Date.now() - clockDifferenceMs).toISOString()
    const mine = begin({ name: 'running', mode, plan, phase: 'reading', done: 0, checked })
    const controller = new AbortController()
    stopRun = controller
    let ended: Stage
    try {
      ended = (await follow(mode, plan, checked, controller, mine)) ?? backTo(null, true)
    } catch (error) {
      const wasStopped = controller.signal.aborted
      ended = backTo(wasStopped ? null : { kind: 'error', error }, wasStopped)
    } finally {
      if (stopRun === controller) stopRun = undefined
    }
    if (!mine()) return
    const isUnsure = ended.name === 'checked' && (ended.wasStopped || isLost(ended.failure))
    if (mode === 'save' && isUnsure) await lookForIt(plan, startedAt, ended, mine)
    else put(ended)
  }

  /** Follows a run to its end; undefined when it was cancelled. */
  async function follow(
    mode: RunMode,
    plan: ImportPlan,
    checked: CheckOutcome | null,
    controller: AbortController,
    mine: () => boolean,
  ): Promise<Stage | undefined> {
    const { preview, mapping, role, company } = plan
    const at = { sheet: preview.sheet, headerSheetRow: preview.headerSheetRow }
    const events = await withFile(plan, (fileId) =>
      service.run(
        { fileId, ...at, mapping, role, company, mode, remember: mode === 'save' },
        { signal: controller.signal },
      ),
    )
    for await (const event of events) {
      if (!mine()) return undefined
      if (event.type === 'progress') {
        put({ name: 'running', mode, plan, phase: event.phase, done: event.done, checked })
      } else if (event.type === 'checked') {
        const found = { counts: event.counts, rows: event.rows, doubts: event.doubts }
        return { name: 'checked', plan, checked: found, failure: null, wasStopped: false }
      } else if (event.type === 'done') {
        return { name: 'saved', fileName: plan.file.name, importId: event.importId, counts: event.counts }
      } else if (event.type === 'failed') {
        const failure: RunFailure = { kind: 'store', code: event.reason }
        return checked === null
          ? { ...planned(plan), failure }
          : { name: 'checked', plan, checked, failure, wasStopped: false }
      } else {
        return undefined
      }
    }
    throw new Error('the import ended without an outcome')
  }

  /** A restarted service has forgotten the file; the window has not. */
  async function withFile<Answer>(
    plan: ImportPlan,
    call: (fileId: string) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await call(plan.preview.fileId)
    } catch (error) {
      if (service.problemOf(error)?.kind !== 'forgotten') throw error
      const { sheet } = plan.preview
      const again = await service.open({
        file: plan.file,
        role: plan.role,
        ...(sheet === null ? {} : { sheet }),
      })
      plan.preview.fileId = again.fileId
      return call(again.fileId)
    }
  }

  /**
   * Stopped or cut off, perhaps in the very moment of writing: what is in the store is the truth. Soon the screen is
   * given back as `otherwise`, but a write that comes to light later is still told.
   */
  async function lookForIt(plan: ImportPlan, startedAt: string, otherwise: Stage, mine: () => boolean) {
    if (stage.name === 'running') put({ ...stage, phase: 'verifying' })
    for (let look = 1; look <= looksAtMost && mine(); look += 1) {
      const records = await service.list().catch(() => [])
      const found = records.find(
        (record) => record.fileName === plan.file.name && record.startedAt >= startedAt && !record.undone,
      )
      if (!mine()) return
      if (found !== undefined) {
        return put({ name: 'saved', fileName: found.fileName, importId: found.id, counts: found.counts })
      }
      if (look === looksInSight) put(otherwise)
      await pause(lookPauseMs)
    }
  }

  function isLost(failure: RunFailure | null): boolean {
    return failure?.kind === 'error' && service.problemOf(failure.error)?.kind === 'lost'
  }

  function isBusy() {
    return stage.name === 'running' || stage.name === 'opening'
  }

  function begin(next: Stage): () => boolean {
    round += 1
    const mine = round
    put(next)
    return () => mine === round
  }

  function put(next: Stage) {
    stage = next
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
}

/** The service may run on another clock than the window (hosted mode on one machine: the same). */
const clockDifferenceMs = 2_000

const planned = (plan: ImportPlan): Extract<Stage, { name: 'mapping' }> => ({
  name: 'mapping',
  plan,
  isReopening: false,
  problem: null,
  failure: null,
})

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
