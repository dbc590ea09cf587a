import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { TouchPlanInput } from '../../model/touchpoint.ts'
import { demoTouchPlans } from './demo-touch-plans.ts'
import { demoTeam } from './demo-users.ts'

const plansOn = (day: string) => demoTouchPlans(1, LocalDate.parse(day))

test.each([
  ['2026-09-01', ['birthday', 'mid-autumn', 'national-day']],
  ['2026-11-22', ['birthday', 'new-year', 'spring-festival']],
  ['2026-02-17', ['birthday', 'spring-festival', 'dragon-boat']],
  ['2026-02-18', ['birthday', 'dragon-boat', 'mid-autumn']],
])('on %s: birthdays and the next two great festivals', (day, occasions) => {
  expect(plansOn(day).map(({ occasionId }) => occasionId)).toEqual(occasions)
})

test('the same seed and day make the same plans, and they are valid', () => {
  const plans = plansOn('2026-09-01')
  expect(plansOn('2026-09-01')).toEqual(plans)
  expect(new Set(plans.map(({ id }) => id)).size).toBe(3)
  for (const { id: _, ...plan } of plans) TouchPlanInput.parse({ ...plan, templates: [] })
})

test('only customers of the demo’s own team are greeted', () => {
  const team = demoTeam(1).map(({ id }) => id)
  for (const { audience } of plansOn('2026-09-01')) expect(audience.ownerIds).toEqual(team)
})
