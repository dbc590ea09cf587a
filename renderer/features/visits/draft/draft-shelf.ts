import type { Instant } from '#shared/model/dates.ts'
import { isBlankDraft, LogDraft, newVisitId } from './log-draft.ts'

export interface KeptDraft {
  draft: LogDraft
  updatedAt: Instant
}

/** What the shelf needs of the service. */
export interface DraftStore {
  all: () => Promise<ReadonlyArray<{ key: string; draft: unknown; updatedAt: Instant }>>
  save: (key: string, draft: LogDraft) => Promise<{ updatedAt: Instant }>
  discard: (key: string) => Promise<unknown>
}

const pauseMs = 300
const retryMs = 2_000

/**
 * Half-written logs, one a key. What is kept is there at once for the next look; the service gets it after a short pause
 * in the typing, and again later when it could not be reached.
 */
export function createDraftShelf(store: DraftStore) {
  const kept = new Map<string, KeptDraft>()
  const waiting = new Map<string, { draft: LogDraft | null; timer: ReturnType<typeof setTimeout> }>()
  /** Of the visits that these drafts became in this window. */
  const savedIds = new Set<string>()
  /** Writes go out in the order they were made: an older draft must not land on a newer one. */
  let lastWrite: Promise<unknown> = Promise.resolve()

  return { load, get, keep, discard, forget, asOwnVisit, flush }

  /** Reads what is kept, for instance from before a crash. What is still on its way there is newer and stays. */
  async function load(): Promise<void> {
    const stored = await store.all()
    for (const { key, draft, updatedAt } of stored) {
      const parsed = LogDraft.safeParse(draft)
      if (parsed.success && !waiting.has(key) && !kept.has(key))
        kept.set(key, { draft: parsed.data, updatedAt })
    }
  }

  function get(key: string): KeptDraft | undefined {
    const found = kept.get(key)
    return found === undefined || isBlankDraft(found.draft) ? undefined : found
  }

  function keep(key: string, draft: LogDraft, now: Instant) {
    if (isBlankDraft(draft)) {
      if (kept.has(key) || waiting.has(key)) discard(key)
      return
    }
    kept.set(key, { draft, updatedAt: now })
    schedule(key, draft, pauseMs)
  }

  /** Thrown away by the person. */
  function discard(key: string) {
    kept.delete(key)
    schedule(key, null, 0)
  }

  /** Saved as a visit: the service dropped the draft in the same step. */
  function forget(key: string, saved: LogDraft) {
    savedIds.add(saved.id)
    kept.delete(key)
    clearTimeout(waiting.get(key)?.timer)
    waiting.delete(key)
  }

  /** Two forms may hold one draft: what is written into the second after the first was saved is a visit of its own. */
  function asOwnVisit(draft: LogDraft): LogDraft {
    return savedIds.has(draft.id) ? { ...draft, id: newVisitId() } : draft
  }

  /** Sends what is waiting now, for a window that is about to close. */
  function flush() {
    for (const key of [...waiting.keys()]) send(key)
  }

  function schedule(key: string, draft: LogDraft | null, afterMs: number) {
    clearTimeout(waiting.get(key)?.timer)
    waiting.set(key, { draft, timer: setTimeout(() => send(key), afterMs) })
  }

  function send(key: string) {
    const entry = waiting.get(key)
    if (entry === undefined) return
    clearTimeout(entry.timer)
    const write = async () => {
      // Saved as a visit while it waited its turn: there is nothing to keep any more.
      if (waiting.get(key) !== entry) return
      await (entry.draft === null ? store.discard(key) : store.save(key, entry.draft))
    }
    lastWrite = lastWrite.then(write).then(
      () => {
        if (waiting.get(key) === entry) waiting.delete(key)
      },
      () => {
        // Nothing is lost meanwhile: it stands on the shelf, and in the form.
        if (waiting.get(key) === entry) schedule(key, entry.draft, retryMs)
      },
    )
  }
}
