import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Queue, StateCounts } from '#db/repositories/touchpoint-counts.ts'
import type { Store } from '#db/store.ts'
import { type GreetingBook, greetingBook } from '#shared/domain/touchpoints/owed-greetings.ts'
import { stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OccasionId } from '#shared/model/occasion.ts'
import type { TouchPlan, TouchpointState } from '#shared/model/touchpoint.ts'
import { checkGreeting } from './check-greeting.ts'
import { likenedTextIssues } from './likened-text-issues.ts'
import type { Candidate } from './owed-changes.ts'
import { candidatesAmong, peopleInReach } from './prepare.ts'
import { type TouchDesk, touchDesk } from './touch-desk.ts'

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
  const queues: Queues = new Map()
  const count = counter(desk, queues)
  let done = 0
  for (const people of peopleInReach(desk, windows)) {
    if (signal?.aborted) return
    for (const candidate of candidatesAmong(book, people)) count(candidate)
    done += people.length
    yield { type: 'progress', done, total: null, phase: 'people' }
    await nextTurn()
  }
  yield {
    type: 'result',
    queues: [...queues.values()]
      .flatMap((ofOccasion) => [...ofOccasion.values()])
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  }
}

type Queues = Map<OccasionId, Map<number, ForecastQueue>>

function counter(desk: TouchDesk, queues: Queues) {
  const textIssues = likenedTextIssues()
  return ({ person, owed }: Candidate): void => {
    const { plan, occasion, on, year, mergedInto } = owed
    const queue = queueOf(queues, owed)
    if (on < queue.from) queue.from = on
    if (on > queue.until) queue.until = on
    if (mergedInto !== null) {
      add(queue.counts, 'skipped')
      return
    }
    const ownerId = plan.ownerId ?? person.organization.ownerId
    const greeting = {
      occasionId: occasion.id,
      occursOn: on,
      year,
      ownerId,
      sendOn: on,
      keepChannel: null,
      subject: null,
      body: null,
    }
    const { issues } = checkGreeting(desk, person, plan, greeting, textIssues)
    add(queue.counts, stateOfIssues(issues))
    for (const issue of issues) queue.issues[issue] = (queue.issues[issue] ?? 0) + 1
    queue.budget += plan.budgetPerHead ?? 0
  }
}

function queueOf(queues: Queues, { occasion, year, on }: Candidate['owed']): ForecastQueue {
  const ofOccasion = queues.get(occasion.id) ?? new Map<number, ForecastQueue>()
  queues.set(occasion.id, ofOccasion)
  const known = ofOccasion.get(year)
  if (known !== undefined) return known
  const queue = { occasionId: occasion.id, year, from: on, until: on, counts: {}, issues: {}, budget: 0 }
  ofOccasion.set(year, queue)
  return queue
}

function add(counts: StateCounts, state: TouchpointState): void {
  counts[state] = (counts[state] ?? 0) + 1
}
