import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startSendingClock } from './sending-clock.ts'
import type { Round, SendingDesk } from './sending-desk.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(sendDue: (round: Round) => Promise<void> = async () => {}) {
  const sending = vi.fn(sendDue)
  const desk: SendingDesk = {
    sendDue: sending,
    problem: () => null,
    changed: () => {},
    finish: async () => {},
  }
  const settings = { automatic: true }
  const logError = vi.fn()
  const clock = startSendingClock({ desk, isAutomatic: () => settings.automatic, logError })
  return { sending, settings, logError, clock }
}

test('looks every minute, by itself', async () => {
  const { sending, clock } = setUp()
  await vi.advanceTimersByTimeAsync(180_000)
  expect(sending.mock.calls).toEqual(Array.from({ length: 3 }, () => [{ selection: null, automatic: true }]))
  clock.stop()
  await vi.advanceTimersByTimeAsync(180_000)
  expect(sending).toHaveBeenCalledTimes(3)
})

test('looks at once when the computer wakes, and never twice at a time', async () => {
  const slow = Promise.withResolvers<void>()
  const { sending, clock } = setUp(() => slow.promise)
  const looks = [clock.lookNow(), clock.lookNow()]
  await vi.advanceTimersByTimeAsync(600_000)
  expect(sending).toHaveBeenCalledTimes(1)
  slow.resolve()
  await Promise.all(looks)
  await clock.lookNow()
  expect(sending).toHaveBeenCalledTimes(2)
  clock.stop()
})

test('sends nothing by itself where that is not wanted', async () => {
  const { sending, settings, clock } = setUp()
  settings.automatic = false
  await vi.advanceTimersByTimeAsync(120_000)
  expect(sending).not.toHaveBeenCalled()
  settings.automatic = true
  await clock.lookNow()
  expect(sending).toHaveBeenCalledTimes(1)
  clock.stop()
})

test('a store that cannot be written is another minute’s matter', async () => {
  const full = new Error('disk full')
  const { sending, logError, clock } = setUp(() => Promise.reject(full))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(sending).toHaveBeenCalledTimes(2)
  expect(logError.mock.calls).toEqual([[full], [full]])
  clock.stop()
})
