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

test('keys read as lines are the same keys', () => {
  const filter = new KeyFilter(10)
  expect(filter.addLines('phone 13712349876\nname 红星 服装\nbrand 红星')).toBe(3)
  const mayHave = (kind: 'phone' | 'name' | 'brand', key: string) => filter.mayHave({ kind, key })
  expect([mayHave('phone', '13712349876'), mayHave('name', '红星 服装'), mayHave('brand', '红星')]).toEqual([
    true,
    true,
    true,
  ])
  expect([mayHave('name', '红星'), mayHave('phone', '1371234987')]).toEqual([false, false])
})

test('a key that is two lines counts as two', () => {
  expect(new KeyFilter(10).addLines('phone 1371\n2349876')).toBe(2)
})
