import { impossibleDate } from '#shared/domain/calendar/impossible-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { MissingDay } from '#shared/model/missing-day.ts'
import type { Occasion, OccasionProblemCode, OccasionRule, SolarTerm } from '#shared/model/occasion.ts'

export type Repeat = 'yearly' | 'once' | 'nthWeekday' | 'solarTerm'

/** What stands in the form, all kinds of rule side by side so that changing one's mind loses nothing. */
export interface OccasionDraft {
  zh: string
  en: string
  kind: 'custom' | 'companyDay'
  repeat: Repeat
  calendar: 'solar' | 'lunar'
  year: number | null
  month: number
  day: number
  leap: boolean
  missing: MissingDay
  weekday: number
  /** 1 to 5, or -1 for the last. */
  nth: number
  term: SolarTerm
  leadDays: number
  lateDays: number
}

export function draftOf(editing: Occasion | undefined, day: LocalDate): OccasionDraft {
  const fresh: OccasionDraft = {
    zh: '',
    en: '',
    kind: 'custom',
    repeat: 'yearly',
    calendar: 'solar',
    year: null,
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    leap: false,
    missing: {},
    weekday: 7,
    nth: 1,
    term: 'dongzhi',
    leadDays: 7,
    lateDays: 2,
  }
  if (editing === undefined) return fresh
  const { names, rule, leadDays, lateDays } = editing
  return {
    ...fresh,
    ...names,
    leadDays,
    lateDays,
    kind: editing.kind === 'companyDay' ? 'companyDay' : 'custom',
    ...(rule === null ? {} : { repeat: rule.kind, ...partsOf(rule) }),
  }
}

function partsOf(rule: OccasionRule): Partial<OccasionDraft> {
  switch (rule.kind) {
    case 'solarTerm':
      return { term: rule.term }
    case 'nthWeekday':
      return { month: rule.month, weekday: rule.weekday, nth: rule.nth }
    case 'once':
    case 'yearly': {
      const { calendar, year, month, day, leap } = rule
      const missing = rule.kind === 'yearly' ? missingOf(rule) : {}
      return { calendar, year: year ?? null, month, day, leap: leap ?? false, missing }
    }
  }
}

const missingOf = ({ leapMonthMissing, dayMissing }: MissingDay): MissingDay => ({
  ...(leapMonthMissing === undefined ? {} : { leapMonthMissing }),
  ...(dayMissing === undefined ? {} : { dayMissing }),
})

/** As the service takes it; it may still be refused (a day that is not, no year). */
export function inputOf(draft: OccasionDraft) {
  return {
    kind: draft.kind,
    names: { zh: draft.zh.trim(), en: draft.en.trim() },
    rule: ruleOf(draft),
    leadDays: draft.leadDays,
    lateDays: draft.lateDays,
  }
}

function ruleOf(draft: OccasionDraft) {
  const { calendar, month, day } = draft
  const leap = calendar === 'lunar' && draft.leap ? { leap: true } : {}
  switch (draft.repeat) {
    case 'solarTerm':
      return { kind: 'solarTerm', term: draft.term }
    case 'nthWeekday':
      return { kind: 'nthWeekday', month, weekday: draft.weekday, nth: draft.nth }
    case 'once':
      return { kind: 'once', calendar, year: draft.year, month, day, ...leap }
    case 'yearly':
      return {
        kind: 'yearly',
        calendar,
        ...(draft.year === null ? {} : { year: draft.year }),
        month,
        day,
        ...leap,
        ...choicesFor(draft),
      }
  }
}

/** Only a day that some years lack needs to say what is kept in them. */
export function choicesFor(draft: Pick<OccasionDraft, 'calendar' | 'month' | 'day' | 'leap' | 'missing'>) {
  const { leapMonthMissing, dayMissing } = draft.missing
  return {
    ...(asksForLeapMonth(draft) && leapMonthMissing !== undefined ? { leapMonthMissing } : {}),
    ...(asksForDay(draft) && dayMissing !== undefined ? { dayMissing } : {}),
  }
}

export const asksForLeapMonth = ({ calendar, leap }: Pick<OccasionDraft, 'calendar' | 'leap'>): boolean =>
  calendar === 'lunar' && leap

export const asksForDay = ({ calendar, month, day }: Pick<OccasionDraft, 'calendar' | 'month' | 'day'>) =>
  calendar === 'lunar' ? day === 30 : month === 2 && day === 29

/** What cannot be about the day as it stands, said while it is being put together. */
export function problemOfDay(draft: OccasionDraft): OccasionProblemCode | null {
  if (draft.repeat === 'solarTerm' || draft.repeat === 'nthWeekday') return null
  const { calendar, year, month, day, leap } = draft
  return impossibleDate({ calendar, month, day, leap, ...(year === null ? {} : { year }) })
}
