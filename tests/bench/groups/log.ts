import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { createService } from '#service/create-service.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore } from '../bench-store.ts'
import { type Measurement, measurement, median, p95, timeEach, timeEachAsync } from '../measure.ts'

const saves = 200

/** Saving a quick log with its next step: visit, follow-up, change log, search index and counters, synced to the disk. */
export async function run({ size, log }: BenchOptions): Promise<Measurement[]> {
  const service = createService({ dataDir: benchStore(size, log) })
  const state = service.context.service
  if (!state.ok) throw new Error(state.failure.detail)
  const { store } = state.open
  const client = createRouterClient(service.router, { context: service.context })
  const ids = store.sqlite
    .prepare<[number], string>(
      'select id from organizations where is_buyer = 1 and deleted_at is null limit ?',
    )
    .pluck()
    .all(saves)
    .map((id) => OrganizationId.parse(id))
  const times = await timeEachAsync(ids, (organizationId) =>
    client.visits.log({
      visit: {
        organizationId,
        contactId: null,
        kind: 'call',
        happenedAt: nowInstant(store.clock),
        happenedOn: today(store.clock),
        durationMinutes: 5,
        outcome: 'interested',
        summary: '确认了下半年的采购计划，需要304不锈钢保温杯500套，月底前报价。',
        participants: [],
        dealsHeard: null,
        needsHeard: '304不锈钢保温杯500套',
        nextStep: '发报价单',
        nextStepDueOn: today(store.clock),
        attachments: [],
      },
      problem: null,
      closesFollowUpId: null,
      draftKey: null,
    }),
  )
  service.close()
  const bare = bareInserts()
  return [
    measurement('save a quick log, p95', 'ms', p95(times), 50, p95(bare)),
    measurement('save a quick log, median', 'ms', median(times), null, median(bare)),
  ]
}

/** The least a save can cost: one row, one commit, one fsync. */
function bareInserts(): number[] {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-bench-bare-'))
  const db = new Database(join(directory, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table visits (id integer primary key, summary text)')
  const insert = db.prepare('insert into visits (summary) values (?)')
  const times = timeEach(
    Array.from({ length: saves }, (_, i) => `visit ${i}`),
    (text) => insert.run(text),
  )
  db.close()
  rmSync(directory, { recursive: true, force: true })
  return times
}
