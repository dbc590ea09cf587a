import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import type { Queue } from '../touchpoint-queries.ts'
import { baseOf, compactFilter, firstQueue, isNarrowed } from './queue-filter.ts'

const queue = (id: string, day: string, counts: Queue['counts']): Queue => ({
  occasionId: OccasionId.parse(id),
  year: Number(day.slice(0, 4)),
  from: LocalDate.parse(day),
  until: LocalDate.parse(day),
  counts,
  issues: {},
  late: 0,
})
const today = '2026-09-20'

test('the screen opens with the next occasion that waits for somebody', () => {
  const past = queue('labour-day', '2026-05-01', { needsLook: 3 })
  const done = queue('mid-autumn', '2026-09-25', { sent: 200 })
  const waits = queue('national-day', '2026-10-01', { ready: 180, needsLook: 34 })
  expect(firstQueue([past, done, waits], today)).toBe(waits)
  expect(firstQueue([past, done], today)).toBe(done)
  expect(firstQueue([past], today)).toBe(past)
  expect(firstQueue([], today)).toBeUndefined()
})

test('clearing the filters leaves the occasion', () => {
  const occasionId = OccasionId.parse('mid-autumn')
  const filter = { occasionId, year: 2026, channel: 'sms' as const, states: ['ready' as const] }
  expect(isNarrowed(filter)).toBe(true)
  expect(baseOf(filter)).toEqual({ occasionId, year: 2026 })
  expect(isNarrowed(baseOf(filter))).toBe(false)
})

test('what narrows nothing is not part of the address', () => {
  expect(compactFilter({ states: [], late: false, channel: undefined, ownerIds: [null] })).toEqual({
    ownerIds: [null],
  })
})
