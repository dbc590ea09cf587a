import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPreparingClock } from './preparing-clock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(prepare: (signal: AbortSignal) => Promise<void> = async () => {}) {
  const queue = { day: 1, preparedOn: 0 }
  const logError = vi.fn()
  const preparing = vi.fn(async (signal: AbortSignal) => {
    await prepare(signal)
    queue.preparedOn = queue.day
  })
  const clock = startPreparingClock({
    isBehind: () => queue.preparedOn !== queue.day,
    prepare: preparing,
    logError,
  })
  return { queue, preparing, logError, clock }
}

test('looks soon after the start, and again when a day has begun', async () => {
  const { queue, preparing, clock } = setUp()
  expect(preparing).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(preparing).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(preparing).toHaveBeenCalledTimes(1)
  queue.day = 2
  await vi.advanceTimersByTimeAsync(60_000)
  expect(preparing).toHaveBeenCalledTimes(2)
  await clock.stop()
})

test('looks at once when the computer wakes after ten days, and never twice at a time', async () => {
  const slow = Promise.withResolvers<void>()
  const { queue, preparing, clock } = setUp(() => slow.promise)
  queue.day = 11
  const looks = [clock.lookNow(), clock.lookNow()]
  await vi.advanceTimersByTimeAsync(600_000)
  expect(preparing).toHaveBeenCalledTimes(1)
  slow.resolve()
  await Promise.all(looks)
  await clock.stop()
})

test('a store that cannot be written is another minute’s matter', async () => {
  const full = new Error('disk full')
  const { preparing, logError, clock } = setUp(() => Promise.reject(full))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(preparing).toHaveBeenCalledTimes(3)
  expect(logError.mock.calls).toEqual([[full], [full], [full]])
  await clock.stop()
})

test('stopping breaks off and waits until the store is left alone', async () => {
  let hasEnded = false
  const { preparing, clock } = setUp(
    (signal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          hasEnded = true
          resolve()
        })
      }),
  )
  await vi.advanceTimersByTimeAsync(3_000)
  await clock.stop()
  expect(hasEnded).toBe(true)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(preparing).toHaveBeenCalledTimes(1)
})
