import type { DerivedChange } from '#db/derived/new-company-changes.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { withReferencesAtTheEnd } from '#db/references-at-the-end.ts'
import {
  beginImport,
  type ImportBeginning,
  type ImportEnd,
  type ImportReport,
  type NewImportRow,
} from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import type { ImportStaging } from './import-staging.ts'
import { type JsonText, textOf } from './json-text.ts'

/** A piece of what an import writes. */
export type ImportPart = {
  /** In their order, `DerivedChange[]` as JSON; each is good until the next is asked for. */
  changes: Iterable<JsonText>
  /** Of the report. */
  rows: readonly NewImportRow[]
}

/** Where what an import writes goes. It is written all together or, closed before `finish`, not at all. */
export type ImportSink = {
  begin(beginning: ImportBeginning): Promise<void>
  /** Resolves when it is ready for more. */
  take(part: ImportPart & { changes: readonly JsonText[] }): Promise<void>
  finish(end: ImportEnd): Promise<AppliedChangeSet | null>
  close(): Promise<void>
}

/**
 * Writes an import: one transaction holds its records, its log and its report, so that after a crash it is either
 * whole or absent. `end` is asked for when the parts have come to their end.
 */
export function applyImport(
  store: Store,
  actorId: string,
  beginning: ImportBeginning,
  parts: Iterable<ImportPart>,
  end: () => ImportEnd,
): AppliedChangeSet | null {
  return inTransaction(store.sqlite, () => {
    const report = beginImport(store, beginning)
    const applied = applyChangeSet(store, {
      kind: 'import',
      label: 'imports.run',
      actorId,
      changes: changesReported(parts, report),
    })
    report.finish({ ...end(), changeSetId: applied?.id ?? null })
    return applied
  })
}

/**
 * `applyImport` of a list of companies, which may be long: it adds companies and people and fills in what it knows of
 * others, but never moves a person to another company.
 */
export const applyCompanies: typeof applyImport = (store, ...rest) =>
  withReferencesAtTheEnd(store.sqlite, () => applyImport(store, ...rest))

function* changesReported(parts: Iterable<ImportPart>, report: ImportReport): Generator<DerivedChange> {
  for (const { changes, rows } of parts) {
    for (const row of rows) report.add(row)
    yield* takenApart(changes)
  }
}

/** What the staged rows change. */
export const stagedChanges = (staging: ImportStaging): Iterable<DerivedChange> =>
  takenApart(staging.leaving())

function* takenApart(texts: Iterable<JsonText>): Generator<DerivedChange> {
  for (const text of texts) {
    // Written by this very job a moment ago, from values of this type.
    const changes: readonly DerivedChange[] = JSON.parse(textOf(text))
    yield* changes
  }
}
