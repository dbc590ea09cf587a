import { categoriesById } from '#db/repositories/categories.ts'
import {
  type ImportBeginning,
  type ImportEnd,
  type NewImportRow,
  noCounts,
} from '#db/repositories/imports.ts'
import { allCustomFields, allUsers } from '#db/repositories/team.ts'
import type { Store } from '#db/store.ts'
import { categoryNames, guessCategory, nameKey } from '#shared/domain/categories/guess-category.ts'
import { companyOfList } from '#shared/domain/import-items/company-of-list.ts'
import type { ItemRole } from '#shared/domain/import-items/item-header-words.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { type CategoryId, ImportId, type UserId } from '#shared/model/ids.ts'
import type { ImportCounts, ImportFlag } from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { applyImport } from '../apply-import.ts'
import { createCustomFields } from '../create-custom-fields.ts'
import { DoubtTally } from '../doubt-tally.ts'
import { ImportStaging } from '../import-staging.ts'
import { type ImportLanguage, noteLines } from '../note-lines.ts'
import { OwnerNames } from '../owner-names.ts'
import { type PlanDeps, planRow, type RowPlan } from '../plan-row.ts'
import { plannable } from '../read-row.ts'
import type { RowContent } from '../row-content.ts'
import { type ImportHooks, type ImportOutcome, planDeps } from '../run-import.ts'
import type { ImportedItem } from './imported-item.ts'
import { type ItemList, type ItemRow, itemRows } from './item-rows.ts'
import { KnownItems } from './known-items.ts'

export type ItemImportRequest = {
  list: ItemList
  fileName: string
  mapping: ImportMapping
  role: ItemRole
  mode: 'check' | 'save'
  language: ImportLanguage
  actorId: string
  /** Whose list it is where no column says so; null: the lines above the table may. */
  company: string | null
}

const rowsBetweenBreaths = 250
const longestNotes = 20_000

/**
 * Imports a purchase list or a catalogue: the companies by the rules of every import, and with each row its item. All of it
 * is one change set, taken back in one step; a cancel or a crash before it is written leaves nothing.
 */
export async function runItemImport(
  store: Store,
  request: ItemImportRequest,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const { list, role } = request
  const staging = new ImportStaging()
  try {
    const startedAt = nowInstant(store.clock)
    const owners = new OwnerNames(allUsers(store), store.newId)
    const custom = createCustomFields(store, request.mapping, allCustomFields(store))
    const deps = planDeps(store, staging)
    const companies = new Companies(deps)
    const items = new KnownItems(store)
    const counts: ImportCounts = { ...noCounts }
    const doubts = new DoubtTally()
    const changes: RowChange[] = []
    const rows: NewImportRow[] = []
    const context = {
      today: today(store.clock),
      customFields: custom.fields,
      listName: request.fileName.replace(/\.[^.]*$/u, ''),
      ...categoryLookup(store),
    }
    const company = request.company?.trim() || companyOfList(list.head.titles)
    for await (const read of itemRows(list, custom.mapping, role, context, company)) {
      const ownerId = read.company.ownerName === null ? null : owners.idOf(read.company.ownerName)
      const item = importedItem(read, ownerId, request)
      const content = companyContent(read, role)
      const plan: RowPlan = item === null ? { result: 'failed' } : companies.plan(read, content)
      const staged = stagedRow(read, content, item, plan)
      if (item !== null && plan.result !== 'failed' && plan.result !== 'review') {
        const { organizationId, contactId } = plan
        const planned = items.plan(item, { organizationId, contactId }, read.row)
        if (planned.result === 'unchanged') staged.matchedRow = planned.matchedRow
        else changes.push(planned.change)
        // A company that learned something from a row whose item was known is news as well.
        staged.result =
          planned.result === 'unchanged' && plan.result !== 'unchanged' ? 'updated' : planned.result
      }
      rows.push(staged)
      hooks.onRow?.(staged)
      doubts.add(read.sheetRow, [...read.company.doubts, ...read.item.doubts])
      counts.read += 1
      counts[staged.result] += 1
      if (counts.read % rowsBetweenBreaths !== 0) continue
      hooks.onProgress('reading', counts.read)
      await new Promise(setImmediate)
      if (hooks.signal?.aborted) return { status: 'cancelled' }
    }
    hooks.onProgress('reading', counts.read)
    if (hooks.signal?.aborted) return { status: 'cancelled' }
    if (request.mode === 'check') return { status: 'checked', counts, doubts: doubts.all() }
    hooks.onProgress('saving', 0)
    await new Promise(setImmediate)
    const importId = ImportId.parse(store.newId())
    const beginning: ImportBeginning = {
      id: importId,
      fileName: request.fileName,
      role,
      startedAt,
      headers: [...list.head.headers],
      mapping: custom.mapping,
    }
    // The team and its fields first, then the companies, then what rests on them.
    const before = JSON.stringify([...owners.takeNew(), ...custom.changes])
    const all = [before, ...staging.leaving(), JSON.stringify(changes)]
    const end: ImportEnd = { finishedAt: nowInstant(store.clock), counts, doubts: doubts.all() }
    const applied = applyImport(store, request.actorId, beginning, [{ changes: all, rows }], () => end)
    return { status: 'saved', importId, counts, applied }
  } finally {
    staging.close()
  }
}

/** A list names its companies over and over: one that was decided is decided. */
class Companies {
  readonly #deps: PlanDeps
  readonly #decided = new Map<string, RowPlan>()

  constructor(deps: PlanDeps) {
    this.#deps = deps
  }

  plan(read: ItemRow, content: RowContent): RowPlan {
    const key = JSON.stringify(content)
    const known = this.#decided.get(key)
    if (known)
      return known.result === 'new' || known.result === 'updated' ? { ...known, result: 'unchanged' } : known
    const plan = planRow(this.#deps, plannable(read.row, content, this.#deps))
    this.#decided.set(key, plan)
    return plan
  }
}

/** What the row says of its company; what it says beside that is about the item. */
const companyContent = ({ company }: ItemRow, role: ItemRole): RowContent => ({
  organization: {
    ...company.organization,
    roles: [
      ...new Set([
        ...(company.organization.roles ?? []),
        role === 'purchaseList' ? ('buyer' as const) : ('supplier' as const),
      ]),
    ],
  },
  contacts: [...(company.contact ? [company.contact] : []), ...company.otherContacts],
  lastContactOn: company.lastContactOn,
})

function importedItem(
  { company, item }: ItemRow,
  ownerId: UserId | null,
  { language }: Pick<ItemImportRequest, 'language'>,
): ImportedItem | null {
  const lines = noteLines(
    [...company.notes.filter(({ field }) => field !== 'legalName'), ...item.notes],
    language,
  )
  const notes = lines === null ? null : lines.slice(0, longestNotes).toWellFormed()
  if (item.wanted)
    return { kind: 'requirement', input: { ...item.wanted, notes, ownerId, visitId: null, status: 'open' } }
  return item.offered && { kind: 'offering', input: { ...item.offered, notes } }
}

function stagedRow(
  read: ItemRow,
  content: RowContent,
  item: ImportedItem | null,
  plan: RowPlan,
): NewImportRow {
  const flags: ImportFlag[] = [...read.company.flags, ...read.item.flags]
  const joined = plan.result === 'review' || plan.result === 'failed' ? null : plan
  const isWorthKeeping = joined === null || flags.length > 0
  return {
    row: read.row,
    sheetRow: read.sheetRow,
    result: plan.result,
    organizationId: joined?.organizationId ?? null,
    contactId: joined?.contactId ?? null,
    matchedRow: joined?.matchedRow ?? null,
    flags,
    cells: isWorthKeeping ? read.texts : null,
    review: plan.result === 'review' ? { content, candidates: plan.candidates, item } : null,
  }
}

function categoryLookup(store: Store) {
  const all = [...categoriesById(store).values()]
  const names = categoryNames(all)
  const byCode = new Map(all.flatMap(({ code, id }) => (code === null ? [] : [[nameKey(code), id] as const])))
  const found = new Map<string, CategoryId | null>()
  return {
    categoryNamed: (text: string): CategoryId | null =>
      names.byName.get(nameKey(text)) ??
      byCode.get(nameKey(text.replaceAll(/[.\s]/gu, '').slice(0, /^\d/u.test(text) ? 4 : undefined))) ??
      guessCategory(text, names),
    categoryIn: (text: string): CategoryId | null => {
      const known = found.get(text)
      if (known !== undefined) return known
      const guessed = guessCategory(text, names)
      if (found.size < 20_000) found.set(text, guessed)
      return guessed
    },
  }
}
