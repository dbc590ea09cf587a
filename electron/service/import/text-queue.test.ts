import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from './json-text.ts'
import { TextQueue } from './text-queue.ts'

test('every text is read as it was put in, until it is let go', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(300_000).map((length) => '商'.repeat(length)),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ text, released: fc.nat(3) }), { maxLength: 40 }), (steps) => {
      const queue = new TextQueue()
      const kept: { text: string; from: number; end: number }[] = []
      for (const step of steps) {
        const from = queue.end
        kept.push({ text: step.text, from, end: queue.put(step.text) })
        for (const { end } of kept.splice(0, step.released)) queue.release(end)
        for (const { text, from, end } of kept) expect(textOf(queue.at(from, end))).toBe(text)
      }
    }),
    { numRuns: 60 },
  )
})
