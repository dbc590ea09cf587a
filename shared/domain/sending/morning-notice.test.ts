import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { dueNotice } from './morning-notice.ts'

const at = (instant: string, zone = 'Asia/Shanghai') => ({
  now: () => Date.parse(instant),
  timeZone: () => zone,
})
const day = (text: string) => LocalDate.parse(text)

describe('the morning notice', () => {
  test('comes at nine where the computer is', () => {
    expect(dueNotice(at('2026-09-25T00:59:59Z'), null)).toBeNull()
    expect(dueNotice(at('2026-09-25T01:00:00Z'), null)).toBe('2026-09-25')
    expect(dueNotice(at('2026-09-25T01:00:00Z', 'Europe/Berlin'), null)).toBeNull()
  })

  test('comes later when the computer was off at nine', () => {
    expect(dueNotice(at('2026-09-25T09:30:00Z'), day('2026-09-20'))).toBe('2026-09-25')
  })

  test('comes once a day, also when the clock is moved back or the zone changes', () => {
    expect(dueNotice(at('2026-09-25T05:00:00Z'), day('2026-09-25'))).toBeNull()
    expect(dueNotice(at('2026-09-24T05:00:00Z'), day('2026-09-25'))).toBeNull()
    expect(dueNotice(at('2026-09-25T20:00:00Z', 'America/New_York'), day('2026-09-25'))).toBeNull()
  })
})
