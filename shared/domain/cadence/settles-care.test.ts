import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { OrganizationId } from '../../model/ids.ts'
import { careFollowUpId } from './care-follow-up-id.ts'
import { isPlainCare, settlesCare } from './settles-care.ts'

const day = (text: string) => LocalDate.parse(text)
const organizationId = OrganizationId.parse('019cbb61-07a1-7c3e-9f20-4be1d80a77e3')
const monthly = { unit: 'month', count: 1 } as const

/** Due on 5 March, as it was or put off to a later day. */
const care = (dueOn = '2026-03-05') => ({
  id: careFollowUpId(organizationId, day('2026-03-05')),
  dueOn: day(dueOn),
})
const talk = { kind: 'call', outcome: 'reached', happenedOn: day('2026-03-05'), hasNextStep: false } as const

describe('a regular contact', () => {
  test('is settled by a talk', () => {
    expect(settlesCare(care(), talk, monthly)).toBe(true)
  })

  test('put off to next week, it is settled by a talk of today', () => {
    expect(settlesCare(care('2026-03-12'), talk, monthly)).toBe(true)
  })

  test('is not settled by a call nobody answered, nor by an e-mail', () => {
    expect(settlesCare(care(), { ...talk, outcome: 'noAnswer' }, monthly)).toBe(false)
    expect(settlesCare(care(), { ...talk, kind: 'email', outcome: null }, monthly)).toBe(false)
  })

  test('gives way to a next step', () => {
    expect(settlesCare(care(), { ...talk, outcome: 'noAnswer', hasNextStep: true }, monthly)).toBe(true)
  })

  test('stays due when the talk was so long ago that the next one is due no later', () => {
    expect(settlesCare(care(), { ...talk, happenedOn: day('2026-02-05') }, monthly)).toBe(false)
    expect(settlesCare(care(), { ...talk, happenedOn: day('2026-02-06') }, monthly)).toBe(true)
  })

  test('of a buyer who has no cadence any more is settled by any talk', () => {
    expect(settlesCare(care(), { ...talk, happenedOn: day('2020-01-01') }, null)).toBe(true)
  })

  test('with words of its own is a task like any other', () => {
    expect(isPlainCare({ origin: 'cadence', title: '' })).toBe(true)
    expect(isPlainCare({ origin: 'cadence', title: '介绍新品' })).toBe(false)
    expect(isPlainCare({ origin: 'manual', title: '寄样品' })).toBe(false)
  })
})
