import { expect, test } from 'vitest'
import { addresseeOf } from './addressee.ts'

const here = { country: null, province: null }
const germany = { country: '德国', province: null }

test.each([
  ['王芳', 'female', here, '王芳女士', 'Ms Wang Fang'],
  ['王芳', null, here, '王芳', 'Wang Fang'],
  ['王芳女士', null, here, '王芳女士', 'Ms Wang Fang'],
  ['林总', null, here, '林总', '林总'],
  ['John Smith', 'male', germany, 'John Smith 先生', 'Mr John Smith'],
  ['Mr. John Smith', null, germany, 'John Smith 先生', 'Mr John Smith'],
] as const)('%s', (name, gender, place, zh, en) => {
  expect(addresseeOf({ name, gender }, place)).toEqual({ zh, en })
})
