import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerText } from './header-text.ts'

test('a name cannot end its header and begin another', () => {
  expect(headerText('王芳\r\nBcc: everybody@example.com')).toBe('王芳 Bcc: everybody@example.com')
  expect(headerText('王芳\u2028\u0000 经理')).toBe('王芳 经理')
})

test('whatever the text, it is one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(headerText(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
  )
})
