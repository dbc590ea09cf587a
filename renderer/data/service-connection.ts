import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { CallTimedOut, ConnectionLost } from './connection-lost.ts'

export type ConnectionState = 'connecting' | 'online' | 'lost'

/** One live connection to the service. `close` ends every stream and call that still runs over it. */
export interface LiveLink {
  link: ClientLink<ClientContext>
  close: () => void
}

export type ServiceConnection = ReturnType<typeof createServiceConnection>

/**
 * Carries calls over whichever connection is alive: a call made while there is none waits for one, a call under way
 * when it breaks fails with ConnectionLost at once, and nothing waits longer than `timeLimitOf` its path allows.
 * The transports (MessagePort, WebSocket) tell it when a connection came or went.
 */
export function createServiceConnection(options: { timeLimitOf: (path: readonly string[]) => number }) {
  let state: ConnectionState = 'connecting'
  let live: Live | undefined
  let waiting: Array<(link: Live) => void> = []
  const listeners = new Set<() => void>()

  return {
    link: { call } satisfies ClientLink<ClientContext>,
    connected,
    lost,
    getState: () => state,
    subscribe,
  }

  async function call(
    path: readonly string[],
    input: unknown,
    call: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const tooLate = () =>
      call.signal?.aborted ? new DOMException('Aborted', 'AbortError') : new CallTimedOut(path.join('.'))
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), options.timeLimitOf(path))
    try {
      const { link, broken } = await raceAbort(whenLive(), deadline.signal, tooLate)
      const answering = link.call(path, input, { ...call, signal: eitherOf(deadline, call.signal) })
      const answer = await raceAbort(raceAbort(answering, broken, connectionLost), deadline.signal, tooLate)
      return isAsyncIterator(answer) ? endingWith(answer, broken) : answer
    } finally {
      clearTimeout(timer)
    }
  }

  function whenLive(): Promise<Live> {
    if (live !== undefined) return Promise.resolve(live)
    return new Promise((resolve) => {
      waiting.push(resolve)
    })
  }

  function connected(next: LiveLink) {
    breakLive()
    const breaking = new AbortController()
    const started = {
      link: next.link,
      broken: breaking.signal,
      stop: () => {
        breaking.abort()
        next.close()
      },
    }
    live = started
    for (const resume of waiting) resume(started)
    waiting = []
    setState('online')
  }

  function lost() {
    breakLive()
    if (state !== 'connecting') setState('lost')
  }

  function breakLive() {
    const stopped = live
    live = undefined
    stopped?.stop()
  }

  function setState(next: ConnectionState) {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
}

interface Live {
  link: ClientLink<ClientContext>
  /** Aborted when this very connection breaks. */
  broken: AbortSignal
  stop: () => void
}

const connectionLost = () => new ConnectionLost()

// AbortSignal.any came with Chrome 116.
function eitherOf(deadline: AbortController, other: AbortSignal | undefined): AbortSignal {
  if (other?.aborted) deadline.abort(other.reason)
  other?.addEventListener('abort', () => deadline.abort(other.reason), { once: true })
  return deadline.signal
}

function raceAbort<T>(promise: Promise<T>, signal: AbortSignal, reason: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(reason())
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** The same stream, but a broken connection ends it with ConnectionLost instead of silence. */
async function* endingWith(stream: AsyncIterator<unknown>, broken: AbortSignal) {
  try {
    for (;;) {
      const next = await raceAbort(Promise.resolve(stream.next()), broken, connectionLost)
      if (next.done === true) return next.value
      yield next.value
    }
  } finally {
    if (!broken.aborted) await stream.return?.(undefined)
  }
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.asyncIterator in value
}
