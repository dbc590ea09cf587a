import type { LocalDate } from '../../model/dates.ts'
import type { VisitInput } from '../../model/visit.ts'
import { addDays } from '../time/local-date.ts'

/** A next step without a day is owed a week after the contact, on the same weekday. */
const defaultNextStepDays = 7

const titleLength = 500
const summaryLength = 100

export type PromisedFollowUp = { title: string; dueOn: LocalDate }

/**
 * What a visit's next step promises, or null when it promises nothing.
 * A day without words keeps its promise too: it takes the words of the first of `fallbackTitles` that has any.
 * A default day is never in the past: the log of last month's call written today is owed today.
 */
export function nextStepFollowUp(
  visit: Pick<VisitInput, 'nextStep' | 'nextStepDueOn' | 'happenedOn' | 'summary'>,
  today: LocalDate,
  fallbackTitles: readonly (string | null)[],
): PromisedFollowUp | null {
  const words = visit.nextStep?.trim() ?? ''
  if (words === '' && visit.nextStepDueOn === null) return null
  const title = [words, ...fallbackTitles, firstLine(visit.summary)].find(
    (each) => each !== null && each.trim() !== '',
  )
  if (title === undefined || title === null) return null
  return {
    title: title.trim().slice(0, titleLength),
    dueOn: visit.nextStepDueOn ?? defaultDueOn(visit.happenedOn, today),
  }
}

function defaultDueOn(happenedOn: LocalDate, today: LocalDate): LocalDate {
  const inAWeek = addDays(happenedOn, defaultNextStepDays)
  return inAWeek > today ? inAWeek : today
}

/** Cut by code points: half of an emoji or of a rare surname would be stored as a question mark. */
function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return [...line.slice(0, 2 * summaryLength)].slice(0, summaryLength).join('')
}
