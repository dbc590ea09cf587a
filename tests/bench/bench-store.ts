import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contactColumns } from '#db/repositories/contacts.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import { users } from '#db/schema/team.ts'
import { followUps } from '#db/schema/visits.ts'
import { openStore, type Store } from '#db/store.ts'
import { applyChangeSet } from '#db/write-path/apply-change-set.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { generateDemo } from '#shared/domain/demo/generate-demo.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { RowChange } from '#shared/model/change-set.ts'

/**
 * A store of `size` organizations with about twice as many contacts, filled through the write path (log, search and
 * identity keys included) and kept between runs under a name made of size and schema. Returns its folder.
 */
export function benchStore(size: number, log: (line: string) => void): string {
  const directory = join(tmpdir(), `rapport-bench-${size}-${schemaDigest()}`)
  if (existsSync(directory)) return directory
  const partial = `${directory}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  log(`Filling a store of ${size} organizations …`)
  const started = performance.now()
  const store = openOrThrow(partial)
  // A bench store that a power cut would lose is no loss.
  store.sqlite.pragma('synchronous = OFF')
  let done = 0
  for (const batch of generateDemo({
    seed: 1,
    organizations: size,
    today: today(store.clock),
    detail: 'records',
    batchSize: 5000,
  })) {
    applyChangeSet(store, {
      kind: 'demo',
      label: 'demo.seed',
      actorId: null,
      changes: recordsOf(store, batch, done),
    })
    done += batch.organizations.length
    if (done % 100_000 === 0) log(`  ${done} after ${Math.round((performance.now() - started) / 1000)} s`)
  }
  store.sqlite.exec('analyze')
  store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  renameSync(partial, directory)
  log(`Filled in ${Math.round((performance.now() - started) / 1000)} s`)
  return directory
}

export function openOrThrow(dataDir: string): Store {
  const opened = openStore({ dataDir })
  if (!opened.ok) throw new Error(opened.failure.detail)
  return opened.store
}

/** One open follow-up for every tenth company, so that Today and lists have their share. */
function* recordsOf(
  store: Store,
  batch: ReturnType<typeof generateDemo> extends Generator<infer Batch> ? Batch : never,
  from: number,
): Generator<RowChange> {
  const known = store.sqlite.prepare<[string], number>('select 1 from users where id = ?').pluck()
  for (const { id, name, role } of batch.users) {
    if (known.get(id) === undefined) yield insertRecord(users, id, { name, role, isDemo: true })
  }
  for (const { id, createdAt: _c, updatedAt: _u, ...rest } of batch.organizations) {
    yield insertRecord(organizations, id, { ...organizationColumns(rest), legalName: rest.legalName })
  }
  for (const { id, organizationId, createdAt: _c, updatedAt: _u, ...rest } of batch.contacts) {
    yield insertRecord(contacts, id, { ...contactColumns(rest), organizationId, name: rest.name })
  }
  const day = today(store.clock)
  for (const [position, { id, ownerId }] of batch.organizations.entries()) {
    if ((from + position) % 10 !== 0) continue
    yield insertRecord(followUps, store.newId(), {
      organizationId: id,
      origin: 'manual',
      title: '寄样品并回访',
      dueOn: addDays(day, (((from + position) / 10) % 60) - 10),
      state: 'open',
      ownerId,
    })
  }
}

function schemaDigest(): string {
  const root = join(import.meta.dirname, '..', '..')
  const hash = createHash('sha256')
  for (const folder of [
    'db/migrations',
    'shared/domain/search-terms',
    'shared/domain/demo',
    'shared/domain/dedupe',
    'db/derived',
    'db/write-path',
  ]) {
    for (const file of readdirSync(join(root, folder)).toSorted()) {
      if (/\.(sql|ts)$/.test(file) && !file.includes('.test.'))
        hash.update(readFileSync(join(root, folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 10)
}
