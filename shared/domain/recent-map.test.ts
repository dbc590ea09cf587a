import { expect, test } from 'vitest'
import { RecentMap } from './recent-map.ts'

test('what was used lately stays, however much comes by', () => {
  const map = new RecentMap<number, { key: number }>(3)
  map.set(0, { key: 0 })
  for (let key = 1; key < 100; key += 1) {
    map.set(key, { key })
    expect(map.get(0)).toEqual({ key: 0 })
    expect(map.get(key)).toEqual({ key })
  }
  expect(map.get(50)).toBeUndefined()
})

test('the last value of a key counts', () => {
  const map = new RecentMap<string, { value: number }>(2)
  map.set('a', { value: 1 })
  map.set('b', { value: 1 })
  map.set('a', { value: 2 })
  map.set('c', { value: 1 })
  expect(map.get('a')).toEqual({ value: 2 })
})
