import fc from 'fast-check'
import { expect, test } from 'vitest'
import { specificationTerms } from './specification-terms.ts'

test.each([
  ['304不锈钢保温杯', ['304', '不锈', '锈钢', '钢保', '保温', '温杯']],
  ['M8 DN50 法兰', ['m8', 'dn50', '~dn50', '法兰']],
  ['容量500毫升', ['容量', '500ml', '~500']],
  ['500 ml bottles', ['500ml', '~500', 'bottle']],
  ['KDC-C669/B', ['kdc', 'c669', '~c669', 'b', 'kdcc669b', '~kdcc669', 'kdcc', '669']],
  ['batteries, switches and glass', ['battery', 'switch', 'and', 'glass']],
  ['３０４不鏽鋼', ['304', '不锈', '锈钢']],
  ['盒', ['盒']],
])('%s', (text, terms) => expect(specificationTerms(text)).toEqual(terms))

test('any text gives terms without blanks, the same whatever its width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const term of specificationTerms(text)) expect(term).toMatch(/^\S+$/u)
    }),
  )
})

test('a text of 200 kB takes no more than its first part', () => {
  expect(specificationTerms('不锈钢 304 '.repeat(40_000)).length).toBeLessThan(200_000)
})
