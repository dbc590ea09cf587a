import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChangeEvent } from '#shared/contract/app-contract.ts'
import { ChangeSetId, OrganizationId } from '#shared/model/ids.ts'
import { gatheredChanges } from './gathered-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const change = (number: number, tables: string[], companies: number[] | null): ChangeEvent => ({
  changeSetId: ChangeSetId.parse(id(number)),
  tables,
  organizationIds: companies?.map((each) => OrganizationId.parse(id(each))) ?? null,
})

test('one is told at once, those that follow soon after as one', () => {
  const told: ChangeEvent[] = []
  const tell = gatheredChanges((each) => told.push(each))
  tell(change(1, ['visits'], [7]))
  expect(told).toEqual([change(1, ['visits'], [7])])
  tell(change(2, ['touchpoints'], [7]))
  tell(change(3, ['touchpoints', 'visits'], [8]))
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(told.slice(1)).toEqual([change(3, ['touchpoints', 'visits'], [7, 8])])
  tell(change(4, ['visits'], [7]))
  expect(told).toHaveLength(3)
})

test('a change that may concern anybody still does together with others', () => {
  for (const companies of [null, []]) {
    const told: ChangeEvent[] = []
    const tell = gatheredChanges((each) => told.push(each))
    tell(change(1, ['visits'], [7]))
    tell(change(2, ['visits'], companies))
    tell(change(3, ['visits'], [8]))
    vi.advanceTimersByTime(1_000)
    expect(told[1]?.organizationIds).toBe(null)
  }
})
