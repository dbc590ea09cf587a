import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCreditCode, creditCodeCheckCharacter } from './credit-code.ts'

// Codes of well-known companies, as published.
test.each(['91330100799655058B', '91440300708461136T', '914403001922038216', '91110108551385082Q'])(
  '%s is valid',
  (code) => expect(checkCreditCode(code)).toEqual({ ok: true, code }),
)

test('lower case, full width, blanks and dashes are put right', () => {
  const code = '91330100799655058B'
  for (const typed of [
    '91330100799655058b',
    '９１３３０１００７９９６５５０５８Ｂ',
    '9133 0100 7996 5505 8B',
    '91330100-799655058-B',
    ` ${code}\n`,
  ]) {
    expect(checkCreditCode(typed)).toEqual({ ok: true, code })
  }
})

test.each([
  ['91330100799655058A', 'credit-code-checksum'],
  ['9133010079965505', 'credit-code-length'],
  ['9133010079965505IO', 'credit-code-characters'],
  ['统一社会信用代码', 'credit-code-length'],
  ['9.133E+17', 'credit-code-rounded'],
])('%s: %s', (typed, problem) => expect(checkCreditCode(typed)).toMatchObject({ ok: false, problem }))

test('a code that became a spreadsheet number has lost its end', () => {
  expect(checkCreditCode(Number('914403001922038216'))).toMatchObject({
    ok: false,
    problem: 'credit-code-rounded',
  })
})

test('the check character makes any code valid, and every single wrong character is noticed', () => {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const first17 = fc
    .array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 })
    .map((list) => list.join(''))
  fc.assert(
    fc.property(first17, fc.nat(16), fc.constantFrom(...characters), (start, at, other) => {
      const code = start + creditCodeCheckCharacter(start)
      expect(checkCreditCode(code)).toEqual({ ok: true, code })
      const wrong = code.slice(0, at) + other + code.slice(at + 1)
      expect(checkCreditCode(wrong).ok).toBe(wrong === code)
    }),
  )
})

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => checkCreditCode(typed) !== undefined))
})
