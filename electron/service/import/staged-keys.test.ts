import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdentityKeyKind } from '#shared/model/duplicate.ts'
import { StagedKeys } from './staged-keys.ts'

test('a key leads to its companies in the order they got it, each once, and to no more than asked for', () => {
  const key = fc.record({
    kind: fc.constantFrom(...IdentityKeyKind.options),
    key: fc.string({ minLength: 1, maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat(40)), { maxLength: 200 }), (added) => {
      const keys = new StagedKeys()
      const expected = new Map<string, number[]>()
      for (const [each, company] of added) {
        keys.add(each, company, 5)
        const known = expected.get(JSON.stringify(each)) ?? []
        if (known.length < 5 && !known.includes(company)) known.push(company)
        expected.set(JSON.stringify(each), known)
      }
      for (const [each] of added) expect(keys.under(each)).toEqual(expected.get(JSON.stringify(each)))
    }),
  )
})

test('a long list keeps every key', () => {
  const keys = new StagedKeys()
  for (let company = 0; company < 50_000; company += 1)
    keys.add({ kind: 'phone', key: `139${company}` }, company, 21)
  for (let company = 0; company < 50_000; company += 1) {
    expect(keys.under({ kind: 'phone', key: `139${company}` })).toEqual([company])
  }
  expect(keys.under({ kind: 'email', key: '13912' })).toEqual([])
})

test('a long list of companies that come in pairs keeps every pair', () => {
  const keys = new StagedKeys()
  for (let company = 0; company < 20_000; company += 1)
    keys.add({ kind: 'phone', key: `139${company >> 1}` }, company, 21)
  for (let company = 0; company < 20_000; company += 2)
    expect(keys.under({ kind: 'phone', key: `139${company >> 1}` })).toEqual([company, company + 1])
})
