import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { Stage, Tier } from '../../model/organization.ts'
import { type CareFacts, careDueOn } from './care-due-on.ts'
import { defaultCadence } from './default-cadence.ts'

const day = (text: string) => LocalDate.parse(text)

const buyer: CareFacts = {
  roles: ['buyer'],
  tier: 'A',
  stage: 'active',
  blacklistReason: null,
  createdOn: day('2026-01-01'),
  lastContactOn: day('2026-03-05'),
  settledOn: null,
}
const due = (facts: Partial<CareFacts>) => careDueOn({ ...buyer, ...facts }, defaultCadence)

describe('the next regular contact', () => {
  test.each([
    ['key', '2026-04-05'],
    ['A', '2026-04-04'],
    ['B', '2026-05-04'],
    ['C', '2026-06-03'],
    ['D', '2026-09-01'],
  ] as const)('of tier %s after a talk on 5 March is due on %s', (tier, on) => {
    expect(due({ tier })).toBe(on)
  })

  test.each([
    ['2026-01-31', '2026-02-28'],
    ['2024-01-31', '2024-02-29'],
    ['2024-02-29', '2024-03-29'],
    ['2025-12-31', '2026-01-31'],
    ['2026-03-31', '2026-04-30'],
  ])('a month after %s is %s', (lastContactOn, on) => {
    expect(due({ tier: 'key', lastContactOn: day(lastContactOn) })).toBe(on)
  })

  test.each([
    ['2024-01-30', '2024-02-29'],
    ['2026-01-30', '2026-03-01'],
    ['2024-12-31', '2025-01-30'],
  ])('thirty days after %s are %s', (lastContactOn, on) => {
    expect(due({ lastContactOn: day(lastContactOn) })).toBe(on)
  })

  test('of a buyer nobody ever spoke to counts from the day of the record', () => {
    expect(due({ lastContactOn: null })).toBe('2026-01-31')
  })

  test.each([
    ['no tier', { tier: null }],
    ['lost', { stage: 'lost' }],
    ['blacklisted', { blacklistReason: '欠款' }],
    ['only a supplier', { roles: ['supplier'] }],
  ] as const)('there is none: %s', (_, facts) => {
    expect(due(facts)).toBeNull()
  })

  test('association heads and suppliers that also buy are cared for', () => {
    expect(due({ roles: ['association'] })).toBe('2026-04-04')
    expect(due({ roles: ['supplier', 'buyer'] })).toBe('2026-04-04')
  })

  test('a team may leave a tier out, or call it every other week', () => {
    expect(careDueOn(buyer, { ...defaultCadence, A: null })).toBeNull()
    expect(careDueOn(buyer, { ...defaultCadence, A: { unit: 'day', count: 14 } })).toBe('2026-03-19')
    expect(careDueOn(buyer, { ...defaultCadence, A: { unit: 'month', count: 12 } })).toBe('2027-03-05')
  })

  test('settled without a contact it rests for an interval and comes back', () => {
    expect(due({ settledOn: day('2026-03-20') })).toBe('2026-04-19')
    expect(due({ settledOn: day('2026-03-01') })).toBe('2026-04-04')
  })

  test('there is none after the end of the calendar', () => {
    expect(due({ lastContactOn: day('9999-12-15') })).toBeNull()
  })
})

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => LocalDate.parse(date.toISOString().slice(0, 10)))

test('a back-dated visit never moves the next due date backwards', () => {
  const facts = fc.record({
    tier: fc.constantFrom(...Tier.options),
    stage: fc.constantFrom(...Stage.options.filter((stage) => stage !== 'lost')),
    lastContactOn: anyDay,
    settledOn: fc.option(anyDay),
  })
  fc.assert(
    fc.property(facts, anyDay, (before, visitOn) => {
      const lastContactOn = [visitOn, before.lastContactOn].toSorted()[1]!
      const [was, is] = [due(before), due({ ...before, lastContactOn })]
      expect(is! >= was!).toBe(true)
      if (visitOn <= before.lastContactOn) expect(is).toBe(was)
    }),
  )
})
