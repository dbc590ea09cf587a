import { expect, test } from 'vitest'
import { resultOf } from './result-word.ts'

test.each([
  ['成功', 'sent'],
  ['发送成功', 'sent'],
  ['DELIVRD', 'sent'],
  ['Delivered', 'sent'],
  [' ok ', 'sent'],
  ['失败', 'failed'],
  ['未成功', 'failed'],
  ['发送失败：空号', 'failed'],
  ['UNDELIV', 'failed'],
  ['Not delivered', 'failed'],
  ['REJECTD', 'failed'],
  ['运营商黑名单', 'failed'],
  ['发送中', null],
  ['pending', null],
  ['', null],
])('%s', (word, result) => {
  expect(resultOf(word)).toBe(result)
})
