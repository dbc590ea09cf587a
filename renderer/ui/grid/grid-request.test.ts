import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilterModel } from './grid-request.ts'

test('the three kinds of filter', () => {
  expect(
    readFilterModel({
      city: { filterType: 'text', type: 'contains', filter: '宁波' },
      annualPurchase: { filterType: 'number', type: 'inRange', filter: 10, filterTo: 20 },
      lastContactOn: { filterType: 'date', type: 'lessThan', dateFrom: '2026-03-05 00:00:00', dateTo: null },
      notes: { filterType: 'text', type: 'blank' },
    }),
  ).toEqual([
    { type: 'text', column: 'city', op: 'contains', value: '宁波' },
    { type: 'number', column: 'annualPurchase', op: 'inRange', value: 10, to: 20 },
    { type: 'date', column: 'lastContactOn', op: 'before', value: '2026-03-05', to: null },
    { type: 'text', column: 'notes', op: 'blank', value: '' },
  ])
})

test('what is not understood is left out', () => {
  expect(
    readFilterModel({ a: { filterType: 'set', values: ['x'] }, b: { filterType: 'text', type: 'sounds' } }),
  ).toEqual([])
  fc.assert(fc.property(fc.anything(), (model) => Array.isArray(readFilterModel(model))))
})
