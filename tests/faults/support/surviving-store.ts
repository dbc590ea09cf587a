import { createHash } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Store } from '#db/store.ts'
import { createService } from '#service/create-service.ts'
import { checkStore } from '#service/maintenance/check-store.ts'
import { Attachment } from '#shared/model/visit.ts'
import type { Promises } from './promises.ts'

/** `unanswered`: imports that are whole although nobody was told so any more. */
export type Survival = { visits: number; imports: number; unanswered: number }

/**
 * Opens the store again as the application does and holds it against every promise of its lives so far (one `Promises`
 * each): what was answered is there, what was cut off is there whole or not at all, and the store is sound.
 */
export async function expectSurvival(dataDir: string, lives: readonly Promises[]): Promise<Survival> {
  const service = createService({ dataDir, importsInPlace: true })
  try {
    const { service: state } = service.context
    if (!state.ok) throw new Error(`it does not open again: ${state.failure.code} ${state.failure.detail}`)
    const { store } = state.open
    const survival = expectPromisesKept(store, lives)
    expectWhole(store)
    const client = createRouterClient(service.router, { context: service.context })
    for (const { hash, name } of attachmentsIn(store)) {
      const bytes = await (await client.visits.readAttachment({ hash, name })).bytes()
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    }
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
    return survival
  } finally {
    service.close()
  }
}

function expectPromisesKept(store: Store, lives: readonly Promises[]): Survival {
  const promised = (kind: keyof Promises) => lives.flatMap((life) => life[kind])
  const lost = (kind: keyof Promises, kept: ReadonlySet<string>) =>
    promised(kind).filter((id) => !kept.has(id))
  const visits = idsIn(store, 'select id from visits')
  const imports = idsIn(store, 'select id from imports')
  expect(lost('organization', idsIn(store, 'select id from organizations')), 'companies').toEqual([])
  expect(lost('visit', visits), 'calls that were answered as saved').toEqual([])
  expect(lost('import', imports), 'imports that were answered as done').toEqual([])
  // Each was saved under the id it was asked with: one of another id would be a call that was saved twice.
  const asked = new Set(promised('asked'))
  expect(
    [...visits].filter((id) => !asked.has(id)),
    'calls nobody asked for',
  ).toEqual([])
  for (const [life, { asked: ids, visit }] of lives.entries()) {
    const unanswered = ids.filter((id) => visits.has(id) && !visit.includes(id))
    expect(unanswered.length, `calls of life ${life + 1} that are there unanswered`).toBeLessThanOrEqual(1)
  }
  // The draft goes in the same step as the call it became. One of an earlier life has made way for the next.
  const drafts = idsIn(store, "select draft ->> '$.id' from visit_drafts")
  const last = lives.at(-1)?.draft.at(-1)
  if (last !== undefined) expect(drafts.has(last) || visits.has(last), 'the last draft').toBe(true)
  return { visits: visits.size, imports: imports.size, unanswered: imports.size - promised('import').length }
}

/** The records, the log and the report of an import are there together or not at all; so are the parts of a call. */
function expectWhole(store: Store): void {
  const count = (sql: string) => store.sqlite.prepare<[], number>(sql).pluck().get()
  expect(
    count(
      "select count(*) from change_sets s where kind = 'import' and id not in (select change_set_id from imports)",
    ),
    'imports without a report',
  ).toBe(0)
  expect(
    count(`select count(*) from imports i where counts ->> '$.read' <>
             (select count(*) from import_rows r where r.import_id = i.id)`),
    'imports with rows missing from their report',
  ).toBe(0)
  expect(
    count(
      "select count(*) from import_rows r where result = 'new' and organization_id not in (select id from organizations)",
    ),
    'companies that the report names and nobody has',
  ).toBe(0)
  expect(
    count(
      "select count(*) from organizations where stamp in (select stamp from change_sets where kind = 'import')",
    ),
    'imported companies',
  ).toBe(count("select count(distinct organization_id) from import_rows where result = 'new'"))
  expect(
    count(`select count(*) from visits v where next_step is not null
             and not exists (select 1 from follow_ups f where f.visit_id = v.id)`),
    'calls without the follow-up they promised',
  ).toBe(0)
}

function attachmentsIn(store: Store): Attachment[] {
  const texts = store.sqlite
    .prepare<[], string>(
      "select attachments from visits where attachments is not null and attachments <> '[]'",
    )
    .pluck()
    .all()
  return texts.flatMap((text) => z.array(Attachment).parse(JSON.parse(text)))
}

const idsIn = (store: Store, sql: string): ReadonlySet<string> =>
  new Set(store.sqlite.prepare<[], string>(sql).pluck().all())
