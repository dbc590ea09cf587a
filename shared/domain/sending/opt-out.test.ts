import { expect, test } from 'vitest'
import { withOptOut } from './opt-out.ts'

test('stands under a mail and behind an SMS', () => {
  expect(withOptOut('中秋快乐！\n', '不想再收到请回复退订', 'email')).toBe(
    '中秋快乐！\n\n不想再收到请回复退订',
  )
  expect(withOptOut('中秋快乐！', '退订回T', 'sms')).toBe('中秋快乐！退订回T')
})

test('is never there twice', () => {
  const once = withOptOut('中秋快乐！', '退订回T', 'sms')
  expect(withOptOut(once, '退订回T', 'sms')).toBe(once)
})

test('nothing is added where there is none', () => {
  expect(withOptOut('中秋快乐！', null, 'email')).toBe('中秋快乐！')
  expect(withOptOut('中秋快乐！', ' ', 'sms')).toBe('中秋快乐！')
})
