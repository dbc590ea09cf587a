import { describe, expect, test } from 'vitest'
import { checkOccasion } from '#shared/domain/occasions/check-occasion.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { draftOf, inputOf, problemOfDay } from './occasion-draft.ts'

const day = LocalDate.parse('2026-05-18')
const named = { ...draftOf(undefined, day), zh: '客户答谢日' }

test('a new occasion begins on the day it was opened from, every year', () => {
  expect(inputOf(named)).toEqual({
    kind: 'custom',
    names: { zh: '客户答谢日', en: '' },
    rule: { kind: 'yearly', calendar: 'solar', month: 5, day: 18 },
    leadDays: 7,
    lateDays: 2,
  })
})

test('what happens once needs its year, and says so', () => {
  const checked = checkOccasion(inputOf({ ...named, repeat: 'once' }))
  expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(['year-missing'])
})

describe('a day no calendar has is named while it is put together', () => {
  test.each([
    [{ month: 2, day: 30 }, 'no-such-day'],
    [{ calendar: 'lunar', month: 1, day: 1, leap: true }, 'no-such-leap-month'],
    [{ calendar: 'lunar', month: 8, day: 15 }, null],
    [{ year: 1899 }, 'year-out-of-range'],
  ] as const)('%o', (part, problem) => {
    expect(problemOfDay({ ...named, ...part })).toBe(problem)
  })
})

test('the choice for a missing day goes with days that can be missing, and with no other', () => {
  const choice = { missing: { dayMissing: 'nextDay', leapMonthMissing: 'skip' } } as const
  expect(inputOf({ ...named, ...choice, month: 2, day: 29 }).rule).toEqual({
    kind: 'yearly',
    calendar: 'solar',
    month: 2,
    day: 29,
    dayMissing: 'nextDay',
  })
  expect(inputOf({ ...named, ...choice }).rule).not.toHaveProperty('dayMissing')
})

test('an occasion opened and saved untouched is the same', () => {
  const input = {
    kind: 'companyDay',
    names: { zh: '母亲节', en: "Mother's Day" },
    rule: { kind: 'nthWeekday', month: 5, weekday: 7, nth: 2 },
    leadDays: 3,
    lateDays: 1,
  } as const
  const checked = checkOccasion(input)
  if (!checked.ok) throw new Error('not an occasion')
  const draft = draftOf({ ...checked.occasion, id: OccasionId.parse('mothers-day') }, day)
  expect(inputOf(draft)).toEqual(input)
})
