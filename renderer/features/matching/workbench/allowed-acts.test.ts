import { expect, test } from 'vitest'
import { allowedActs } from './allowed-acts.ts'

test('the likely step stands first', () => {
  expect(allowedActs(null, 'open', false)[0]).toBe('shortlist')
  expect(allowedActs('shortlisted', 'matching', false)[0]).toBe('propose')
  expect(allowedActs('proposed', 'matching', false)[0]).toBe('accept')
  expect(allowedActs('accepted', 'matching', false)[0]).toBe('deal')
})

test('nothing with an excluded supplier, and nothing for a requirement that is over', () => {
  expect(allowedActs(null, 'open', true)).toEqual([])
  expect(allowedActs('accepted', 'dealt', false)).toEqual([])
  expect(allowedActs(null, 'closed', false)).toEqual([])
})

test('what was listed before a rule came to exclude it can still be taken off', () => {
  expect(allowedActs('shortlisted', 'matching', true)).toContain('takeBack')
})
