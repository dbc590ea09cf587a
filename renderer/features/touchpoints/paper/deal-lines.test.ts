import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealLines, type LineBlock } from './deal-lines.ts'

const paragraph = (lines: number): LineBlock => ({ lines, lineHeight: 10, before: 5, isWhole: false })
const signature = (lines: number): LineBlock => ({ ...paragraph(lines), isWhole: true })
const room = { firstPage: 100, otherPage: 200 }

test('what fits stays on one page', () => {
  expect(dealLines([paragraph(4), paragraph(4)], room)).toEqual([
    [
      { block: 0, from: 0, until: 4 },
      { block: 1, from: 0, until: 4 },
    ],
  ])
})

test('a long paragraph goes on over the page, never by one line', () => {
  expect(dealLines([paragraph(11)], room)).toEqual([
    [{ block: 0, from: 0, until: 9 }],
    [{ block: 0, from: 9, until: 11 }],
  ])
  expect(dealLines([paragraph(8), paragraph(3)], room)).toEqual([
    [{ block: 0, from: 0, until: 8 }],
    [{ block: 1, from: 0, until: 3 }],
  ])
})

test('a signature is not torn apart, and not alone on its page', () => {
  expect(dealLines([paragraph(8), signature(3)], room)).toEqual([
    [{ block: 0, from: 0, until: 6 }],
    [
      { block: 0, from: 6, until: 8 },
      { block: 1, from: 0, until: 3 },
    ],
  ])
})

test('nothing at all is one empty page', () => {
  expect(dealLines([], room)).toEqual([[]])
})

test('every line is on exactly one page, in order, and no page is fuller than it is', () => {
  const blocks = fc.array(
    fc.record({
      lines: fc.integer({ min: 1, max: 60 }),
      lineHeight: fc.constantFrom(8, 10, 12.5),
      before: fc.constantFrom(0, 5),
      isWhole: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      blocks,
      fc.integer({ min: 30, max: 300 }),
      fc.integer({ min: 30, max: 300 }),
      (all, first, other) => {
        const pages = dealLines(all, { firstPage: first, otherPage: other })
        const dealt = pages
          .flat()
          .flatMap(({ block, from, until }) =>
            Array.from({ length: until - from }, (_, index) => `${block}.${from + index}`),
          )
        expect(dealt).toEqual(
          all.flatMap(({ lines }, block) => Array.from({ length: lines }, (_, line) => `${block}.${line}`)),
        )
        for (const [index, page] of pages.entries()) {
          const height = page.reduce(
            (sum, { block, from, until }, at) =>
              sum +
              (until - from) * (all[block]?.lineHeight ?? 0) +
              (at === 0 ? 0 : (all[block]?.before ?? 0)),
            0,
          )
          expect(height).toBeLessThanOrEqual((index === 0 ? first : other) + 0.01)
        }
      },
    ),
  )
})
