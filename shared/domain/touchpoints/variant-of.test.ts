import { expect, test } from 'vitest'
import { variantOf } from './variant-of.ts'

const people = Array.from(
  { length: 10_000 },
  (_, n) => `019cbb61-07a1-7c3e-9f20-${n.toString(16).padStart(12, '0')}`,
)

test('half of the people get each text, and the same one every time', () => {
  const share = (year: number) => people.filter((id) => variantOf(id, 'mid-autumn', year) === 'A').length
  for (const year of [2026, 2027, 2033]) {
    expect(share(year)).toBeGreaterThan(4_800)
    expect(share(year)).toBeLessThan(5_200)
  }
  expect(variantOf(people[7]!, 'mid-autumn', 2026)).toBe(variantOf(people[7]!, 'mid-autumn', 2026))
})

test('the halves are drawn anew every year and for every occasion', () => {
  const same = people.filter(
    (id) => variantOf(id, 'mid-autumn', 2026) === variantOf(id, 'mid-autumn', 2027),
  ).length
  expect(same).toBeGreaterThan(4_800)
  expect(same).toBeLessThan(5_200)
})
