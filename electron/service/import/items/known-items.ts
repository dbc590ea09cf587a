import { and, eq, isNull } from 'drizzle-orm'
import { offeringColumns } from '#db/repositories/offerings.ts'
import { requirementColumns } from '#db/repositories/requirements.ts'
import { offerings, requirements } from '#db/schema/matching.ts'
import type { Store } from '#db/store.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { foldText } from '#shared/domain/dedupe/fold-text.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { type ImportedItem, itemInsert, type Party } from './imported-item.ts'

export type ItemPlan =
  | { result: 'new'; change: RowChange }
  | { result: 'updated'; change: RowChange }
  | { result: 'unchanged'; matchedRow: number | null }

type Kept = { id: string; values: Record<string, unknown>; row: number | null; isTaken: boolean }

/**
 * The items companies have already, and those this list brought: the same list read again adds nothing. An item is known by
 * its title, its specification and, if it is wanted, its list; what else the list says of it is brought up to date. What
 * the list does not say stays.
 */
export class KnownItems {
  readonly #store: Store
  readonly #byCompany = new Map<OrganizationId, Map<string, Kept[]>>()

  constructor(store: Store) {
    this.#store = store
  }

  plan(item: ImportedItem, party: Party, row: number): ItemPlan {
    const values = valuesOf(item)
    const known = this.#known(item.kind, party.organizationId)
    const key = keyOf(values)
    const same = known.get(key) ?? []
    const equal = same.find((each) => differences(each.values, values) === null)
    // Twice on one list with other terms are two lots; once on each of two lists, one that changed.
    const earlier = equal ?? same.find((each) => each.row === null && !each.isTaken)
    if (!earlier) {
      const id = this.#store.newId()
      known.set(key, [...same, { id, values, row, isTaken: true }])
      return { result: 'new', change: itemInsert(item, party, id) }
    }
    earlier.isTaken = true
    const changed = differences(earlier.values, values)
    if (changed === null) return { result: 'unchanged', matchedRow: earlier.row }
    Object.assign(earlier.values, changed)
    return {
      result: 'updated',
      change: updateRecord(item.kind === 'requirement' ? requirements : offerings, earlier.id, changed),
    }
  }

  #known(kind: ImportedItem['kind'], organizationId: OrganizationId): Map<string, Kept[]> {
    const read = this.#byCompany.get(organizationId)
    if (read) return read
    const known = new Map<string, Kept[]>()
    const table = kind === 'requirement' ? requirements : offerings
    const rows = this.#store.orm
      .select()
      .from(table)
      .where(and(eq(table.organizationId, organizationId), isNull(table.deletedAt)))
      .all()
    for (const { id, ...values } of rows) {
      const key = keyOf(values)
      known.set(key, [...(known.get(key) ?? []), { id, values, row: null, isTaken: false }])
    }
    this.#byCompany.set(organizationId, known)
    return known
  }
}

const valuesOf = (item: ImportedItem): Record<string, unknown> =>
  item.kind === 'requirement' ? requirementColumns(item.input) : offeringColumns(item.input)

const keyOf = ({ title, specification, purchaseList }: Record<string, unknown>): string =>
  [title, specification, purchaseList]
    .map((each) => foldText(String(each ?? '')).replaceAll(/\s+/gu, ''))
    .join('\n')

/** What is said of it is not what is known of it; null where it says nothing new. Its state is nothing a list decides. */
function differences(known: Record<string, unknown>, said: Record<string, unknown>) {
  const changed: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(said)) {
    if (value === null || value === undefined || field === 'status') continue
    if (JSON.stringify(known[field] ?? null) !== JSON.stringify(value)) changed[field] = value
  }
  return Object.keys(changed).length === 0 ? null : changed
}
