import { expect, test } from 'vitest'
import { grouped, overdueGroup } from './group-words.ts'

const row = {
  organizationId: '00000000-0000-7000-8000-000000000001',
  organizationName: '杭州宏远',
  followUp: null,
} as never
const rows = ['2026-03-01', '2026-03-04', '2026-03-05', ''].map((group, index) => ({
  number: index + 1,
  group,
  row,
  result: null,
}))

test('days gone by stand together, the days to come each for itself', () => {
  const groups = grouped(rows, 'day', '2026-03-05').map(({ group }) => group)
  expect(groups).toEqual([overdueGroup, overdueGroup, '2026-03-05', ''])
})

test('owners and cities are left as they are', () => {
  expect(grouped(rows, 'owner', '2026-03-05')).toBe(rows)
})
