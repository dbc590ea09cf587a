import { z } from 'zod'
import { companiesByKeys } from '#db/repositories/identity.ts'
import { findImport, findImportRow, reviewRows, settleReview } from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import type { ReviewItem } from '#shared/contract/imports-contract.ts'
import { ContactInput, emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { DuplicateCandidate } from '#shared/model/duplicate.ts'
import type { ImportId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization, OrganizationInput } from '#shared/model/organization.ts'
import type { OpenService } from '../service-context.ts'
import { stagedChanges } from './apply-import.ts'
import { ImportStaging } from './import-staging.ts'
import { create, join, type RowContent, type RowPlan } from './plan-row.ts'
import { planDeps } from './run-import.ts'

/** What is kept of a row that needs a look: everything it said, and whom it may be. */
const StoredReview = z.object({
  content: z.object({
    organization: OrganizationInput.partial(),
    contacts: z.array(ContactInput.partial()),
    lastContactOn: LocalDate.nullable(),
  }),
  candidates: z.array(DuplicateCandidate),
})

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
  const review = StoredReview.safeParse(findImportRow(store, id, row)?.review)
  if (!found || !review.success) return { ok: false }
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
          changes: stagedChanges(staging),
        })
        settleReview(store, id, row, settled(plan))
        return written
      })
      .immediate()
    service.announce(applied)
    return { ok: true, applied }
  } finally {
    staging.close()
  }
}

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
function settled(plan: RowPlan | null) {
  if (plan === null || plan.result === 'review' || plan.result === 'failed') {
    return { result: 'review', organizationId: null, contactId: null } as const
  }
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
