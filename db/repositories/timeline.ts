import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import { localDateOf } from '#shared/domain/time/clock.ts'
import type { Instant } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { HistoryEntry, TimelineEntry } from '#shared/model/timeline.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps, problems, visits } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import { contactNamesById } from './contacts.ts'
import { rowToFollowUp } from './follow-up-rows.ts'
import { greetingEntries } from './greeting-entries.ts'
import { historyOf } from './history.ts'
import { rowToProblem } from './problems.ts'
import { dealEntries, matchEntries, requirementEntries } from './trade-entries.ts'
import { correctionsById, rowToVisit } from './visits.ts'

type EntryType = TimelineEntry['type']

export type TimelineQuery = {
  organizationId: OrganizationId
  types?: readonly EntryType[] | undefined
  /** Only what happened before this moment: the last entry of the page before. */
  before?: Instant | undefined
  limit: number
}

/** Everything of one organization, newest first. Each kind is cut from its own index, then they are laid together. */
export function timelineOf(store: Store, query: TimelineQuery): { entries: TimelineEntry[]; more: boolean } {
  const wanted = (type: EntryType) => query.types === undefined || query.types.includes(type)
  const entries = [
    ...(wanted('visit') ? visitEntries(store, query) : []),
    ...(wanted('problem') ? problemEntries(store, query) : []),
    ...(wanted('followUp') ? followUpEntries(store, query) : []),
    ...(wanted('change') ? changeEntries(store, query) : []),
    ...(wanted('touchpoint') ? greetingEntries(store, query) : []),
    ...(wanted('requirement') ? requirementEntries(store, query) : []),
    ...(wanted('match') ? matchEntries(store, query) : []),
    ...(wanted('deal') ? dealEntries(store, query) : []),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return { entries: entries.slice(0, query.limit), more: entries.length > query.limit }
}

function visitEntries(store: Store, { organizationId, before, limit }: TimelineQuery): TimelineEntry[] {
  const rows = store.orm
    .select()
    .from(visits)
    .where(
      and(
        eq(visits.organizationId, organizationId),
        isNull(visits.deletedAt),
        before ? lt(visits.happenedAt, before) : undefined,
      ),
    )
    .orderBy(desc(visits.happenedOn), desc(visits.happenedAt))
    .limit(limit + 1)
    .all()
  const corrections = correctionsById(
    store,
    rows.map(({ id }) => id),
  )
  const names = contactNamesById(
    store,
    rows.flatMap(({ contactId }) => contactId ?? []),
  )
  return rows.map((row) => {
    const visit = rowToVisit(row, corrections.get(row.id) ?? 0)
    return {
      type: 'visit',
      on: visit.happenedOn,
      at: visit.happenedAt,
      visit,
      contactName: (visit.contactId && names.get(visit.contactId)) ?? null,
    }
  })
}

function problemEntries(store: Store, { organizationId, before, limit }: TimelineQuery): TimelineEntry[] {
  return store.orm
    .select()
    .from(problems)
    .where(
      and(
        eq(problems.organizationId, organizationId),
        isNull(problems.deletedAt),
        before ? lt(problems.raisedAt, before) : undefined,
      ),
    )
    .orderBy(desc(problems.raisedAt))
    .limit(limit + 1)
    .all()
    .map((row) => {
      const problem = rowToProblem(row)
      return { type: 'problem', on: dayOf(store, problem.raisedAt), at: problem.raisedAt, problem }
    })
}

/** A follow-up stands where it was settled; open ones belong to the list beside the timeline. */
function followUpEntries(store: Store, { organizationId, before, limit }: TimelineQuery): TimelineEntry[] {
  return store.orm
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.organizationId, organizationId),
        isNull(followUps.deletedAt),
        before ? lt(followUps.doneAt, before) : undefined,
      ),
    )
    .orderBy(desc(followUps.doneAt))
    .limit(limit + 1)
    .all()
    .map(rowToFollowUp)
    .flatMap((followUp) =>
      followUp.doneAt === null
        ? []
        : [{ type: 'followUp', on: dayOf(store, followUp.doneAt), at: followUp.doneAt, followUp } as const],
    )
}

function changeEntries(store: Store, { organizationId, before, limit }: TimelineQuery): TimelineEntry[] {
  const people = store.orm
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(eq(contacts.organizationId, organizationId))
    .all()
  const company = store.orm
    .select({ name: organizations.legalName })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .get()
  const subjects = new Map([
    [String(organizationId), company?.name ?? null],
    ...people.map(({ id, name }) => [id, name] as const),
  ])
  return historyOf(store, [...subjects.keys()])
    .filter((entry) => (before === undefined || entry.at < before) && isWorthShowing(entry, organizationId))
    .slice(0, limit + 1)
    .map((entry) => ({
      type: 'change',
      on: dayOf(store, entry.at),
      at: entry.at,
      entry,
      subject: subjects.get(entry.recordId) ?? null,
    }))
}

/** The people a company was created with are part of its creation; a person who came later is news. */
const isWorthShowing = (entry: HistoryEntry, organizationId: string): boolean =>
  entry.op === 'update' || entry.recordId === organizationId || entry.label === 'contacts.create'

const dayOf = (store: Store, at: Instant) => localDateOf(Date.parse(at), store.clock.timeZone())
