import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { startOfDay, startOfToday } from './start-of-day.ts'

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

test.each([
  ['Asia/Shanghai', '2026-03-05', '2026-03-04T16:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-03-05', '2026-03-04T10:00:00.000Z'],
  ['Etc/GMT+12', '2026-03-05', '2026-03-05T12:00:00.000Z'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, day, start) => {
  expect(startOfDay(LocalDate.parse(day), { timeZone: () => zone })).toBe(start)
})
