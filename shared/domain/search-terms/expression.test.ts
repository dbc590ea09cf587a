import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { and, anyWay, or, term } from './expression.ts'

test('a side that asks nothing is left out', () => {
  expect(term('c', '')).toBeNull()
  expect(and([null, term('c', '华'), null])).toBe('"c华"')
  expect(or([null, null])).toBeNull()
  expect(or(['"a"', '"b"', '"a"'])).toBe('("a" OR "b")')
})

describe('one of several ways', () => {
  test('what they begin with alike is asked for once', () => {
    expect(anyWay([['"a"', '"b"', '"c"'], ['"a"', '"b"', '"d"'], ['"e"']])).toBe(
      '(("a" AND ("b" AND ("c" OR "d"))) OR "e")',
    )
  })

  test('a way that asks for more than another adds nothing', () => {
    expect(anyWay([['"a"', '"b"'], ['"b"'], [null]])).toBe('"b"')
    expect(anyWay([])).toBeNull()
  })

  test('finds what one of them finds, and nothing else', () => {
    const terms = ['a', 'b', 'c', 'd', 'e']
    const someTerms = fc.subarray(terms, { minLength: 1 })
    fc.assert(
      fc.property(fc.array(someTerms, { minLength: 1, maxLength: 6 }), fc.subarray(terms), (ways, record) => {
        const asked = anyWay(ways.map((way) => way.map((each) => term('', each)))) ?? ''
        expect(isFound(asked, record)).toBe(ways.some((way) => way.every((each) => record.includes(each))))
      }),
    )
  })
})

/** Reads an expression as the index does, innermost brackets first. */
function isFound(expression: string, record: readonly string[]): boolean {
  let rest = expression.replace(/"(\w)"/g, (_, each: string) => (record.includes(each) ? '1' : '0'))
  while (rest.includes('('))
    rest = rest.replace(/\(([^()]*)\)/g, (_, inner: string) =>
      (inner.includes(' OR ') ? inner.includes('1') : !inner.includes('0')) ? '1' : '0',
    )
  return rest === '1'
}
