import { describe, expect, test } from 'vitest'
import { Instant } from '#shared/model/dates.ts'
import { problemWait } from './problem-wait.ts'

const raisedAt = Instant.parse('2026-03-03T02:00:00.000Z')
const open = { state: 'open', raisedAt, answeredAt: null } as const
const after = (hours: number) => Date.parse(raisedAt) + hours * 3_600_000

describe('the clock of an unanswered problem', () => {
  test.each([
    [0, { state: 'waiting', hours: 48 }],
    [36.5, { state: 'waiting', hours: 12 }],
    [47.9, { state: 'waiting', hours: 1 }],
    [48, { state: 'waiting', hours: 1 }],
    [48.1, { state: 'late', hours: 1 }],
    [75, { state: 'late', hours: 27 }],
  ])('%s hours after it was raised', (hours, expected) => {
    expect(problemWait(open, after(hours))).toEqual(expected)
  })
})

test('an answer stops the clock, also when the problem is opened again', () => {
  const answeredAt = Instant.parse('2026-03-04T02:00:00.000Z')
  expect(problemWait({ ...open, state: 'answered', answeredAt }, after(100))).toEqual({ state: 'answered' })
  expect(problemWait({ ...open, answeredAt }, after(100))).toEqual({ state: 'answered' })
})
