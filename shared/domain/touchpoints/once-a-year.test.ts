import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Birthday } from '../../model/contact.ts'
import { LocalDate } from '../../model/dates.ts'
import { TouchPlanId } from '../../model/ids.ts'
import type { Occasion } from '../../model/occasion.ts'
import { localDateOf as dateOf, dayNumberOf } from '../calendar/day-number.ts'
import { lunarDateOn, lunarMonthLength, toLunarDay } from '../calendar/lunar-calendar.ts'
import { builtInOccasions } from '../occasions/built-in-occasions.ts'
import { addDays, daysBetween } from '../time/local-date.ts'
import { earlierDay, laterDay } from './day-order.ts'
import { greetingBook, owedGreetings, type PlanPart } from './owed-greetings.ts'
import { planWindow } from './plan-window.ts'

const occasionNamed = (id: string): Occasion => {
  const found = builtInOccasions.find((occasion) => occasion.id === id)
  if (!found) throw new Error(id)
  return found
}
const birthday = occasionNamed('birthday')

type Plan = PlanPart & { leadDays: number; lateDays: number }

/** A computer that is switched on on some days, in whatever order its clock says, and prepares what the plans ask for. */
function switchedOn(options: {
  occasion: Occasion
  plans: readonly Plan[]
  days: readonly LocalDate[]
  birthday: Birthday | null
}) {
  const { occasion, plans, days } = options
  const made = new Map<number, LocalDate[]>()
  const marks = new Map<string, LocalDate>()
  const person = {
    days: { birthday: options.birthday, foundedOn: null, firstDealOn: null, withUsSince: null },
    doNotContact: false,
    leftOn: null,
    knownSince: LocalDate.parse('1900-01-01'),
  }
  for (const today of days) {
    const windows = plans.map((plan) => ({
      plan,
      occasion,
      ...planWindow(plan, today, marks.get(plan.id) ?? null),
    }))
    for (const { year, on } of owedGreetings(greetingBook(windows, today), person, () => true)) {
      const known = made.get(year) ?? []
      // The store's key: one greeting a contact, occasion and year.
      if (!known.includes(on)) made.set(year, [...known, on])
    }
    for (const { id } of plans) marks.set(id, today)
  }
  return made
}

const planIds = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'].map((id) =>
  TouchPlanId.parse(id),
)

const lunarBirthday = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    leap: fc.boolean(),
    leapMonthMissing: fc.constantFrom(undefined, 'plainMonth' as const, 'nextMonth' as const),
    dayMissing: fc.constantFrom(undefined, 'lastDay' as const, 'nextDay' as const),
  })
  .map((each): Birthday => ({ calendar: 'lunar', ...each }))

const solarBirthday = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 29 }),
    dayMissing: fc.constantFrom(undefined, 'lastDay' as const, 'nextDay' as const),
  })
  .map((each): Birthday => ({ calendar: 'solar', ...each }))

const plan = (id: TouchPlanId, startsOn: LocalDate) =>
  fc
    .record({
      leadDays: fc.integer({ min: 0, max: 90 }),
      lateDays: fc.integer({ min: 0, max: 60 }),
      startsLater: fc.integer({ min: 0, max: 40 }),
    })
    .map(
      ({ startsLater, ...each }): Plan => ({
        id,
        mergesBirthday: false,
        ...each,
        startsOn: addDays(startsOn, startsLater),
      }),
    )

/** Two plans for the same people, and the days the computer was on: gaps of up to two years, its clock also set back. */
const life = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 0, max: 364 }))
  .chain(([year, day]) => {
    const start = addDays(LocalDate.parse(`${year}-01-01`), day)
    return fc.record({
      start: fc.constant(start),
      plans: fc.tuple(...planIds.map((id) => plan(id, start))),
      gaps: fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -60, max: 700 })), {
        minLength: 1,
        maxLength: 10,
      }),
    })
  })
  .map(({ start, plans, gaps }) => {
    const days: LocalDate[] = [start]
    for (const gap of gaps) {
      const next = addDays(days.at(-1) ?? start, gap)
      days.push(laterDay(start, earlierDay(next, lastDay)))
    }
    return { start, plans, days }
  })

const lastDay = LocalDate.parse('2100-11-01')
const latest = (days: readonly LocalDate[]) => days.toSorted().at(-1)!

describe('nobody is missed and nobody is greeted twice', () => {
  test('on a lunar birthday, once in every lunar year that began and ended in sight', () => {
    fc.assert(
      fc.property(lunarBirthday, life, (born, { plans, days }) => {
        const made = switchedOn({ occasion: birthday, plans, days, birthday: born })
        expectOnceAYear(made)
        const from = plans
          .map(({ startsOn }) => startsOn)
          .toSorted()
          .at(-1)!
        // A day that moves on out of the twelfth month comes when its year is over.
        const until = movesOutOfItsYear(born) ? addDays(latest(days), -31) : latest(days)
        // Counted by the days of the calendar itself, not by the rule that made them.
        for (const year of lunarYearsBetween(from, until))
          expect([year, made.get(year)?.length]).toEqual([year, 1])
        for (const [year, [on]] of made) expect(isKeptOn(born, year, on!)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('on a solar birthday, once in every solar year', () => {
    fc.assert(
      fc.property(solarBirthday, life, (born, { plans, days }) => {
        const made = switchedOn({ occasion: birthday, plans, days, birthday: born })
        expectOnceAYear(made)
        const from = plans
          .map(({ startsOn }) => startsOn)
          .toSorted()
          .at(-1)!
        for (let year = Number(from.slice(0, 4)) + 1; year < Number(latest(days).slice(0, 4)); year += 1) {
          expect([year, made.get(year)?.length]).toEqual([year, 1])
        }
      }),
      { numRuns: 400 },
    )
  })

  test.each(['mid-autumn', 'spring-festival-eve', 'qingming', 'new-year', 'lantern-festival'])(
    'on %s',
    (id) => {
      fc.assert(
        fc.property(life, ({ plans, days }) => {
          const occasion = occasionNamed(id)
          const made = switchedOn({ occasion, plans, days, birthday: null })
          expectOnceAYear(made)
          const from = plans
            .map(({ startsOn }) => startsOn)
            .toSorted()
            .at(-1)!
          for (
            let year = Number(from.slice(0, 4)) + 1;
            year < Number(latest(days).slice(0, 4)) - 1;
            year += 1
          ) {
            expect([year, made.get(year)?.length]).toEqual([year, 1])
          }
        }),
        { numRuns: 100 },
      )
    },
  )
})

test('腊八 falls twice in the solar year 2022: both are greeted', () => {
  const laba: Occasion = {
    ...birthday,
    kind: 'custom',
    rule: { kind: 'yearly', calendar: 'lunar', month: 12, day: 8 },
  }
  const start = LocalDate.parse('2021-12-01')
  const plans = [{ id: planIds[0]!, mergesBirthday: false, leadDays: 7, lateDays: 2, startsOn: start }]
  const days = Array.from({ length: 400 }, (_, after) => addDays(start, after))
  expect([...switchedOn({ occasion: laba, plans, days, birthday: null })]).toEqual([
    [2021, ['2022-01-10']],
    [2022, ['2022-12-30']],
  ])
})

test('whoever skips years without their leap month has none in them', () => {
  const born: Birthday = { calendar: 'lunar', month: 4, day: 8, leap: true, leapMonthMissing: 'skip' }
  const start = LocalDate.parse('2019-01-01')
  const plans = [{ id: planIds[0]!, mergesBirthday: false, leadDays: 7, lateDays: 2, startsOn: start }]
  const days = [start, LocalDate.parse('2022-01-01')]
  expect([...switchedOn({ occasion: birthday, plans, days, birthday: born })]).toEqual([
    [2020, ['2020-05-30']],
  ])
})

/** Never two of one year, and never two within ten months. */
function expectOnceAYear(made: ReadonlyMap<number, LocalDate[]>): void {
  const days = [...made.values()].flat().toSorted()
  for (const [, ofYear] of made) expect(ofYear).toHaveLength(1)
  for (const [at, on] of days.entries()) {
    if (at > 0) expect(daysBetween(days[at - 1]!, on)).toBeGreaterThan(300)
  }
}

function movesOutOfItsYear(born: Birthday): boolean {
  if (born.calendar !== 'lunar' || born.month !== 12) return false
  return (born.leap === true && born.leapMonthMissing === 'nextMonth') || born.dayMissing === 'nextDay'
}

/** Lunar years with their first and last day inside the span, but one at each end for days moved across 春节. */
function lunarYearsBetween(from: LocalDate, until: LocalDate): number[] {
  const first = (toLunarDay(from)?.year ?? 0) + 1
  const last = (toLunarDay(until)?.year ?? 0) - 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** The day shows the birthday's own month and day, or one that stands in for it by the person's choice. */
function isKeptOn(
  { month, day, leap = false, leapMonthMissing, dayMissing }: Birthday,
  year: number,
  on: LocalDate,
) {
  const shown = lunarDateOn(dayNumberOf(on))!
  if (shown.month === month && shown.leap === leap && shown.day === day && shown.year === year) return true
  const standsInForMonth = leap && lunarMonthLength(year, month, true) === 0
  const meant = standsInForMonth && leapMonthMissing === 'nextMonth' ? (month % 12) + 1 : month
  if (shown.day === day) return standsInForMonth && shown.month === meant && !shown.leap
  const before = lunarDateOn(dayNumberOf(on) - 1)!
  const after = lunarDateOn(dayNumberOf(on) + 1)!
  if (dayMissing === 'nextDay')
    return day === 30 && shown.day === 1 && before.day === 29 && before.month === meant
  return (
    day === 30 &&
    shown.day === 29 &&
    after.day === 1 &&
    shown.month === meant &&
    dateOf(dayNumberOf(on)) === on
  )
}
