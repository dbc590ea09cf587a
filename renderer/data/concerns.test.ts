import { expect, test } from 'vitest'
import { concernsQuery } from './concerns.ts'

const logged = { tables: ['visits', 'follow_ups'], organizationIds: ['haitian'] }

test('a query hears of the tables it is made from', () => {
  expect(concernsQuery(logged, { tables: ['visits'] })).toBe(true)
  expect(concernsQuery(logged, { tables: ['users'] })).toBe(false)
  expect(concernsQuery(logged, {})).toBe(true)
})

test("one buyer's page rests while another buyer changes", () => {
  expect(concernsQuery(logged, { tables: ['visits'], organizationId: 'haitian' })).toBe(true)
  expect(concernsQuery(logged, { tables: ['visits'], organizationId: 'jinma' })).toBe(false)
})

test('when too much changed to name, or no organization is named, everybody looks again', () => {
  const query = { tables: ['visits'], organizationId: 'jinma' }
  expect(concernsQuery({ tables: ['visits'], organizationIds: null }, query)).toBe(true)
  expect(concernsQuery({ tables: ['visits'], organizationIds: [] }, query)).toBe(true)
})
