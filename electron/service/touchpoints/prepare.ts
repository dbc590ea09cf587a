import { setImmediate as nextTurn } from 'node:timers/promises'
import { contactIdsWithDays } from '#db/repositories/own-day-people.ts'
import { everyPerson, peopleByIds, type TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { openTouchpointKeys, openTouchpointsByKeys } from '#db/repositories/touchpoints.ts'
import type { Progress } from '#shared/contract/app-contract.ts'
import { isSameForAll, occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import {
  type GreetingBook,
  greetingBook,
  owedGreetings,
  type PlanWindow,
} from '#shared/domain/touchpoints/owed-greetings.ts'
import { planWindow } from '#shared/domain/touchpoints/plan-window.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { OccasionKind } from '#shared/model/occasion.ts'
import type { TouchPlan } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import { type Candidate, owedChanges } from './owed-changes.ts'
import { owedTo } from './owed-to.ts'
import { markPrepared, preparedOn } from './prepared-marks.ts'
import { recheckChanges } from './recheck.ts'
import { SharedAddresses } from './shared-addresses.ts'
import { type TouchDesk, touchDesk } from './touch-desk.ts'

/** Greetings looked at and written in one turn: what somebody types meanwhile waits no longer than that, some 30 ms. */
const rowsAtOnce = 200

/**
 * Brings the queue up to date: whoever is owed a greeting by an active plan gets it, and open ones are looked at again.
 * Safe at any time and twice: a greeting's id follows from contact, occasion and year. Breaking off keeps what was written
 * and looks at the same days again next time.
 */
export async function* prepareTouchpoints(
  service: OpenService,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const { store } = service
  // Two runs at once would both find the same greeting missing.
  const before = running.get(store)
  const turn = Promise.withResolvers<void>()
  running.set(store, turn.promise)
  await before
  try {
    const desk = touchDesk(store)
    const windows = windowsOf(desk)
    const shared = new SharedAddresses()
    let done = 0
    yield* recheckOpen(service, desk, shared, signal)
    if (signal?.aborted) return
    const book = greetingBook(windows, desk.today)
    for (const people of peopleInReach(desk, windows)) {
      for (const part of partsOf(candidatesAmong(book, people))) {
        writeAll(service, owedChanges(desk, part, shared))
        await nextTurn()
        if (signal?.aborted) return
      }
      done += people.length
      yield { done, total: null, phase: 'people' }
      await nextTurn()
      if (signal?.aborted) return
    }
    markPrepared(
      store,
      windows.map(({ plan }) => plan),
      desk.today,
    )
  } finally {
    turn.resolve()
  }
}

const running = new WeakMap<object, Promise<void>>()

async function* recheckOpen(
  service: OpenService,
  desk: TouchDesk,
  shared: SharedAddresses,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const keys = openTouchpointKeys(service.store)
  for (let start = 0; start < keys.length; start += rowsAtOnce) {
    if (signal?.aborted) return
    const open = openTouchpointsByKeys(service.store, keys.slice(start, start + rowsAtOnce))
    writeAll(service, recheckChanges(desk, open, shared))
    yield { done: Math.min(start + rowsAtOnce, keys.length), total: keys.length, phase: 'open' }
    await nextTurn()
  }
}

function writeAll(service: OpenService, changes: RowChange[]): void {
  for (let start = 0; start < changes.length; start += rowsAtOnce) {
    // Not an act of the person in front of the screen: Ctrl+Z does not take it back.
    service.write({
      label: 'touchpoints.prepare',
      kind: 'repair',
      changes: changes.slice(start, start + rowsAtOnce),
    })
  }
}

function windowsOf(desk: TouchDesk): PlanWindow[] {
  const preparedBefore = preparedOn(desk.store)
  return desk.plans.flatMap((plan) => {
    const occasion = desk.occasions.get(plan.occasionId)
    if (!plan.isActive || occasion === undefined) return []
    return { plan, occasion, ...planWindow(plan, desk.today, preparedBefore(plan)) }
  })
}

/** Everybody where a day of everybody is near, else only those who have a day of their own there. */
export function peopleInReach(desk: TouchDesk, windows: readonly PlanWindow[]): Iterable<TouchpointPerson[]> {
  const audiences = windows.map(({ plan }) => plan.audience)
  const isNearForAll = windows.some(
    ({ occasion, from, until }) =>
      isSameForAll(occasion) && from <= until && occasionDates(occasion, noDays, from, until).length > 0,
  )
  if (isNearForAll) return everyPerson(desk.store, audiences)
  const ids = new Set<string>()
  for (const { occasion, from, until } of windows) {
    if (isSameForAll(occasion)) continue
    const kinds = new Set<OccasionKind>([occasion.kind])
    for (const id of contactIdsWithDays(desk.store, kinds, { from, until })) ids.add(id)
  }
  return peopleByIds(desk.store, ids, audiences)
}

const candidatesAmong = (book: GreetingBook<TouchPlan>, people: readonly TouchpointPerson[]): Candidate[] =>
  people.flatMap((person) =>
    owedGreetings(book, owedTo(person), (plan) => person.isIn[plan] ?? false).map((owed) => ({
      person,
      owed,
    })),
  )

function* partsOf(candidates: readonly Candidate[]): Generator<Candidate[]> {
  for (let start = 0; start < candidates.length; start += rowsAtOnce)
    yield candidates.slice(start, start + rowsAtOnce)
}

const noDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
