import { retryDelay } from '#shared/domain/sending/try-again.ts'
import { recentTurns, waitForTurn } from '#shared/domain/sending/turn.ts'
import type { Instant } from '#shared/model/dates.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { SendingProblem } from '#shared/model/sending.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import type { Carrier, Fate } from './carrier.ts'
import type { Outbox } from './outbox.ts'

/** Time as sending sees it: one clock for the records, one that never jumps for waiting. */
export interface SendingTime {
  nowInstant(): Instant
  /** Milliseconds that only ever grow. */
  elapsed(): number
  /** Resolves early when the signal says stop. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

export type Prepared<Letter> =
  | { ok: true; letter: Letter; cost: number | null }
  /** `failure`: one of `ownFailures`. */
  | { ok: false; failure: string }

export type SendResult = 'sent' | 'failed' | 'unknown' | 'skipped'

export type Batch<Letter> = {
  touchpoints: readonly Touchpoint[]
  prepare(touchpoint: Touchpoint): Promise<Prepared<Letter>>
  carrier: Carrier<Letter>
  outbox: Outbox
  /** Settles when the store can be written again; null when an error was about something else. */
  busy(error: unknown): Promise<void> | null
  perMinute: number
  /** When the latest messages of this way left, of this batch and the ones before; kept up to date. */
  turns: { latest: number[] }
  time: SendingTime
  signal: AbortSignal
  onResult(id: TouchpointId, result: SendResult, failure: string | null): void
  /** Told "not now" as often as is tried at a time; true: that was often enough, it failed. */
  onPutOff(id: TouchpointId): boolean
}

/** So many of one kind in a row are not about the messages any more. */
const inARow = 5
const unknownInARow = 3

type Waiting = { touchpoint: Touchpoint; tries: number; notBefore: number }

/**
 * Sends one message after the other; refusal of one does not stop the rest. Those told "not now" come again at the end, a
 * few times. Returns why it stopped early, or null. Whatever has no result is approved as before.
 */
export async function sendBatch<Letter>(batch: Batch<Letter>): Promise<SendingProblem | null> {
  const { time, signal } = batch
  const queue: Waiting[] = batch.touchpoints.map((touchpoint) => ({ touchpoint, tries: 0, notBefore: 0 }))
  let notNow = 0
  let unknown = 0
  for (;;) {
    const next = takeNext(queue, time.elapsed())
    if (!next) return null
    await time.wait(Math.max(0, next.notBefore - time.elapsed()), signal)
    await takeTurn(batch)
    if (signal.aborted) return null
    const fate = await sendOne(batch, next)
    notNow = fate.type === 'notNow' ? notNow + 1 : 0
    unknown = fate.type === 'unknown' ? unknown + 1 : 0
    if (fate.type === 'stopped') return fate.problem
    if (fate.type === 'unknown' && (fate.stops || unknown >= unknownInARow)) return fate.problem
    if (fate.type !== 'notNow') continue
    if (notNow >= inARow) return { code: 'refused', detail: fate.failure }
    const delay = retryDelay(next.tries + 1)
    if (delay === null) await putOff(batch, next.touchpoint.id, fate.failure)
    else queue.push({ ...next, tries: next.tries + 1, notBefore: time.elapsed() + delay })
  }
}

/** The first that may go now, else the one that may go soonest. */
function takeNext(queue: Waiting[], now: number): Waiting | undefined {
  const ready = queue.findIndex(({ notBefore }) => notBefore <= now)
  if (ready === 0) return queue.shift()
  if (ready > 0) return queue.splice(ready, 1)[0]
  const soonest = queue.toSorted((a, b) => a.notBefore - b.notBefore)[0]
  return soonest && queue.splice(queue.indexOf(soonest), 1)[0]
}

async function putOff<Letter>(batch: Batch<Letter>, id: TouchpointId, failure: string): Promise<void> {
  if (!batch.onPutOff(id)) return
  await whenFree(batch, () => batch.outbox.begin(id) && batch.outbox.failed(id, failure))
  batch.onResult(id, 'failed', failure)
}

async function takeTurn<Letter>({ turns, perMinute, time, signal }: Batch<Letter>): Promise<void> {
  await time.wait(waitForTurn(turns.latest, perMinute, time.elapsed()), signal)
  turns.latest = [...recentTurns(turns.latest, time.elapsed()), time.elapsed()]
}

async function sendOne<Letter>(batch: Batch<Letter>, { touchpoint }: Waiting): Promise<Fate> {
  const { outbox, onResult } = batch
  const { id } = touchpoint
  const write = <Done>(change: () => Done) => whenFree(batch, change)
  const prepared = await batch.prepare(touchpoint)
  if (!prepared.ok) {
    await write(() => outbox.begin(id) && outbox.failed(id, prepared.failure))
    onResult(id, 'failed', prepared.failure)
    return { type: 'failed', failure: prepared.failure }
  }
  let begun = false
  const fate = await whenFree(batch, () =>
    batch.carrier.send(prepared.letter, () => {
      begun = outbox.begin(id)
      return begun
    }),
  )
  switch (fate.type) {
    case 'sent':
      await write(() => outbox.sent(id, { sentAt: batch.time.nowInstant(), cost: prepared.cost }))
      onResult(id, 'sent', null)
      break
    case 'failed':
      await write(() => (begun || outbox.begin(id)) && outbox.failed(id, fate.failure))
      onResult(id, 'failed', fate.failure)
      break
    case 'unknown':
      await write(() => outbox.unknown(id, fate.failure))
      onResult(id, 'unknown', fate.failure)
      break
    case 'withdrawn':
      onResult(id, 'skipped', null)
      break
    default:
      if (begun) await write(() => outbox.putBack(id))
  }
  return fate
}

/** An import that is being saved keeps other writers out for seconds. What it kept out is done again after it. */
async function whenFree<Letter, Done>(
  { busy }: Batch<Letter>,
  act: () => Done | Promise<Done>,
): Promise<Done> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      const free = busy(error)
      if (!free) throw error
      await free
    }
  }
}
