import { expect, test, vi } from 'vitest'
import { testService } from '../../tests/support/test-service.ts'
import { rememberer } from './remembered-counts.ts'

test('what is known is not worked out again until something is written', async () => {
  const { store, client } = testService()
  const remember = rememberer<number>()
  const work = vi.fn(() => 7)
  expect(remember.recall(store, 'buyers')).toBeUndefined()
  expect(remember(store, 'buyers', work)).toBe(7)
  expect(remember(store, 'buyers', work)).toBe(7)
  expect(remember.recall(store, 'buyers')).toBe(7)
  expect(work).toHaveBeenCalledTimes(1)
  await client.users.create({ name: '王芳', role: 'accountManager' })
  expect(remember.recall(store, 'buyers')).toBeUndefined()
})

test('a dear figure that is used again and again outlives a hundred words typed once', () => {
  const { store } = testService()
  const remember = rememberer<number>()
  const dear = vi.fn(() => 1_000_000)
  for (let i = 0; i < 100; i++) {
    remember(store, 'all buyers', dear)
    remember(store, `word ${i}`, () => i)
  }
  expect(dear).toHaveBeenCalledTimes(1)
  expect(remember.recall(store, 'word 0')).toBeUndefined()
  expect(remember.recall(store, 'word 99')).toBe(99)
})
