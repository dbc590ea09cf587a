import { expect, test } from 'vitest'
import { lunarDayName, lunarLabel, lunarLabelInEnglish, lunarMonthName } from './lunar-label.ts'

test.each([
  [{ month: 8, day: 15, leap: false }, '八月十五', '15th of the 8th lunar month'],
  [{ month: 4, day: 8, leap: true }, '闰四月初八', '8th of the leap 4th lunar month'],
  [{ month: 12, day: 30, leap: false }, '腊月三十', '30th of the 12th lunar month'],
  [{ month: 12, day: 23, leap: false }, '腊月廿三', '23rd of the 12th lunar month'],
  [{ month: 1, day: 1, leap: false }, '正月初一', '1st of the 1st lunar month'],
  [{ month: 1, day: 10, leap: false }, '正月初十', '10th of the 1st lunar month'],
  [{ month: 11, day: 20, leap: false }, '冬月二十', '20th of the 11th lunar month'],
  [{ month: 11, day: 11, leap: true }, '闰冬月十一', '11th of the leap 11th lunar month'],
  [{ month: 2, day: 22, leap: false }, '二月廿二', '22nd of the 2nd lunar month'],
])('%o is %s, %s', (date, chinese, english) => {
  expect(lunarLabel(date)).toBe(chinese)
  expect(lunarLabelInEnglish(date)).toBe(english)
})

test('no date has no name', () => {
  expect(lunarLabel(null)).toBe('')
  expect(lunarLabelInEnglish(null)).toBe('')
})

test('month and day alone', () => {
  expect(lunarMonthName({ month: 6, leap: true })).toBe('闰六月')
  expect([1, 9, 10, 11, 19, 20, 21, 29, 30].map(lunarDayName).join(' ')).toBe(
    '初一 初九 初十 十一 十九 二十 廿一 廿九 三十',
  )
})
