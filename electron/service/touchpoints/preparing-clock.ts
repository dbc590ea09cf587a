export type PreparingClockOptions = {
  /** Has nobody looked at the queue today? Asked of the store, so that sleep, a moved clock and another window count too. */
  isBehind(): boolean
  /** Looks at it, in turns with everything else; breaks off with the signal. */
  prepare(signal: AbortSignal): Promise<void>
  /** What went wrong with the store; never whom it was about. */
  logError(error: unknown): void
}

export type PreparingClock = {
  lookNow(): Promise<void>
  /** Breaks off; settles when nothing of it touches the store any more. */
  stop(): Promise<void>
}

const minute = 60_000
/** First the window is drawn and answers. */
const afterStart = 3_000

/**
 * Brings the queue up to date when the service starts and when a day begins, so that counts, badge and the morning's notice
 * are right though nobody opened the queue. It looks every minute whether that is due: due is what clock and store say, not
 * what a timer counted, which also covers the days the computer was asleep.
 */
export function startPreparingClock({ isBehind, prepare, logError }: PreparingClockOptions): PreparingClock {
  const closing = new AbortController()
  let looking: Promise<void> | null = null

  /** Never rejects: a store that is locked or full is another minute's matter. */
  async function look(): Promise<void> {
    try {
      if (!closing.signal.aborted && isBehind()) await prepare(closing.signal)
    } catch (error) {
      logError(error)
    }
  }
  const lookNow = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  const first = setTimeout(lookNow, afterStart)
  const timer = setInterval(lookNow, minute)
  // Waiting keeps no process alive.
  first.unref()
  timer.unref()
  return {
    lookNow,
    async stop() {
      clearTimeout(first)
      clearInterval(timer)
      closing.abort()
      await looking
    },
  }
}
