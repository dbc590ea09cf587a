import type { DerivedChange } from '#db/derived/derived-of-new.ts'
import { insertImport, type NewImport } from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { type CompanyPreparer, prepareInPlace } from './company-changes.ts'
import type { ImportStaging } from './import-staging.ts'

/**
 * Writes a staged import: one transaction holds its records, its log and its report, so that after a crash it is
 * either whole or absent.
 */
export function applyImport(
  store: Store,
  staging: ImportStaging,
  record: Omit<NewImport, 'changeSetId'>,
  options: {
    actorId: string
    before: readonly RowChange[]
    /** What rests on the companies. */
    after?: readonly RowChange[]
    prepare: CompanyPreparer
    onRecord(done: number): void
  },
): AppliedChangeSet | null {
  return store.sqlite
    .transaction(() => {
      const applied = applyChangeSet(store, {
        kind: 'import',
        label: 'imports.run',
        actorId: options.actorId,
        changes: around(
          options.before,
          stagedChanges(staging, options.prepare, options.onRecord),
          options.after ?? [],
        ),
      })
      insertImport(store, { ...record, changeSetId: applied?.id ?? null }, staging.rows())
      return applied
    })
    .immediate()
}

function* around(
  before: readonly RowChange[],
  changes: Iterable<DerivedChange>,
  after: readonly RowChange[],
): Generator<DerivedChange> {
  yield* before
  yield* changes
  yield* after
}

/** What the staged rows change; `onRecord` hears how many companies and people are through. */
export function* stagedChanges(
  staging: ImportStaging,
  prepare: CompanyPreparer = prepareInPlace,
  onRecord: (done: number) => void = () => {},
): Generator<DerivedChange> {
  let done = 0
  for (const changes of prepare(staging.bodies())) {
    for (const change of changes) {
      onRecord(++done)
      yield change
    }
  }
}
