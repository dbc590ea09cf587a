import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { occurrencesBetween } from '../calendar/occurrences.ts'
import { checkOccasion } from './check-occasion.ts'

const names = { zh: '客户答谢日', en: 'Thank-you Day' }
const occasion = (rule: unknown, more: object = {}) => ({ kind: 'custom', names, rule, ...more })
const problems = (input: unknown) => {
  const checked = checkOccasion(input)
  return checked.ok ? [] : checked.problems.map(({ code, field }) => `${field}: ${code}`)
}

describe('an occasion of the user', () => {
  test.each([
    ['a day every year', { kind: 'yearly', calendar: 'solar', month: 6, day: 18 }],
    ['29 February every year', { kind: 'yearly', calendar: 'solar', month: 2, day: 29 }],
    ['腊月三十 every year, by rule the last day', { kind: 'yearly', calendar: 'lunar', month: 12, day: 30 }],
    [
      '闰四月 every year, by rule the plain month',
      { kind: 'yearly', calendar: 'lunar', month: 4, day: 8, leap: true },
    ],
    ['once', { kind: 'once', calendar: 'solar', year: 2026, month: 5, day: 18 }],
    ['once in 闰六月 2025', { kind: 'once', calendar: 'lunar', year: 2025, month: 6, leap: true, day: 1 }],
    ['the second Sunday of May', { kind: 'nthWeekday', month: 5, weekday: 7, nth: 2 }],
    ['the last Friday of November', { kind: 'nthWeekday', month: 11, weekday: 5, nth: -1 }],
    ['冬至', { kind: 'solarTerm', term: 'dongzhi' }],
  ])('%s', (_, rule) => {
    expect(checkOccasion(occasion(rule))).toEqual({
      ok: true,
      occasion: { kind: 'custom', names, rule, leadDays: 7, lateDays: 2 },
    })
  })

  test.each([
    ['30 February', { kind: 'yearly', calendar: 'solar', month: 2, day: 30 }, 'rule.day: no-such-day'],
    ['31 June', { kind: 'yearly', calendar: 'solar', month: 6, day: 31 }, 'rule.day: no-such-day'],
    ['the 13th month', { kind: 'yearly', calendar: 'solar', month: 13, day: 1 }, 'rule.month: no-such-day'],
    ['lunar 31st', { kind: 'yearly', calendar: 'lunar', month: 1, day: 31 }, 'rule.day: no-such-day'],
    [
      '29 February 2026',
      { kind: 'once', calendar: 'solar', year: 2026, month: 2, day: 29 },
      'rule.day: no-such-day',
    ],
    [
      '腊月三十 2026, a month of 29 days',
      { kind: 'once', calendar: 'lunar', year: 2026, month: 12, day: 30 },
      'rule.day: no-such-day',
    ],
    [
      '闰六月 2026',
      { kind: 'once', calendar: 'lunar', year: 2026, month: 6, day: 1, leap: true },
      'rule.leap: no-such-leap-month',
    ],
    [
      '闰腊月',
      { kind: 'yearly', calendar: 'lunar', month: 12, day: 1, leap: true },
      'rule.leap: no-such-leap-month',
    ],
    ['once, year missing', { kind: 'once', calendar: 'solar', month: 5, day: 18 }, 'rule.year: year-missing'],
    [
      'once in 1899',
      { kind: 'once', calendar: 'solar', year: 1899, month: 5, day: 18 },
      'rule.year: year-out-of-range',
    ],
    [
      'since 2101',
      { kind: 'yearly', calendar: 'solar', year: 2101, month: 5, day: 18 },
      'rule.year: year-out-of-range',
    ],
    ['a sixth Sunday', { kind: 'nthWeekday', month: 5, weekday: 7, nth: 6 }, 'rule.nth: not-understood'],
    ['an unknown term', { kind: 'solarTerm', term: 'monday' }, 'rule.term: not-understood'],
    ['no rule', null, 'rule: rule-missing'],
    ['an empty rule', {}, 'rule.kind: rule-missing'],
    ['another kind of rule', { kind: 'daily' }, 'rule.kind: not-understood'],
  ])('not %s', (_, rule, problem) => {
    expect(problems(occasion(rule))).toEqual([problem])
  })

  test('needs a Chinese name of at most 50 characters', () => {
    const rule = { kind: 'yearly', calendar: 'solar', month: 6, day: 18 }
    expect(problems(occasion(rule, { names: { zh: ' ', en: '' } }))).toEqual(['names.zh: name-missing'])
    expect(problems(occasion(rule, { names: null }))).toEqual(['names: name-missing'])
    expect(problems(occasion(rule, { names: { zh: '长'.repeat(51), en: '' } }))).toEqual([
      'names.zh: name-too-long',
    ])
    expect(problems(occasion(rule, { names: { zh: '答谢日', en: '' } }))).toEqual([])
    expect(problems(occasion(rule, { kind: 'festival' }))).toEqual(['kind: not-understood'])
  })

  test('is refused or falls on real days, whatever is given', () => {
    const number = fc.oneof(
      fc.integer({ min: -2, max: 33 }),
      fc.integer({ min: 1890, max: 2110 }),
      fc.double(),
    )
    const rule = fc.record(
      {
        kind: fc.constantFrom('yearly', 'once', 'nthWeekday', 'solarTerm', 'x'),
        calendar: fc.constantFrom('solar', 'lunar', 1),
        year: number,
        month: number,
        day: number,
        leap: fc.oneof(fc.boolean(), fc.constant('yes')),
        weekday: number,
        nth: number,
        term: fc.constantFrom('qingming', 'x'),
      },
      { requiredKeys: ['kind'] },
    )
    fc.assert(
      fc.property(fc.oneof(rule, fc.anything()), (given) => {
        const checked = checkOccasion(occasion(given))
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0)
          return
        }
        const from = LocalDate.parse('1900-01-01')
        const to = LocalDate.parse('2101-01-28')
        const found = occurrencesBetween(checked.occasion.rule, from, to)
        if (checked.occasion.rule.kind === 'once') expect(found).toHaveLength(1)
        for (const { on } of found) expect(LocalDate.safeParse(on).success).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
