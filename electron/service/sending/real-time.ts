import { type Clock, nowInstant } from '#shared/domain/time/clock.ts'
import type { SendingTime } from './send-batch.ts'

/** The machine's own time. `elapsed` does not jump when somebody moves the clock. */
export const realTime = (clock: Clock): SendingTime => ({
  nowInstant: () => nowInstant(clock),
  elapsed: () => performance.now(),
  wait: (milliseconds, signal) =>
    milliseconds <= 0 || signal.aborted
      ? Promise.resolve()
      : new Promise((resolve) => {
          const finish = () => {
            clearTimeout(timer)
            signal.removeEventListener('abort', finish)
            resolve()
          }
          const timer = setTimeout(finish, milliseconds)
          signal.addEventListener('abort', finish)
        }),
})
