import type { DerivedChange } from '#db/derived/new-company-changes.ts'
import { insertImport, type NewImport, type NewImportRow } from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import type { ImportStaging } from './import-staging.ts'
import { type JsonText, textOf } from './json-text.ts'

/** The report on an import: what is kept of it beside the records it wrote. */
export type ImportReport = { record: Omit<NewImport, 'changeSetId'>; rows: Iterable<NewImportRow> }

/** Where the changes of an import go. They are written all together or, closed before `finish`, not at all. */
export type ImportSink = {
  /** Takes changes in their order, `DerivedChange[]` as JSON; resolves when it is ready for more. */
  take(changes: readonly JsonText[]): Promise<void>
  finish(report: ImportReport): Promise<AppliedChangeSet | null>
  close(): Promise<void>
}

/**
 * Writes an import: one transaction holds its records, its log and its report, so that after a crash it is either
 * whole or absent. `report` is asked for when the changes have come to their end.
 */
export function applyImport(
  store: Store,
  actorId: string,
  changes: Iterable<JsonText>,
  report: () => ImportReport,
): AppliedChangeSet | null {
  return store.sqlite
    .transaction(() => {
      const applied = applyChangeSet(store, {
        kind: 'import',
        label: 'imports.run',
        actorId,
        changes: takenApart(changes),
      })
      const { record, rows } = report()
      insertImport(store, { ...record, changeSetId: applied?.id ?? null }, rows)
      return applied
    })
    .immediate()
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
