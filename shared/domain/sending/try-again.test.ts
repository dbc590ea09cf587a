import { expect, test } from 'vitest'
import { resumeDelay, retryDelay } from './try-again.ts'

test('a message told “not now” is tried a few times, each time later', () => {
  expect([1, 2, 3, 4].map(retryDelay)).toEqual([5_000, 30_000, 120_000, null])
})

test('a line that is down is looked for, an hour at most four times', () => {
  const away = { code: 'unreachable', detail: null } as const
  expect([1, 2, 3, 4, 5, 50].map((row) => resumeDelay(away, row))).toEqual(
    [1, 2, 4, 8, 15, 15].map((minutes) => minutes * 60_000),
  )
})

test('a wrong password is never tried again by itself', () => {
  expect(resumeDelay({ code: 'wrongPassword', detail: null }, 1)).toBeNull()
  expect(resumeDelay({ code: 'badCertificate', detail: null }, 1)).toBeNull()
})
