import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainFileName } from './plain-file-name.ts'

test('keeps an ordinary Chinese name', () => {
  expect(plainFileName('本周跟进 2026年3月.pdf')).toBe('本周跟进 2026年3月.pdf')
})

test('a suggestion never names a folder or a hidden file', () => {
  expect(plainFileName('../../.bashrc')).toBe('_.._.bashrc')
  expect(plainFileName('C:\\Windows\\a.exe')).toBe('C__Windows_a.exe')
  expect(plainFileName('..')).toBe('Rapport')
})

test('whatever is suggested, one usable name comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (suggested) => {
      const name = plainFileName(suggested)
      expect(name).not.toBe('')
      expect(name).not.toMatch(/[\\/:]/)
      expect(name.startsWith('.')).toBe(false)
    }),
  )
})
