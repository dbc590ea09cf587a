import { type NewImportRow, noCounts } from '#db/repositories/imports.ts'
import { allCustomFields, allUsers } from '#db/repositories/team.ts'
import type { Store } from '#db/store.ts'
import type { AppliedChangeSet } from '#db/write-path/apply-change-set.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { ContactId, ImportId, OrganizationId } from '#shared/model/ids.ts'
import type { ImportCounts, ImportDoubt, ImportRowResult } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { ImportSink } from './apply-import.ts'
import { createCustomFields } from './create-custom-fields.ts'
import { DoubtTally } from './doubt-tally.ts'
import { ImportStaging } from './import-staging.ts'
import type { JsonText } from './json-text.ts'
import { KnownCompanies } from './known-companies.ts'
import { type PlanDeps, planRow, type RowPlan } from './plan-row.ts'
import { contentOf, type OpenRows, type ReadRow } from './read-row.ts'
import type { ListPurpose } from './row-content.ts'

export type ImportRequest = {
  list: OpenRows
  fileName: string
  mapping: ImportMapping
  purpose: ListPurpose
}

export type ImportHooks = {
  /** `saving`: every row is decided; from now on the import can no longer be stopped. */
  onProgress(phase: 'reading' | 'saving', done: number): void
  /** Rows as they are decided, for callers that report each one. */
  onRow?(row: ImportRowResult): void
  signal?: AbortSignal
}

export type ImportOutcome =
  | { status: 'checked'; counts: ImportCounts; doubts: ImportDoubt[] }
  | { status: 'saved'; importId: ImportId; counts: ImportCounts; applied: AppliedChangeSet | null }
  | { status: 'cancelled' }

/** Companies that may still be joined before they are written; rows of one company mostly stand together. */
const companiesHeldBack = 500
const companiesInAPart = 250

/**
 * Reads a list row by row, decides each against the store and the rows before it, and hands what follows to `sink`, which
 * writes it all or, when the import is cancelled or fails, nothing. Without a sink the list is only checked.
 */
export async function runImport(
  store: Store,
  request: ImportRequest,
  sink: ImportSink | null,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const staging = new ImportStaging()
  try {
    const startedAt = nowInstant(store.clock)
    const custom = createCustomFields(store, request.mapping, allCustomFields(store))
    const batches = request.list.rows({
      mapping: custom.mapping,
      context: { today: today(store.clock), customFields: custom.fields },
      purpose: request.purpose,
      team: allUsers(store).map(({ id, name }) => ({ id, name })),
    })
    const deps = planDeps(store, staging)
    const counts: ImportCounts = { ...noCounts }
    const doubts = new DoubtTally()
    const importId = ImportId.parse(store.newId())
    await sink?.begin({
      id: importId,
      fileName: request.fileName,
      role: request.purpose.role,
      startedAt,
      headers: [...request.list.headers],
      mapping: custom.mapping,
    })
    await sink?.take({ changes: [JSON.stringify(custom.changes)], rows: [] })
    // In one reading transaction: begun and ended by each look-up, it would cost as much as the look-up.
    const decideAll = store.sqlite.transaction((rows: Iterable<ReadRow>) => {
      const decided: NewImportRow[] = []
      for (const row of rows) {
        decided.push(reportedRow(row, planRow(deps, row)))
        doubts.add(row.sheetRow, row.doubts)
      }
      return decided
    })
    for await (const { rows, newUsers } of batches) {
      const decided = decideAll(rows)
      for (const reported of decided) {
        hooks.onRow?.(reported)
        counts.read += 1
        counts[reported.result] += 1
      }
      const changes = [JSON.stringify(newUsers), ...staging.leaving(companiesHeldBack)]
      await sink?.take({ changes, rows: decided })
      hooks.onProgress('reading', counts.read)
      await new Promise(setImmediate)
      if (hooks.signal?.aborted) return { status: 'cancelled' }
    }
    if (!sink) return { status: 'checked', counts, doubts: doubts.all() }
    hooks.onProgress('saving', 0)
    await new Promise(setImmediate)
    for (const changes of parts(staging.leaving())) await sink.take({ changes, rows: [] })
    hooks.onProgress('saving', counts.read)
    await new Promise(setImmediate)
    const applied = await sink.finish({ finishedAt: nowInstant(store.clock), counts, doubts: doubts.all() })
    return { status: 'saved', importId, counts, applied }
  } finally {
    await sink?.close()
    staging.close()
  }
}

export function planDeps(store: Store, staging: ImportStaging): PlanDeps {
  return {
    known: new KnownCompanies(store, staging),
    newOrganizationId: () => OrganizationId.parse(store.newId()),
    newContactId: () => ContactId.parse(store.newId()),
  }
}

function reportedRow(data: ReadRow, plan: RowPlan): NewImportRow {
  const { flags } = data
  const joined = plan.result === 'review' || plan.result === 'failed' ? null : plan
  const isWorthKeeping = plan.result === 'review' || plan.result === 'failed' || flags.length > 0
  return {
    row: data.row,
    sheetRow: data.sheetRow,
    result: plan.result,
    organizationId: joined?.organizationId ?? null,
    contactId: joined?.contactId ?? null,
    matchedRow: joined?.matchedRow ?? null,
    flags,
    cells: isWorthKeeping ? [...data.texts] : null,
    review: plan.result === 'review' ? { content: contentOf(data), candidates: plan.candidates } : null,
  }
}

/** In pieces of the size the reader makes. */
function* parts(texts: Iterable<JsonText>): Generator<JsonText[]> {
  let part: JsonText[] = []
  for (const text of texts) {
    part.push(text)
    if (part.length < companiesInAPart) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
