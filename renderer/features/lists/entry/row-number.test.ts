import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWholeRowNumber, nextUnanswered, readRowNumber } from './row-number.ts'

describe('a row number as it is typed', () => {
  test.each([
    ['7', 40, 7],
    ['007', 500, 7],
    ['41', 40, undefined],
    ['0', 40, undefined],
    ['', 40, undefined],
    ['1a', 40, undefined],
    ['-1', 40, undefined],
    ['1.5', 40, undefined],
  ])('%j of %s rows', (typed, last, number) => {
    expect(readRowNumber(typed, last)).toBe(number)
  })

  test.each([
    ['5', 40, true],
    ['4', 40, false],
    ['3', 40, false],
    ['33', 40, true],
    ['12', 500, false],
    ['51', 500, true],
    ['123', 500, true],
    ['007', 500, true],
    ['9', 9, true],
    ['99', 40, false],
  ])('%j of %s rows is whole: %s', (typed, last, whole) => {
    expect(isWholeRowNumber(typed, last)).toBe(whole)
  })

  test('a whole number can’t become another row by one more digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (number, last) => {
        fc.pre(number <= last && isWholeRowNumber(String(number), last))
        for (let digit = 0; digit < 10; digit += 1) {
          expect(readRowNumber(`${number}${digit}`, last)).toBeUndefined()
        }
      }),
    )
  })

  test('with a digit for the result and Enter, five keys are enough below a thousand rows', () => {
    for (const last of [9, 40, 99, 500, 999]) {
      for (let number = 1; number <= last; number += 1) {
        const typed = String(number)
        const keys = typed.length + (isWholeRowNumber(typed, last) ? 0 : 1) + 2
        expect(keys).toBeLessThanOrEqual(5)
      }
    }
  })
})

describe('the row to go on with', () => {
  const rows = [1, 2, 3, 5].map((number) => ({ number }))
  const isAnswered = (number: number) => number === 2

  test('the next one without a result, gaps passed over', () => {
    expect(nextUnanswered(rows, 1, isAnswered)).toBe(3)
    expect(nextUnanswered(rows, 3, isAnswered)).toBe(5)
  })

  test('after the last, round to the first that was left out', () => {
    expect(nextUnanswered(rows, 5, isAnswered)).toBe(1)
  })

  test('what was entered just now counts as answered', () => {
    expect(nextUnanswered(rows, 1, (number) => isAnswered(number) || number === 3)).toBe(5)
    expect(nextUnanswered(rows, 0, () => true)).toBeUndefined()
  })
})
