import type { LocalDate } from '../../model/dates.ts'
import type { Occasion, OccasionId } from '../../model/occasion.ts'
import type { TouchPlan } from '../../model/touchpoint.ts'
import type { Occurrence } from '../calendar/occurrences.ts'
import { groupBy } from '../group-by.ts'
import { isSameForAll, type OwnDays, occasionDates } from '../occasions/occasion-dates.ts'

/** A plan with the days of its occasion that are looked at now, both included. */
export type PlanWindow<Plan extends PlanPart = TouchPlan> = {
  plan: Plan
  occasion: Occasion
  from: LocalDate
  until: LocalDate
}
export type PlanPart = Pick<TouchPlan, 'id' | 'startsOn' | 'mergesBirthday'>

export type OwedGreeting<Plan extends PlanPart = TouchPlan> = {
  plan: Plan
  occasion: Occasion
  on: LocalDate
  /** In the calendar of the occasion's own rule: what makes "once a year" true of a lunar birthday. */
  year: number
  years: number | null
  /** The greeting of the same day that a birthday goes into. */
  mergedInto: { occasionId: OccasionId; year: number } | null
}

export type OwedTo = {
  days: OwnDays
  doNotContact: boolean
  leftOn: LocalDate | null
  /** Nobody is owed a greeting for a day before we knew them. */
  knownSince: LocalDate
}

export type GreetingBook<Plan extends PlanPart> = {
  occasions: BookedOccasion<Plan>[]
  today: LocalDate
}

type BookedOccasion<Plan extends PlanPart> = {
  occasion: Occasion
  /** In order: the first one that is for somebody decides. `index` is the plan's place among those handed in. */
  plans: (PlanWindow<Plan> & { index: number })[]
  from: LocalDate
  until: LocalDate
  /** The days everybody has it on; null where they are each contact's own. */
  everyones: EveryonesDay<Plan>[] | null
}

/** `owedBy`: by the place of the plan. */
type EveryonesDay<Plan extends PlanPart> = Occurrence & { owedBy: Map<number, OwedGreeting<Plan>> }

/** Prepares what is the same for everybody, so that a hundred thousand people cost little each. */
export function greetingBook<Plan extends PlanPart>(
  windows: readonly PlanWindow<Plan>[],
  today: LocalDate,
): GreetingBook<Plan> {
  const indexed = windows.map((window, index) => ({ ...window, index }))
  // A birthday is prepared earlier than the festival it may go into: that day has to be known by then.
  const from = least(windows.map((each) => each.from))
  const until = greatest(windows.map((each) => each.until))
  const occasions = [...groupBy(indexed, ({ occasion }) => occasion.id).values()].flatMap((plans) => {
    const occasion = plans[0]?.occasion
    if (occasion === undefined || from === null || until === null) return []
    return {
      occasion,
      plans,
      from: least(plans.map((each) => each.from)) ?? from,
      until: greatest(plans.map((each) => each.until)) ?? until,
      everyones: isSameForAll(occasion)
        ? occasionDates(occasion, nobody, from, until).map((day) => ({ ...day, owedBy: new Map() }))
        : null,
    }
  })
  return { occasions, today }
}

/**
 * The greetings somebody is owed by the plans that are for them, each occasion once a year whatever the number of plans.
 * `isFor` says by a plan's place whether its audience holds this person. What a hundred thousand people are owed alike, on the
 * same day by the same plan, is one object.
 */
export function owedGreetings<Plan extends PlanPart>(
  { occasions, today }: GreetingBook<Plan>,
  person: OwedTo,
  isFor: (planIndex: number) => boolean,
): OwedGreeting<Plan>[] {
  const owed: OwedGreeting<Plan>[] = []
  for (const booked of occasions) {
    if (!booked.plans.some(({ index }) => isFor(index))) continue
    const { occasion, everyones } = booked
    if (occasion.kind === 'birthday' && person.doNotContact) continue
    const days: readonly (Occurrence | EveryonesDay<Plan>)[] = everyones ?? datesOf(booked, person.days)
    for (const day of days) {
      const { on, year, years } = day
      const window = planOn(booked, on, isFor)
      if (window === null || on < window.from || on > window.until) continue
      if (on < today && on < person.knownSince) continue
      if (person.leftOn !== null && person.leftOn <= on) continue
      const known = 'owedBy' in day ? day.owedBy.get(window.index) : undefined
      if (known !== undefined) {
        owed.push(known)
        continue
      }
      const mergedInto = occasion.kind === 'birthday' ? mergedOn(occasions, person.days, on, isFor) : null
      const greeting = { plan: window.plan, occasion, on, year, years, mergedInto }
      if ('owedBy' in day) day.owedBy.set(window.index, greeting)
      owed.push(greeting)
    }
  }
  return owed
}

const datesOf = <Plan extends PlanPart>(
  { occasion, from, until }: BookedOccasion<Plan>,
  days: OwnDays,
): Occurrence[] => occasionDates(occasion, days, from, until)

/** The first plan of an occasion that is for this person and was there on the day. */
const planOn = <Plan extends PlanPart>(
  { plans }: BookedOccasion<Plan>,
  on: LocalDate,
  isFor: (planIndex: number) => boolean,
) => plans.find(({ plan, index }) => plan.startsOn <= on && isFor(index)) ?? null

function mergedOn<Plan extends PlanPart>(
  occasions: readonly BookedOccasion<Plan>[],
  days: OwnDays,
  on: LocalDate,
  isFor: (planIndex: number) => boolean,
): OwedGreeting['mergedInto'] {
  for (const booked of occasions) {
    const { occasion, everyones } = booked
    if (occasion.kind === 'birthday' || !planOn(booked, on, isFor)?.plan.mergesBirthday) continue
    const found = (everyones ?? occasionDates(occasion, days, on, on)).find((each) => each.on === on)
    if (found !== undefined) return { occasionId: occasion.id, year: found.year }
  }
  return null
}

const least = (days: readonly LocalDate[]): LocalDate | null => days.toSorted()[0] ?? null
const greatest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted().at(-1) ?? null

const nobody: OwnDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
