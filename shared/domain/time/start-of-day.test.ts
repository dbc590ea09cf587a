import { expect, test } from 'vitest'
import { startOfToday } from './start-of-day.ts'

test.each([
  ['Shanghai has no clock change', 'Asia/Shanghai', '2026-03-05T02:00:00.000Z', '2026-03-04T16:00:00.000Z'],
  [
    'at midnight sharp the day begins',
    'Asia/Shanghai',
    '2026-03-04T16:00:00.000Z',
    '2026-03-04T16:00:00.000Z',
  ],
  [
    'the evening of a day of 23 hours',
    'Europe/Berlin',
    '2026-03-29T21:30:00.000Z',
    '2026-03-28T23:00:00.000Z',
  ],
  [
    'the evening of a day of 25 hours',
    'Europe/Berlin',
    '2026-10-25T22:30:00.000Z',
    '2026-10-24T22:00:00.000Z',
  ],
])('%s', (_, zone, now, start) => {
  expect(startOfToday({ now: () => Date.parse(now), timeZone: () => zone })).toBe(start)
})
