import { expect, test } from 'vitest'
import { listFileName } from './file-name.ts'

test.each([
  ['本周跟进名单', '本周跟进名单 2026-03-05.pdf'],
  ['A/B: "杭州" <出差>?', 'A B 杭州 出差 2026-03-05.pdf'],
  ['', '2026-03-05.pdf'],
  ['行\n一\u0000', '行 一 2026-03-05.pdf'],
])('%j is saved as %s', (title, name) => {
  expect(listFileName(title, '2026-03-05', 'pdf')).toBe(name)
})
