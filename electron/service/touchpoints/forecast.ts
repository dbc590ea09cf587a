import type { Queue } from '#db/repositories/touchpoint-counts.ts'
import type { Store } from '#db/store.ts'
import { type GreetingBook, greetingBook, owedGreetings } from '#shared/domain/touchpoints/owed-greetings.ts'
import { stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { TouchPlan } from '#shared/model/touchpoint.ts'
import { shortTurns } from '../short-turns.ts'
import { AlikeCounter, type AlikeGreetings } from './alike-greetings.ts'
import { owedTo } from './owed-to.ts'
import { peopleInReach } from './prepare.ts'
import { touchDesk } from './touch-desk.ts'

export type ForecastQueue = Omit<Queue, 'late'> & { budget: number }
export type ForecastEvent =
  | { type: 'progress'; done: number; total: null; phase: string }
  | { type: 'result'; queues: ForecastQueue[] }

/** Who would be greeted in a span under the active plans, with state and issues of each; nothing is written. */
export async function* forecastQueues(
  store: Store,
  { from, until }: { from: LocalDate; until: LocalDate },
  signal?: AbortSignal,
): AsyncGenerator<ForecastEvent> {
  const desk = touchDesk(store)
  const windows = desk.plans.flatMap((plan) => {
    const occasion = desk.occasions.get(plan.occasionId)
    return plan.isActive && occasion !== undefined ? { plan, occasion, from, until } : []
  })
  const book: GreetingBook<TouchPlan> = greetingBook(windows, desk.today)
  const counter = new AlikeCounter(
    desk,
    windows.map(({ plan }) => plan),
  )
  const turns = shortTurns()
  let done = 0
  for (const people of peopleInReach(desk, windows)) {
    for (const person of people) {
      if (turns.isOver()) await turns.end()
      if (signal?.aborted) return
      counter.add(
        person,
        owedGreetings(book, owedTo(person), (plan) => person.isIn[plan] ?? false),
      )
    }
    done += people.length
    yield { type: 'progress', done, total: null, phase: 'people' }
    await turns.end()
  }
  yield { type: 'result', queues: queuesOf(counter.groups()) }
}

function queuesOf(groups: Iterable<AlikeGreetings>): ForecastQueue[] {
  const queues = new Map<string, ForecastQueue>()
  for (const { owed, issues, from, until, count } of groups) {
    const { plan, occasion, year } = owed
    const key = `${occasion.id} ${year}`
    const queue = queues.get(key) ?? {
      occasionId: occasion.id,
      year,
      from,
      until,
      counts: {},
      issues: {},
      budget: 0,
    }
    queues.set(key, queue)
    if (from < queue.from) queue.from = from
    if (until > queue.until) queue.until = until
    const state = issues === null ? 'skipped' : stateOfIssues(issues)
    queue.counts[state] = (queue.counts[state] ?? 0) + count
    for (const issue of issues ?? []) queue.issues[issue] = (queue.issues[issue] ?? 0) + count
    if (issues !== null) queue.budget += count * (plan.budgetPerHead ?? 0)
  }
  return [...queues.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
