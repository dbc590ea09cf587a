import { and, desc, eq, isNull } from 'drizzle-orm'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, type PrintedListId, UserId, VisitId } from '#shared/model/ids.ts'
import { Attachment, type Visit, type VisitInput, VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import { contacts } from '../schema/contacts.ts'
import { visits } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import { known, listOrNull } from './organization-rows.ts'
import { recordTimes } from './team.ts'

export type VisitRow = typeof visits.$inferSelect

export function findVisit(store: Store, id: VisitId): Visit | null {
  const row = store.orm.select().from(visits).where(eq(visits.id, id)).get()
  return row ? rowToVisit(row, correctionsById(store, [id]).get(id) ?? 0) : null
}

/** The newest visits of an organization, with whom they were. */
export function latestVisits(
  store: Store,
  organizationId: OrganizationId,
  limit: number,
): (Visit & { contactName: string | null })[] {
  const rows = store.orm
    .select({ visit: visits, contactName: contacts.name })
    .from(visits)
    .leftJoin(contacts, eq(contacts.id, visits.contactId))
    .where(and(eq(visits.organizationId, organizationId), isNull(visits.deletedAt)))
    .orderBy(desc(visits.happenedOn), desc(visits.happenedAt), desc(visits.rowKey))
    .limit(limit)
    .all()
  const corrections = correctionsById(
    store,
    rows.map(({ visit }) => visit.id),
  )
  return rows.map(({ visit, contactName }) => ({
    ...rowToVisit(visit, corrections.get(visit.id) ?? 0),
    contactName,
  }))
}

/** The visit entered from a row of a printed list, so that the same paper entered twice is one visit. */
export function visitOfPrintedRow(store: Store, listId: PrintedListId, number: number): Visit | null {
  const row = store.orm
    .select()
    .from(visits)
    .where(and(eq(visits.printedListId, listId), eq(visits.printedListRow, number), isNull(visits.deletedAt)))
    .get()
  return row ? rowToVisit(row, 0) : null
}

/** How often each visit was corrected and not taken back: the change log's own count. */
export function correctionsById(store: Store, ids: readonly string[]): Map<string, number> {
  if (ids.length === 0) return new Map()
  const rows = store.sqlite
    .prepare<unknown[], { id: string; corrections: number }>(
      `select c.row_id as id, count(*) as corrections
       from changes c join change_sets s on s.key = c.change_set_key
       where c.row_id in (select value from json_each(?)) and c.table_name = 'visits' and c.replaced is not null
         and s.kind = 'edit' and s.undone_by is null and s.label <> 'visits.remove'
       group by c.row_id`,
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, corrections }) => [id, corrections]))
}

/** The column values of a visit as it is entered, or of a correction of it. */
export function visitColumns(input: Partial<VisitInput>) {
  const { participants, attachments, ...same } = input
  return {
    ...same,
    ...(participants && { participants: listOrNull(participants) }),
    ...(attachments && { attachments: listOrNull(attachments) }),
  }
}

export function rowToVisit(row: VisitRow, corrections: number): Visit {
  return {
    id: VisitId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    contactId: known(ContactId, row.contactId),
    kind: known(VisitKind, row.kind) ?? 'meeting',
    happenedAt: Instant.parse(row.happenedAt),
    happenedOn: LocalDate.parse(row.happenedOn),
    durationMinutes: row.durationMinutes,
    outcome: known(VisitOutcome, row.outcome),
    summary: row.summary,
    participants: row.participants ?? [],
    dealsHeard: row.dealsHeard,
    needsHeard: row.needsHeard,
    nextStep: row.nextStep,
    nextStepDueOn: known(LocalDate, row.nextStepDueOn),
    attachments: (row.attachments ?? []).flatMap((each) => known(Attachment, each) ?? []),
    userId: known(UserId, row.userId),
    isDemo: row.isDemo,
    corrections,
    ...recordTimes(row),
  }
}
