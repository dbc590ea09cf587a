import { describe, expect, test } from 'vitest'
import { addDays, daysUntil, parseDay } from './days.ts'
import { createFormat } from './format.ts'

const zh = createFormat('zh-CN', 'Asia/Shanghai')
const en = createFormat('en', 'Asia/Shanghai')

describe('days', () => {
  test('are written as the language writes them', () => {
    expect(zh.dateWithWeekday('2026-03-05')).toBe('2026年3月5日 周四')
    expect(en.dateWithWeekday('2026-03-05')).toBe('Thu 5 Mar 2026')
    expect(zh.monthDay('2026-09-09')).toBe('9月9日')
    expect(en.monthDay('2026-09-09')).toBe('9 Sep')
    expect(zh.month('2026-03-05')).toBe('2026年3月')
    expect(en.month('2026-03-05')).toBe('March 2026')
  })

  test('this year goes without saying', () => {
    expect(zh.dateNear('2026-12-31', '2026-01-01')).toBe('12月31日')
    expect(zh.dateNear('2027-01-01', '2026-12-31')).toBe('2027年1月1日')
  })

  test('near days have names', () => {
    expect(zh.relativeDay('2026-03-05', '2026-03-05')).toBe('今天')
    expect(zh.relativeDay('2026-03-06', '2026-03-05')).toBe('明天')
    expect(zh.relativeDay('2026-03-01', '2026-02-28')).toBe('明天')
    expect(en.relativeDay('2026-03-08', '2026-03-05')).toBe('in 3 days')
  })

  test('an instant belongs to the local day', () => {
    expect(zh.dayOf('2026-03-04T17:30:00.000Z')).toBe('2026-03-05')
    expect(zh.dateTime('2026-03-04T17:30:00.000Z')).toBe('2026年3月5日 01:30')
  })

  test('what is not a day is shown as it is', () => {
    expect(zh.date('2026-02-30')).toBe('2026-02-30')
    expect(parseDay('2026-02-29')).toBeUndefined()
  })

  test('counting across months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysUntil('2026-03-01', '2026-02-26')).toBe(3)
  })
})

describe('money', () => {
  test('is shortened only when nothing is lost', () => {
    expect(zh.shortExact(3_730_000)).toBe('373万')
    expect(zh.shortExact(120_000_000)).toBe('1.2亿')
    expect(zh.shortExact(3_731_200)).toBe('373.12万')
    expect(zh.shortExact(3_731_234)).toBeUndefined()
    expect(zh.shortExact(120_000_100)).toBeUndefined()
    expect(zh.shortExact(9_999)).toBeUndefined()
    expect(en.shortExact(3_730_000)).toBeUndefined()
  })

  test('in full keeps every digit', () => {
    expect(zh.yuan(3_731_234.56)).toBe('¥3,731,234.56')
    expect(en.yuan(3_730_000)).toBe('¥3,730,000')
  })
})

test('is made once for a language and zone: a grid asks for it in every cell', () => {
  expect(createFormat('zh-CN', 'Asia/Shanghai')).toBe(zh)
  expect(createFormat('zh-CN', 'Europe/Paris')).not.toBe(zh)
  expect(createFormat('en')).toBe(createFormat('en'))
})

test('file sizes', () => {
  expect(en.bytes(0)).toBe('0 byte')
  expect(en.bytes(1_530_000)).toBe('1.5 MB')
})
