import { contactColumns } from '#db/repositories/contacts.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import { users } from '#db/schema/team.ts'
import { followUps, problems, visits } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { Progress } from '#shared/contract/app-contract.ts'
import type { DemoBatch } from '#shared/domain/demo/generate-demo.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { OpenService } from '../service-context.ts'
import { tidySearchWhenIdle } from './tidy-search.ts'

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
  let done = 0
  for (const batch of generateDemo({ ...request, today: today(store.clock) })) {
    if (signal?.aborted) return
    service.write({ label: 'demo.seed', kind: 'demo', changes: batchChanges(store, batch) })
    done += batch.organizations.length
    yield { done, total: request.organizations, phase: 'seeding' }
    await new Promise(setImmediate)
  }
  tidySearchWhenIdle(store)
}

/** Demo records go to the bin together; what was entered by hand on them goes along and comes back with undo. */
export function removeDemo(service: OpenService) {
  const deletedAt = nowInstant(service.store.clock)
  let removed = 0
  const changes = function* (): Generator<RowChange> {
    for (const table of [organizations, contacts, visits, problems, followUps, users]) {
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

function* batchChanges(store: Store, batch: DemoBatch): Generator<RowChange> {
  const known = store.sqlite.prepare<[string], number>('select 1 from users where id = ?').pluck()
  for (const { id, name, role } of batch.users) {
    if (known.get(id) === undefined) yield insertRecord(users, id, { name, role, isDemo: true })
  }
  for (const { id, ...rest } of batch.organizations.map(withoutTimes)) {
    yield insertRecord(organizations, id, { ...organizationColumns(rest), legalName: rest.legalName })
  }
  for (const { id, organizationId, ...rest } of batch.contacts.map(withoutTimes)) {
    yield insertRecord(contacts, id, { ...contactColumns(rest), organizationId, name: rest.name })
  }
  for (const { id, corrections: _, ...rest } of batch.visits.map(withoutTimes))
    yield insertRecord(visits, id, rest)
  for (const { id, ...rest } of batch.problems.map(withoutTimes))
    yield insertRecord(problems, id, { ...rest, isDemo: true })
  for (const { id, ...rest } of batch.followUps.map(withoutTimes)) yield insertRecord(followUps, id, rest)
}
