import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { Instant } from '#shared/model/dates.ts'
import { FollowUpFilter, PrintLayout, type RowResult } from '#shared/model/follow-up-list.ts'
import { PrintedListId } from '#shared/model/ids.ts'
import type { Visit } from '#shared/model/visit.ts'
import { printedLists, users } from '../schema/team.ts'
import { visits } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import type { ListRef } from './follow-up-rows.ts'
import { known } from './organization-rows.ts'
import { rowToVisit } from './visits.ts'

/** A row of a list with the words of the group it stands under: an owner's name, a day, a city; '' for none. */
export type GroupedRef = ListRef & { group: string }

export type StoredList = {
  id: PrintedListId
  layout: PrintLayout
  filter: FollowUpFilter
  createdAt: Instant
  printedBy: string
  refs: GroupedRef[]
}

export function findPrintedList(store: Store, id: PrintedListId): StoredList | null {
  const row = store.orm
    .select()
    .from(printedLists)
    .where(and(eq(printedLists.id, id), isNull(printedLists.deletedAt)))
    .get()
  const layout = known(PrintLayout, row?.layout)
  if (!row || !layout) return null
  return {
    id,
    layout,
    filter: known(FollowUpFilter, row.filter) ?? {},
    createdAt: Instant.parse(row.createdAt),
    printedBy: row.printedBy,
    refs: row.rows,
  }
}

export function recentPrintedLists(store: Store, limit: number) {
  // Named in full: of a single table drizzle writes a bare "id", which inside would be the visit's own.
  const answered = sql<number>`(select count(distinct v.printed_list_row) from visits v
    where v.printed_list_id = printed_lists.id and v.deleted_at is null)`
  return store.orm
    .select({
      id: printedLists.id,
      title: sql<string>`json_extract(${printedLists.layout}, '$.title')`,
      createdAt: printedLists.createdAt,
      total: sql<number>`json_array_length(${printedLists.rows})`,
      answered,
    })
    .from(printedLists)
    .where(isNull(printedLists.deletedAt))
    .orderBy(desc(printedLists.createdAt), desc(printedLists.rowKey))
    .limit(limit)
    .all()
    .map((row) => ({
      ...row,
      id: PrintedListId.parse(row.id),
      createdAt: Instant.parse(row.createdAt),
      title: row.title ?? '',
    }))
}

/** What came back of a list, by row number. */
export function printedResults(store: Store, id: PrintedListId): Map<number, RowResult> {
  const rows = store.orm
    .select()
    .from(visits)
    .where(and(eq(visits.printedListId, id), isNotNull(visits.printedListRow), isNull(visits.deletedAt)))
    .orderBy(asc(visits.rowKey))
    .all()
  return new Map(rows.map((row) => [row.printedListRow ?? 0, toRowResult(rowToVisit(row, 0))]))
}

const toRowResult = ({ id, summary, nextStepDueOn, ...visit }: Visit): RowResult => ({
  visitId: id,
  outcome: visit.outcome,
  note: summary,
  kind: visit.kind,
  happenedOn: visit.happenedOn,
  nextStep: visit.nextStep,
  nextDueOn: nextStepDueOn,
})

export type OwnerNames = Map<string, string>

/** Names by user id, in the order of a Chinese phone book; people who left keep their name on the lists. */
export function ownerNames(store: Store): OwnerNames {
  const collator = new Intl.Collator('zh-Hans-CN')
  const rows = store.orm
    .select({ id: users.id, name: users.name })
    .from(users)
    .orderBy(asc(users.rowKey))
    .all()
  return new Map(rows.toSorted((a, b) => collator.compare(a.name, b.name)).map(({ id, name }) => [id, name]))
}
