import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterRest } from './after-rest.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('runs after the rest, once', () => {
  const act = vi.fn()
  const resting = afterRest(300, act)
  vi.advanceTimersByTime(299)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  resting.now()
  expect(act).toHaveBeenCalledTimes(1)
})

test('whoever leaves early does not lose it, whoever changes their mind does', () => {
  const act = vi.fn()
  afterRest(300, act).now()
  expect(act).toHaveBeenCalledTimes(1)
  afterRest(300, act).stop()
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(1)
})
