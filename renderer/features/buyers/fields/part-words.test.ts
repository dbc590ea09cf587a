import { expect, test } from 'vitest'
import { partWords } from './part-words.ts'

test('a list typed with any comma is several words, each once', () => {
  expect(partWords(['食品，饮料', '五金、工具', '饮料', ' ', 'LED; Solar'])).toEqual([
    '食品',
    '饮料',
    '五金',
    '工具',
    'LED',
    'Solar',
  ])
})
