import { expect, test } from 'vitest'
import { shortTurns } from './short-turns.ts'

test('others get their turn when one is over, and a new one begins', async () => {
  let now = 0
  const turns = shortTurns(() => now, 10)
  now = 9
  expect(turns.isOver()).toBe(false)
  now = 10
  expect(turns.isOver()).toBe(true)
  let hadTheirTurn = false
  setImmediate(() => {
    hadTheirTurn = true
  })
  await turns.end()
  expect(hadTheirTurn).toBe(true)
  expect(turns.isOver()).toBe(false)
})
