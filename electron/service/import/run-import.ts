import type { NewImportRow } from '#db/repositories/imports.ts'
import { allCustomFields } from '#db/repositories/team.ts'
import type { Store } from '#db/store.ts'
import type { AppliedChangeSet } from '#db/write-path/apply-change-set.ts'
import type { InterpretedRow } from '#shared/domain/import/interpret-row.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { ContactId, ImportId, OrganizationId } from '#shared/model/ids.ts'
import type { ImportCounts, ImportDoubt, ImportRowResult } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { applyImport } from './apply-import.ts'
import { DoubtTally } from './doubt-tally.ts'
import { ImportStaging } from './import-staging.ts'
import { KnownCompanies } from './known-companies.ts'
import { type ImportLanguage, noteLines } from './note-lines.ts'
import { type PlanDeps, planRow, type RowContent, type RowPlan } from './plan-row.ts'
import type { OpenRows, ReadRow } from './read-rows.ts'
import { createCustomFields, OwnerNames } from './resolve-names.ts'

export type ImportRequest = {
  list: OpenRows
  fileName: string
  mapping: ImportMapping
  role: 'buyer' | 'supplier'
  mode: 'check' | 'save'
  language: ImportLanguage
  actorId: string
}

export type ImportHooks = {
  onProgress(phase: 'reading' | 'saving', done: number): void
  /** Rows as they are decided, for callers that report each one. */
  onRow?(row: ImportRowResult): void
  signal?: AbortSignal
}

export type ImportOutcome =
  | { status: 'checked'; counts: ImportCounts; doubts: ImportDoubt[] }
  | { status: 'saved'; importId: ImportId; counts: ImportCounts; applied: AppliedChangeSet | null }
  | { status: 'cancelled' }

const recordsBetweenReports = 250
/** What the notes of a record hold, in characters; a pasted document and the flagged cells together may be more. */
const longestNotes = 20_000

/**
 * Reads a list row by row, decides each against the store and the rows before it, and, when asked to save, writes it
 * all at once. Until then nothing of the store is touched: a cancel or a crash leaves it as it was.
 */
export async function runImport(
  store: Store,
  request: ImportRequest,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const staging = new ImportStaging()
  try {
    const startedAt = nowInstant(store.clock)
    const owners = new OwnerNames(store)
    const custom = createCustomFields(store, request.mapping, allCustomFields(store))
    const deps = planDeps(store, staging)
    const context = { today: today(store.clock), customFields: custom.fields }
    const counts: ImportCounts = { read: 0, new: 0, updated: 0, unchanged: 0, review: 0, failed: 0 }
    const doubts = new DoubtTally()
    for await (const batch of request.list.rows(custom.mapping, context)) {
      for (const data of batch) {
        const content = rowContent(data.read, request, owners)
        const plan = planRow(deps, data.row, content, data.facts)
        const staged = stagedRow(data, content, plan)
        staging.saveRow(staged)
        hooks.onRow?.(staged)
        doubts.add(data.sheetRow, data.read.doubts)
        counts.read += 1
        counts[plan.result] += 1
      }
      hooks.onProgress('reading', counts.read)
      await new Promise(setImmediate)
      if (hooks.signal?.aborted) return { status: 'cancelled' }
    }
    if (request.mode === 'check') return { status: 'checked', counts, doubts: doubts.all() }
    hooks.onProgress('saving', 0)
    await new Promise(setImmediate)
    const importId = ImportId.parse(store.newId())
    const applied = applyImport(
      store,
      staging,
      {
        id: importId,
        fileName: request.fileName,
        role: request.role,
        startedAt,
        finishedAt: nowInstant(store.clock),
        counts,
        headers: [...request.list.headers],
        mapping: custom.mapping,
      },
      {
        actorId: request.actorId,
        prepare: request.list.prepare,
        before: [...owners.newUsers, ...custom.changes],
        onRecord: (done) => done % recordsBetweenReports === 0 && hooks.onProgress('saving', done),
      },
    )
    return { status: 'saved', importId, counts, applied }
  } finally {
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

function rowContent(
  read: InterpretedRow,
  { role, language }: Pick<ImportRequest, 'role' | 'language'>,
  owners: OwnerNames,
): RowContent {
  const lines = [read.organization.notes ?? null, noteLines(read.notes, language)].filter(
    (line) => line !== null,
  )
  return {
    organization: {
      ...read.organization,
      roles: [...new Set([...(read.organization.roles ?? []), role])],
      ...(read.ownerName === null ? {} : { ownerId: owners.idOf(read.ownerName) }),
      ...(lines.length === 0 ? {} : { notes: lines.join('\n').slice(0, longestNotes) }),
    },
    contacts: [...(read.contact ? [read.contact] : []), ...read.otherContacts],
    lastContactOn: read.lastContactOn,
  }
}

function stagedRow(data: ReadRow, content: RowContent, plan: RowPlan): NewImportRow {
  const { flags } = data.read
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
    cells: isWorthKeeping ? JSON.parse(data.texts) : null,
    review: plan.result === 'review' ? { content, candidates: plan.candidates } : null,
  }
}
