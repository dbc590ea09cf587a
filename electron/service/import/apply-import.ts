import { contactColumns } from '#db/repositories/contacts.ts'
import { insertImport, type NewImport } from '#db/repositories/imports.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import type { Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { ImportStaging, StagedContact, StagedOrganization } from './import-staging.ts'

/**
 * Writes a staged import: one transaction holds its records, its log and its report, so that after a crash it is
 * either whole or absent.
 */
export function applyImport(
  store: Store,
  staging: ImportStaging,
  record: Omit<NewImport, 'changeSetId'>,
  options: { actorId: string; before: readonly RowChange[]; onRecord(done: number): void },
): AppliedChangeSet | null {
  return store.sqlite
    .transaction(() => {
      const applied = applyChangeSet(store, {
        kind: 'import',
        label: 'imports.run',
        actorId: options.actorId,
        changes: withBefore(options.before, stagedChanges(staging, options.onRecord)),
      })
      insertImport(store, { ...record, changeSetId: applied?.id ?? null }, staging.rows())
      return applied
    })
    .immediate()
}

function* withBefore(before: readonly RowChange[], changes: Iterable<RowChange>): Generator<RowChange> {
  yield* before
  yield* changes
}

/** What the staged rows change: inserts of new records, and of known ones only the fields that differ. */
export function* stagedChanges(
  staging: ImportStaging,
  onRecord: (done: number) => void = () => {},
): Generator<RowChange> {
  let done = 0
  for (const { organization, contacts: people } of staging.companies()) {
    onRecord(++done)
    yield* organizationChanges(organization)
    for (const person of people) {
      onRecord(++done)
      yield* contactChanges(person)
    }
  }
}

function* organizationChanges({ id, isNew, state, original }: StagedOrganization): Generator<RowChange> {
  if (isNew)
    yield insertRecord(organizations, id, { ...organizationColumns(state), legalName: state.legalName })
  else if (original)
    yield updateRecord(organizations, id, organizationColumns(changedFields(original, state)))
}

function* contactChanges({
  id,
  organizationId,
  isNew,
  state,
  original,
}: StagedContact): Generator<RowChange> {
  if (isNew) yield insertRecord(contacts, id, { ...contactColumns(state), organizationId, name: state.name })
  else if (original) yield updateRecord(contacts, id, contactColumns(changedFields(original, state)))
}

function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const changed: Partial<T> = {}
  for (const field in after) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) changed[field] = after[field]
  }
  return changed
}
