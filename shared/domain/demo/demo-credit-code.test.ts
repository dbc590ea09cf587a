import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCreditCode } from '../import/credit-code.ts'
import { demoCreditCode } from './demo-credit-code.ts'

test('every code passes the check the application makes, and carries the mark no real one has', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.nat(3_000_000),
      fc.constantFrom('110101', '330106', '441900'),
      (seed, index, district) => {
        const code = demoCreditCode(seed, index, '91', district)
        expect(checkCreditCode(code)).toEqual({ ok: true, code })
        expect(code.slice(0, 11)).toBe(`91${district}DEM`)
      },
    ),
  )
})

test('the organization code inside it has its own check character (GB 11714)', () => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  for (let index = 0; index < 200; index++) {
    const body = demoCreditCode(1, index, '51', '310101').slice(8, 17)
    const sum = weights.reduce((total, weight, at) => total + weight * Number.parseInt(body[at]!, 36), 0)
    expect(body[8]).toBe('0123456789X'[(11 - (sum % 11)) % 11])
  }
})

test('no two organizations share one', () => {
  const codes = new Set(
    Array.from({ length: 20_000 }, (_, index) => demoCreditCode(9, index * 50, '91', '110101')),
  )
  expect(codes.size).toBe(20_000)
})
