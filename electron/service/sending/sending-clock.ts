import type { SendingDesk } from './sending-desk.ts'

export type SendingClockOptions = {
  desk: SendingDesk
  /** Approved messages go out by themselves. */
  isAutomatic(): boolean
  /** What went wrong with the store; never whom or what was sent. */
  logError(error: unknown): void
}

export type SendingClock = { lookNow(): Promise<void>; stop(): void }

const minute = 60_000

/**
 * Looks every minute for what has come due, which also covers the line that is back and the hours the computer slept: due
 * is what the clock says, not what a timer counted.
 */
export function startSendingClock({ desk, isAutomatic, logError }: SendingClockOptions): SendingClock {
  let looking: Promise<void> | null = null

  /** Never rejects: a store that is locked or full is another minute's matter. */
  async function look(): Promise<void> {
    try {
      if (isAutomatic()) await desk.sendDue({ selection: null, automatic: true })
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
  const timer = setInterval(lookNow, minute)
  // Waiting for the next minute keeps no process alive.
  timer.unref()
  return { lookNow, stop: () => clearInterval(timer) }
}
