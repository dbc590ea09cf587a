import { expect, test } from 'vitest'
import { KeyFilter } from './key-filter.ts'

test('no key that is there is denied, and hardly any other let through', () => {
  const filter = new KeyFilter(20_000)
  for (let at = 0; at < 20_000; at += 1) filter.add('phone', `139${at}`)
  let wrong = 0
  for (let at = 0; at < 20_000; at += 1) {
    expect(filter.mayHave({ kind: 'phone', key: `139${at}` })).toBe(true)
    if (filter.mayHave({ kind: 'phone', key: `138${at}` })) wrong += 1
    if (filter.mayHave({ kind: 'name', key: `红星${at}公司` })) wrong += 1
  }
  expect(wrong).toBeLessThan(400)
})
