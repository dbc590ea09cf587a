import { z } from 'zod'
import type { DerivedChange } from '#db/derived/new-company-changes.ts'
import { companiesByKeys } from '#db/repositories/identity.ts'
import {
  findImport,
  findImportRow,
  type ReviewOutcome,
  reviewRows,
  rowsDecidedBy,
  settleReview,
} from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import type { ReviewItem } from '#shared/contract/imports-contract.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { ContactInput, emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { DuplicateCandidate } from '#shared/model/duplicate.ts'
import { ChangeSetId, ContactId, type ImportId, OrganizationId } from '#shared/model/ids.ts'
import { ImportResult } from '#shared/model/import.ts'
import { emptyOrganization, OrganizationInput } from '#shared/model/organization.ts'
import type { OpenService } from '../service-context.ts'
import { stagedChanges } from './apply-import.ts'
import { ImportStaging } from './import-staging.ts'
import { ImportedItem, itemInsert } from './items/imported-item.ts'
import { create, join, type RowPlan } from './plan-row.ts'
import type { RowContent } from './row-content.ts'
import { planDeps } from './run-import.ts'

/** What is kept of a row that needs a look: everything it said, and whom it may be. */
const StoredReview = z.object({
  content: z.object({
    organization: OrganizationInput.partial(),
    contacts: z.array(ContactInput.partial()),
    lastContactOn: LocalDate.nullable(),
  }),
  candidates: z.array(DuplicateCandidate),
  /** Of a list of items: what comes with the company once it is decided. */
  item: ImportedItem.nullable().optional(),
})

/** Once decided: by which change set, and what the row became. */
const DecidedReview = StoredReview.extend({
  decided: z.object({
    changeSetId: ChangeSetId,
    result: ImportResult,
    organizationId: OrganizationId.nullable(),
    contactId: ContactId.nullable(),
  }),
})
type DecidedReview = z.infer<typeof DecidedReview>

export function reviewItems(
  store: Store,
  id: ImportId | undefined,
  offset: number,
  limit: number,
): { items: ReviewItem[]; total: number } {
  const { rows, total } = reviewRows(store, id, offset, limit)
  const items = rows.flatMap((row) => {
    const review = StoredReview.safeParse(row.review)
    if (!review.success) return []
    const { content, candidates } = review.data
    const [contact] = content.contacts
    return {
      importId: row.importId,
      row: row.row,
      sheetRow: row.sheetRow,
      organization: OrganizationInput.parse({ ...emptyOrganization, ...defined(content.organization) }),
      contact: contact ? ContactInput.parse({ ...emptyContact, name: '—', ...defined(contact) }) : null,
      flags: row.flags,
      candidates: companiesOf(
        store,
        candidates.map((each) => each.id),
      ).map((organization) => ({
        organization,
        reasons: candidates.find((each) => each.id === organization.id)?.reasons ?? [],
      })),
    }
  })
  return { items, total }
}

export type Resolution = {
  id: ImportId
  row: number
  decision: { type: 'merge'; organizationId: OrganizationId } | { type: 'create' } | { type: 'skip' }
}

/** Carries out a person's decision about a row, through the same steps as the import itself. */
export function resolveReview(
  service: OpenService,
  { id, row, decision }: Resolution,
): { ok: true; applied: AppliedChangeSet | null } | { ok: false } {
  const { store } = service
  const found = findImport(store, id)
  const waiting = findImportRow(store, id, row)
  const review = StoredReview.safeParse(waiting?.review)
  if (!found || found.undone || waiting?.result !== 'review' || !review.success) return { ok: false }
  const organization = defined(review.data.content.organization)
  const content: RowContent = {
    ...review.data.content,
    organization,
    contacts: review.data.content.contacts.map(defined),
  }
  const staging = new ImportStaging()
  try {
    const plan = decide(store, staging, row, content, decision)
    if (plan?.result === 'failed') return { ok: false }
    const applied = store.sqlite
      .transaction(() => {
        const written = applyChangeSet(store, {
          kind: 'edit',
          label: 'imports.review',
          actorId: service.me().id,
          changes: withItem(stagedChanges(staging), itemChange(store, review.data.item, plan)),
        })
        const outcome = settled(plan)
        const decided =
          written && ({ changeSetId: written.id, ...outcome } satisfies DecidedReview['decided'])
        settleReview(store, id, row, outcome, decided && { ...review.data, decided })
        return written && { ...written, tables: [...written.tables, 'import_rows'] }
      })
      .immediate()
    service.announce(applied)
    return { ok: true, applied }
  } finally {
    staging.close()
  }
}

/**
 * After an act was undone or done again: a row it decided waits once more, or is decided as it was. Returns whether
 * there was one.
 */
export function reviewsFollow(store: Store, act: { id: string; isUndone: boolean }): boolean {
  let found = false
  for (const { importId, row, review } of rowsDecidedBy(store, act.id)) {
    const known = DecidedReview.safeParse(review)
    if (!known.success) continue
    const { changeSetId: _, ...outcome } = known.data.decided
    settleReview(store, importId, row, act.isUndone ? stillWaiting : outcome, known.data)
    found = true
  }
  return found
}

function itemChange(
  store: Store,
  item: ImportedItem | null | undefined,
  plan: RowPlan | null,
): RowChange | null {
  if (!item || plan === null || plan.result === 'review' || plan.result === 'failed') return null
  return itemInsert(item, plan, store.newId())
}

function* withItem(changes: Iterable<DerivedChange>, item: RowChange | null): Generator<DerivedChange> {
  yield* changes
  if (item) yield item
}

const stillWaiting: ReviewOutcome = { result: 'review', organizationId: null, contactId: null }

function decide(
  store: Store,
  staging: ImportStaging,
  row: number,
  content: RowContent,
  decision: Resolution['decision'],
): RowPlan | null {
  const deps = planDeps(store, staging)
  if (decision.type === 'skip') return null
  return decision.type === 'create'
    ? create(deps, row, content)
    : join(deps, row, decision.organizationId, content)
}

/** A skipped row stays counted as one that needed a look; it only waits no longer. */
function settled(plan: RowPlan | null): ReviewOutcome {
  if (plan === null || plan.result === 'review' || plan.result === 'failed') return stillWaiting
  return { result: plan.result, organizationId: plan.organizationId, contactId: plan.contactId }
}

function companiesOf(store: Store, ids: readonly string[]) {
  const keyOf = store.sqlite
    .prepare<[string], number>('select row_key from organizations where id = ? and deleted_at is null')
    .pluck()
  const byId = new Map(
    companiesByKeys(
      store,
      ids.flatMap((id) => keyOf.get(id) ?? []),
    ).map(({ organization }) => [String(organization.id), organization]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function defined<T extends object>(some: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in some) {
    const value = some[key]
    if (isGiven(value)) kept[key] = value
  }
  return kept
}

const isGiven = <T>(value: T): value is Exclude<T, undefined> => value !== undefined
