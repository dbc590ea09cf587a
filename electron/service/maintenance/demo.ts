import { getTableName } from 'drizzle-orm'
import { contactColumns } from '#db/repositories/contacts.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import { users } from '#db/schema/team.ts'
import { touchPlans, touchpoints } from '#db/schema/touchpoints.ts'
import { followUps, problems, visits } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { Progress } from '#shared/contract/app-contract.ts'
import type { DemoTouchPlan } from '#shared/domain/demo/demo-touch-plans.ts'
import type { DemoBatch } from '#shared/domain/demo/generate-demo.ts'
import type { TradeCompany } from '#shared/domain/demo-trade/trade-company.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { OpenService } from '../service-context.ts'
import { usualTemplates } from '../touchpoints/check-greeting.ts'
import { prepareTouchpoints } from '../touchpoints/prepare.ts'
import { demoCategoryRemovals, demoTradeTables, seedTrade, tradingCompanies } from './demo-trade.ts'
import { tidyWhenIdle } from './tidy-when-idle.ts'

/** Greetings, plans and trade first: what belongs to a company goes before it. */
const demoTables = [
  ...demoTradeTables,
  touchpoints,
  touchPlans,
  organizations,
  contacts,
  visits,
  problems,
  followUps,
  users,
] as const

/**
 * Adds demo data a batch at a time, each batch a change set of its own, so that a million organizations need no more
 * memory than a thousand and the window stays usable. Cancelling keeps the batches written so far.
 */
export async function* seedDemo(
  service: OpenService,
  request: { organizations: number; seed: number },
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const { store } = service
  // Loaded when somebody asks for it: an ordinary start need not parse 190 kB of names.
  const { generateDemo } = await import('#shared/domain/demo/generate-demo.ts')
  const { tradeCompanies } = await import('#shared/domain/demo-trade/trade-company.ts')
  const stateOf = statesIn(store)
  const trading: TradeCompany[] = []
  const returned = new Set<string>()
  let done = 0
  for (const batch of generateDemo({ ...request, today: today(store.clock) })) {
    if (signal?.aborted) return
    if (done < tradingCompanies) {
      trading.push(...tradeCompanies(request.seed, done, batch))
      // Before it is written.
      for (const { id } of batch.organizations)
        if (stateOf('organizations', id) !== 'living') returned.add(id)
    }
    service.write({ label: 'demo.seed', kind: 'demo', changes: batchChanges(store, batch) })
    done += batch.organizations.length
    yield { done, total: request.organizations, phase: 'seeding' }
    await new Promise(setImmediate)
  }
  if (signal?.aborted) return
  await seedTrade(service, request.seed, trading, returned, signal)
  if (signal?.aborted) return
  const { demoTouchPlans } = await import('#shared/domain/demo/demo-touch-plans.ts')
  const plans = demoTouchPlans(request.seed, today(store.clock))
  service.write({ label: 'demo.seed', kind: 'demo', changes: planChanges(store, plans) })
  // A larger store's queue is made by the screen that shows it, where it can be watched and stopped.
  if (request.organizations <= preparedUpTo) for await (const _ of prepareTouchpoints(service, signal));
  tidyWhenIdle(store)
}

const preparedUpTo = 20_000

/** Demo records go to the bin together; what was entered by hand on them goes along and comes back with undo. */
export function removeDemo(service: OpenService) {
  const deletedAt = nowInstant(service.store.clock)
  let removed = 0
  const changes = function* (): Generator<RowChange> {
    for (const table of demoTables) {
      const rows = service.store.orm
        .select({ id: table.id, isDemo: table.isDemo, deletedAt: table.deletedAt })
        .from(table)
        .all()
      for (const row of rows) {
        if (!row.isDemo || row.deletedAt !== null) continue
        if (table === organizations) removed += 1
        yield updateRecord(table, row.id, { deletedAt })
      }
    }
    yield* demoCategoryRemovals(service.store, deletedAt)
  }
  const applied = service.write({ label: 'demo.remove', changes: changes() })
  return { changeSetId: applied?.id ?? null, removed }
}

/** The write path sets these itself; a record that comes with them is stored without. */
function withoutTimes<T extends { createdAt: unknown; updatedAt: unknown }>({
  createdAt: _,
  updatedAt: __,
  ...rest
}: T) {
  return rest
}

/**
 * What is not there yet is added, what is in the bin comes back, what is there stays as it is: the same demo asked for
 * again is the same demo.
 */
function* batchChanges(store: Store, batch: DemoBatch): Generator<RowChange> {
  const stateOf = statesIn(store)
  // Before the first of them is written.
  const states = new Map(batch.organizations.map(({ id }) => [id, stateOf('organizations', id)]))
  const put = function* (table: DemoTable, id: string, of: RecordState, insert: () => RowChange) {
    if (of === 'living') return
    const state = of === 'absent' ? 'absent' : stateOf(getTableName(table), id)
    if (state === 'absent') yield insert()
    else yield updateRecord(table, id, { deletedAt: null })
  }
  for (const { id, name, role } of batch.users)
    yield* put(users, id, stateOf('users', id), () => insertRecord(users, id, { name, role, isDemo: true }))
  for (const { id, ...rest } of batch.organizations.map(withoutTimes)) {
    const record = { ...organizationColumns(rest), legalName: rest.legalName }
    yield* put(organizations, id, stateIn(states, id), () => insertRecord(organizations, id, record))
  }
  for (const { id, organizationId, ...rest } of batch.contacts.map(withoutTimes)) {
    const record = { ...contactColumns(rest), organizationId, name: rest.name }
    yield* put(contacts, id, stateIn(states, organizationId), () => insertRecord(contacts, id, record))
  }
  for (const { id, corrections: _, ...rest } of batch.visits.map(withoutTimes))
    yield* put(visits, id, stateIn(states, rest.organizationId), () => insertRecord(visits, id, rest))
  for (const { id, ...rest } of batch.problems.map(withoutTimes)) {
    const record = { ...rest, isDemo: true }
    yield* put(problems, id, stateIn(states, rest.organizationId), () => insertRecord(problems, id, record))
  }
  for (const { id, ...rest } of batch.followUps.map(withoutTimes))
    yield* put(followUps, id, stateIn(states, rest.organizationId), () => insertRecord(followUps, id, rest))
}

function* planChanges(store: Store, plans: readonly DemoTouchPlan[]): Generator<RowChange> {
  const stateOf = statesIn(store)
  for (const { id, ...plan } of plans) {
    const state = stateOf(getTableName(touchPlans), id)
    const record = { ...plan, templates: usualTemplates(store, plan.occasionId), isDemo: true }
    if (state === 'absent') yield insertRecord(touchPlans, id, record)
    else if (state === 'inBin') yield updateRecord(touchPlans, id, { ...record, deletedAt: null })
  }
}

type DemoTable = (typeof demoTables)[number]
type RecordState = 'absent' | 'living' | 'inBin'

const stateIn = (states: ReadonlyMap<string, RecordState>, id: string): RecordState =>
  states.get(id) ?? 'absent'

function statesIn({ sqlite }: Store): (table: string, id: string) => RecordState {
  const reads = new Map(
    demoTables.map((table) => {
      const name: string = getTableName(table)
      const read = sqlite.prepare<[string], { deletedAt: string | null }>(
        `select deleted_at as deletedAt from ${name} where id = ?`,
      )
      return [name, read]
    }),
  )
  return (table, id) => {
    const found = reads.get(table)?.get(id)
    return found === undefined ? 'absent' : found.deletedAt === null ? 'living' : 'inBin'
  }
}
