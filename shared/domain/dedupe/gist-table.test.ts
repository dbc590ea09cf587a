import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GistTable } from './gist-table.ts'
import { type IdentityGist, isSurelyAnother } from './identity-gist.ts'

const gist: fc.Arbitrary<IdentityGist> = fc.record({
  code: fc.constantFrom(null, '91330100MA27XW0011', '91330100MA27XW0022'),
  place: fc.record({
    province: fc.constantFrom(null, '浙江', '广东'),
    city: fc.constantFrom(null, '杭州', '宁波'),
    district: fc.constantFrom(null, '西湖', '余杭'),
  }),
  core: fc.constantFrom(null, '红星科技', '红星贸易'),
  persons: fc.uniqueArray(fc.constantFrom('王芳', '李四', '张三', '赵六', '钱七', '孙八'), { maxLength: 5 }),
})

test('the table tells apart whom the gists tell apart, and of a company with many people it does not tell', () => {
  fc.assert(
    fc.property(gist, fc.array(gist, { minLength: 1, maxLength: 8 }), (row, known) => {
      const table = new GistTable()
      known.forEach((each, i) => {
        table.set(i * 700, table.packed(each))
      })
      const packed = table.packed(row)
      known.forEach((each, i) => {
        const isTold = row.persons.length < 5 && each.persons.length < 5
        expect(table.isSurelyAnother(packed, i * 700)).toBe(isTold && isSurelyAnother(row, each))
      })
    }),
    { numRuns: 2_000 },
  )
})

test('nobody is told apart from a company the table does not have', () => {
  const table = new GistTable()
  const nowhere = { province: null, city: null, district: null }
  const row = table.packed({ code: 'A', place: nowhere, persons: [], core: null })
  expect([table.has(5), table.isSurelyAnother(row, 5), table.isSurelyAnother(row, 1e9)]).toEqual([
    false,
    false,
    false,
  ])
  table.set(5, table.packed({ code: 'B', place: nowhere, persons: [], core: null }))
  expect([table.has(4), table.has(5), table.isSurelyAnother(row, 5)]).toEqual([false, true, true])
  table.setUnsure(5)
  expect([table.has(5), table.isSurelyAnother(row, 5)]).toEqual([true, false])
})
