import { describe, expect, test } from 'vitest'
import { Instant, LocalDate } from '../../model/dates.ts'
import { dueGroup, isOverdue } from './due-group.ts'
import { nextStepFollowUp } from './next-step-follow-up.ts'
import { isAnswerOverdue } from './problem-clock.ts'
import { snoozeTargets } from './snooze-targets.ts'

const day = (text: string) => LocalDate.parse(text)
const at = (text: string) => Instant.parse(text)
const thursday = day('2026-03-05')

describe('when something is due', () => {
  test.each([
    ['2026-03-04', 'overdue'],
    ['2026-03-05', 'today'],
    ['2026-03-06', 'thisWeek'],
    ['2026-03-08', 'thisWeek'],
    ['2026-03-09', 'later'],
  ] as const)('%s is %s on Thursday 5 March', (dueOn, group) => {
    expect(dueGroup(day(dueOn), thursday)).toBe(group)
  })

  test('on a Sunday nothing more is due this week', () => {
    expect(dueGroup(day('2026-03-09'), day('2026-03-08'))).toBe('later')
  })

  test('only what is still owed is overdue', () => {
    expect(isOverdue({ state: 'open', dueOn: day('2026-03-04') }, thursday)).toBe(true)
    expect(isOverdue({ state: 'open', dueOn: thursday }, thursday)).toBe(false)
    expect(isOverdue({ state: 'done', dueOn: day('2026-03-04') }, thursday)).toBe(false)
    expect(isOverdue({ state: 'cancelled', dueOn: day('2026-03-04') }, thursday)).toBe(false)
  })
})

describe('snoozing', () => {
  test('an overdue follow-up is snoozed from today', () => {
    expect(snoozeTargets(day('2026-02-01'), thursday)).toEqual({
      inOneDay: '2026-03-06',
      inThreeDays: '2026-03-08',
      nextMonday: '2026-03-09',
    })
  })

  test('one that is due later never moves backwards', () => {
    expect(snoozeTargets(day('2026-03-12'), thursday).inOneDay).toBe('2026-03-13')
  })

  test('next Monday said on a Monday is a week away', () => {
    expect(snoozeTargets(day('2026-03-09'), day('2026-03-09')).nextMonday).toBe('2026-03-16')
  })
})

describe('the 48-hour clock of a problem', () => {
  const problem = { state: 'open', raisedAt: at('2026-03-03T02:00:00.000Z'), answeredAt: null } as const

  test('48 hours are in time, a millisecond more is not', () => {
    expect(isAnswerOverdue(problem, at('2026-03-05T02:00:00.000Z'))).toBe(false)
    expect(isAnswerOverdue(problem, at('2026-03-05T02:00:00.001Z'))).toBe(true)
  })

  test('an answered problem has had its first answer, even when it is opened again', () => {
    const answeredAt = at('2026-03-04T02:00:00.000Z')
    const later = at('2026-04-01T00:00:00.000Z')
    expect(isAnswerOverdue({ ...problem, state: 'answered', answeredAt }, later)).toBe(false)
    expect(isAnswerOverdue({ ...problem, answeredAt }, later)).toBe(false)
  })
})

describe('what a next step promises', () => {
  const visit = {
    nextStep: '寄样品',
    nextStepDueOn: null,
    happenedOn: thursday,
    summary: '要三种规格\n下月定',
  }

  test('the words and the day given', () => {
    expect(nextStepFollowUp({ ...visit, nextStepDueOn: day('2026-03-11') }, thursday, [])).toEqual({
      title: '寄样品',
      dueOn: '2026-03-11',
    })
  })

  test('without a day it is owed in a week, on the same weekday', () => {
    expect(nextStepFollowUp(visit, thursday, [])?.dueOn).toBe('2026-03-12')
  })

  test('a visit written down a month late owes its step today, not three weeks ago', () => {
    expect(nextStepFollowUp({ ...visit, happenedOn: day('2026-02-05') }, thursday, [])?.dueOn).toBe(
      '2026-03-05',
    )
  })

  test('a day without words takes the words at hand', () => {
    const wordless = { ...visit, nextStep: ' ', nextStepDueOn: day('2026-03-11') }
    expect(nextStepFollowUp(wordless, thursday, ['回访价格', '王芳'])?.title).toBe('回访价格')
    expect(nextStepFollowUp(wordless, thursday, [null])?.title).toBe('要三种规格')
  })

  test('no words and no day promise nothing', () => {
    expect(nextStepFollowUp({ ...visit, nextStep: null }, thursday, ['回访价格'])).toBeNull()
  })
})
