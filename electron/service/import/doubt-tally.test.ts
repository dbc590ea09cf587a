import { expect, test } from 'vitest'
import { DoubtTally } from './doubt-tally.ts'

test('a column that names only years is one question with a few of its cells', () => {
  const tally = new DoubtTally()
  const year = (value: string) => ({ field: 'foundedOn', value, doubt: 'date-incomplete' as const })
  tally.add(4, [year('2008年')])
  tally.add(5, [year('2008年'), { field: 'annualPurchase', value: '约300万', doubt: 'amount-approximate' }])
  tally.add(6, [year('1999')])
  tally.add(7, [year('2011年5月')])
  tally.add(8, [year('2015')])
  expect(tally.all()).toEqual([
    {
      field: 'foundedOn',
      doubt: 'date-incomplete',
      count: 5,
      examples: [
        { sheetRow: 4, value: '2008年' },
        { sheetRow: 6, value: '1999' },
        { sheetRow: 7, value: '2011年5月' },
      ],
    },
    {
      field: 'annualPurchase',
      doubt: 'amount-approximate',
      count: 1,
      examples: [{ sheetRow: 5, value: '约300万' }],
    },
  ])
})

test('a list without a doubt has none', () => {
  const tally = new DoubtTally()
  tally.add(2, [])
  expect(tally.all()).toEqual([])
})
