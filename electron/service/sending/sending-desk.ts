import type { SendingEvent } from '#shared/contract/sending-contract.ts'
import { resumeDelay } from '#shared/domain/sending/try-again.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { SendingProblem } from '#shared/model/sending.ts'
import type { Touchpoint, TouchpointSelection } from '#shared/model/touchpoint.ts'
import type { Outbox, SentChannel } from './outbox.ts'
import type { SecretStore } from './secret-store.ts'
import { type SendingTime, sendBatch } from './send-batch.ts'
import type { SendingSettings } from './sending-settings.ts'
import { mailWayOut, type Opened, smsWayOut, type WayOut } from './ways-out.ts'

export type DeskOptions = {
  settings(): SendingSettings
  secrets: SecretStore
  outbox: Outbox
  time: SendingTime
  /** Messages that may be leaving by another way: by itself nothing sends them. */
  handedOut(): ReadonlySet<string>
  /** Settles when the store can be written again; null when an error was about something else. */
  busy(error: unknown): Promise<void> | null
}

export type Round = {
  selection: TouchpointSelection | null
  /** By itself, not because somebody asked: respects a problem that has to be solved first. */
  automatic: boolean
  signal?: AbortSignal | undefined
  onEvent?: (event: SendingEvent) => void
}

export type SendingDesk = {
  /** Sends what is due, after whatever is being sent already. Throws only what the store throws. */
  sendDue(round: Round): Promise<void>
  /** The last reason that something could not go out at all. */
  problem(): SendingProblem | null
  /** Settings or a password changed: what stopped this way is forgotten. */
  changed(channel: SentChannel): void
  /** Lets the current message finish and sends no other. */
  finish(): Promise<void>
}

const channels = ['email', 'sms'] as const satisfies readonly SentChannel[]

type Stop = { problem: SendingProblem; inARow: number; at: number }
/** A message told "not now", how often it was put off, and until when (`elapsed`) it is left alone. */
type Rest = { times: number; until: number }

/** Grey-listing lets a message in within the hour; what is put off for two says no. */
const restFor = 15 * 60_000
const restsAtMost = 8

/** One sender for the whole service: whoever asks, messages leave one after the other on each way. */
export function sendingDesk(options: DeskOptions): SendingDesk {
  const { time, outbox } = options
  const closing = new AbortController()
  const stops = new Map<SentChannel, Stop>()
  const turns: Record<SentChannel, { latest: number[] }> = { email: { latest: [] }, sms: { latest: [] } }
  const rests = new Map<TouchpointId, Rest>()
  let current: Promise<unknown> = Promise.resolve()

  async function run({ selection, automatic, signal, onEvent = () => {} }: Round): Promise<void> {
    const ending = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    if (ending.aborted) return
    const elsewhere = automatic ? options.handedOut() : null
    const due = outbox.due(selection).filter(({ id }) => !elsewhere || !(elsewhere.has(id) || isResting(id)))
    const byChannel = channels
      .map((channel) => ({ channel, touchpoints: due.filter((each) => each.channel === channel) }))
      .filter(({ touchpoints }) => touchpoints.length > 0)
      .filter(({ channel }) => !automatic || mayResume(channel))
    const total = byChannel.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0)
    const tally = { sent: 0, failed: 0, done: 0 }

    await Promise.all(
      byChannel.map(async ({ channel, touchpoints }) => {
        const problem = await sendBy(channel, touchpoints)
        if (problem || !ending.aborted) remember(channel, problem)
        if (problem) onEvent({ type: 'stopped', problem, done: tally.done, total })
      }),
    )
    onEvent({ type: 'finished', sent: tally.sent, failed: tally.failed, left: total - tally.done })

    function sendBy(channel: SentChannel, touchpoints: Touchpoint[]) {
      return channel === 'email'
        ? carry(mailWayOut({ ...options, settings: options.settings() }))
        : carry(smsWayOut({ ...options, settings: options.settings() }))

      async function carry<Carried>(
        opening: Promise<Opened<WayOut<Carried>>>,
      ): Promise<SendingProblem | null> {
        const opened = await opening
        if (!opened.ok) return opened.problem
        const { carrier, prepare, perMinute } = opened.way
        try {
          return await sendBatch({
            touchpoints,
            prepare,
            carrier,
            outbox,
            busy: options.busy,
            perMinute,
            turns: turns[channel],
            time,
            signal: ending,
            onPutOff: putOff,
            onResult(id, result, failure) {
              rests.delete(id)
              tally.done += 1
              if (result === 'sent') tally.sent += 1
              if (result === 'failed') tally.failed += 1
              onEvent({ type: 'result', id, result, failure, done: tally.done, total })
            },
          })
        } finally {
          carrier.close()
        }
      }
    }
  }

  function putOff(id: TouchpointId): boolean {
    const times = (rests.get(id)?.times ?? 0) + 1
    rests.set(id, { times, until: time.elapsed() + restFor })
    return times >= restsAtMost
  }

  const isResting = (id: TouchpointId): boolean => (rests.get(id)?.until ?? 0) > time.elapsed()

  function mayResume(channel: SentChannel): boolean {
    const stop = stops.get(channel)
    if (!stop) return true
    const delay = resumeDelay(stop.problem, stop.inARow)
    return delay !== null && time.elapsed() >= stop.at + delay
  }

  function remember(channel: SentChannel, problem: SendingProblem | null) {
    const before = stops.get(channel)
    if (!problem) stops.delete(channel)
    else stops.set(channel, { problem, inARow: (before?.inARow ?? 0) + 1, at: time.elapsed() })
  }

  return {
    sendDue(round) {
      const mine = current.then(() => run(round))
      // A round that failed is its caller's to tell; the next one goes on.
      current = mine.catch(() => {})
      return mine
    },
    problem: () => {
      const latest = [...stops.values()].toSorted((a, b) => b.at - a.at)[0]
      return latest?.problem ?? null
    },
    changed: (channel) => {
      stops.delete(channel)
    },
    async finish() {
      closing.abort()
      await current
    },
  }
}
