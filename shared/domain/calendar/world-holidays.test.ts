import { describe, expect, test } from 'vitest'
import { publicHolidays } from './world-holidays.ts'

const daysOf = (country: string, year: number) =>
  publicHolidays(country, year).map(({ date, names }) => `${date} ${names.zh}`)

describe('public holidays abroad, as their governments published them', () => {
  test.each([
    ['US', 2026, '2026-11-26 感恩节'],
    // 4 July 2026 is a Saturday: federal offices close on the Friday.
    ['US', 2026, '2026-07-03 独立日'],
    ['GB', 2026, '2026-08-31 夏季银行假日'],
    ['GB', 2026, '2026-12-28 节礼日'],
    ['DE', 2026, '2026-05-14 耶稣升天节'],
    ['DE', 2025, '2025-04-18 耶稣受难日'],
    ['FR', 2026, '2026-07-14 国庆日'],
    ['JP', 2026, '2026-05-06 宪法纪念日'],
    ['JP', 2025, '2025-05-06 绿之日'],
    ['JP', 2026, '2026-03-20 春分日'],
    ['KR', 2026, '2026-02-17 春节'],
    ['KR', 2026, '2026-09-25 中秋节'],
    ['SG', 2026, '2026-02-18 春节'],
    ['HK', 2026, '2026-09-26 中秋节翌日'],
    ['NL', 2025, '2025-04-26 国王节'],
    ['TR', 2026, '2026-03-20 开斋节'],
  ])('%s %i: %s', (country, year, day) => expect(daysOf(country, year)).toContain(day))

  test('a country we know nothing of has none', () => expect(publicHolidays('XX', 2026)).toEqual([]))

  test('the same in any zone the computer is in', () => {
    expect(daysOf('NZ', 2026)).toContain('2026-02-06 怀唐伊日')
    expect(daysOf('US', 2026)).toContain('2026-01-01 元旦')
  })
})
