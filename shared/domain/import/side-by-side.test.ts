import { expect, test } from 'vitest'
import { sideBySideWidth } from './side-by-side.ts'

const width = (headers: string) =>
  sideBySideWidth(headers.split(' ').map((header) => header.replace('_', '')))

test('a sign-in sheet of two halves', () => {
  expect(width('序号 单位 姓名 手机 序号 单位 姓名 手机')).toBe(4)
  expect(width('序号 单位 姓名 _ 序号 单位 姓名')).toBe(4)
})

test('two people of one company, and tables that stand alone', () => {
  expect(width('公司 联系人 电话 联系人 电话')).toBeUndefined()
  expect(width('联系人 电话 联系人 电话')).toBeUndefined()
  expect(width('公司 联系人 公司 电话')).toBeUndefined()
  expect(width('序号 单位 姓名 序号 单位')).toBeUndefined()
  expect(width('_ _ _ _')).toBeUndefined()
  expect(sideBySideWidth([])).toBeUndefined()
})
