import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { TouchpointState } from '../../model/touchpoint.ts'
import { actStates, goneStates, isAllowed, type TouchpointAct } from './act-states.ts'
import { isLate } from './late-choices.ts'

const acts = Object.keys(actStates) as TouchpointAct[]
const possible = (state: TouchpointState) => acts.filter((act) => isAllowed(act, state))

test('what has been answered is done', () => {
  expect(possible('replied')).toEqual([])
})

test('after a crash only a person, an answer, or the server’s late word moves a greeting on', () => {
  expect(possible('unknown')).toEqual([
    'reassign',
    'resolveUnknown',
    'markReplied',
    'recordSent',
    'recordFailed',
  ])
})

test('nothing can be done to a greeting that is on its way but to hear what became of it', () => {
  expect(possible('sending')).toEqual(['recordSent', 'recordFailed', 'interrupt'])
})

test('what has gone out is never approved, written or sent again', () => {
  for (const state of goneStates) {
    for (const act of ['approve', 'write', 'setChannel', 'beginSending', 'markSent', 'skip'] as const) {
      expect(isAllowed(act, state)).toBe(false)
    }
  }
})

test('every state but the last can be left', () => {
  for (const state of TouchpointState.options) {
    if (state !== 'replied') expect(possible(state).length).toBeGreaterThan(0)
  }
})

test.each([
  ['yesterday’s open one', 'ready', '2026-09-24', true],
  ['today’s', 'ready', '2026-09-25', false],
  ['one that was sent', 'sent', '2026-09-24', false],
  ['one that was skipped', 'skipped', '2026-09-24', false],
  ['one whose fate nobody knows', 'unknown', '2026-09-24', true],
] as const)('late: %s', (_, state, sendOn, late) => {
  expect(isLate({ state, sendOn: LocalDate.parse(sendOn) }, LocalDate.parse('2026-09-25'))).toBe(late)
})
