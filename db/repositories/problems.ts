import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { answerDueHours, isAnswerOverdue } from '#shared/domain/follow-ups/problem-clock.ts'
import { instantOf, nowInstant } from '#shared/domain/time/clock.ts'
import { Instant } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, ProblemId, UserId, VisitId } from '#shared/model/ids.ts'
import { type Problem, ProblemState } from '#shared/model/visit.ts'
import { organizations } from '../schema/organizations.ts'
import { problems } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import { notInTheBin, organizationsInBin } from './follow-up-conditions.ts'
import { known } from './organization-rows.ts'
import { recordTimes } from './team.ts'

export type NamedProblem = Problem & { organizationName: string }

/** More than anybody reads; the newest solved ones and every unsolved one of a large store fit. */
const listed = 1000

export function findProblem(store: Store, id: ProblemId): Problem | null {
  const row = store.orm
    .select()
    .from(problems)
    .where(and(eq(problems.id, id), isNull(problems.deletedAt)))
    .get()
  return row ? rowToProblem(row) : null
}

export function problemsOfVisit(
  store: Store,
  visit: { id: VisitId; organizationId: OrganizationId },
): Problem[] {
  return store.orm
    .select()
    .from(problems)
    .where(
      and(
        eq(problems.organizationId, visit.organizationId),
        eq(problems.visitId, visit.id),
        isNull(problems.deletedAt),
      ),
    )
    .all()
    .map(rowToProblem)
}

/** Problems in the given states: unsolved ones longest waiting first, then the solved, newest first. */
export function problemsIn(
  store: Store,
  states: readonly ProblemState[],
  organizationId: OrganizationId | undefined,
): NamedProblem[] {
  if (states.length === 0) return []
  return namedProblems(
    store,
    and(
      inArray(problems.state, [...states]),
      states.includes('solved') ? undefined : unsolved,
      organizationId ? eq(problems.organizationId, organizationId) : undefined,
    ),
    [
      asc(sql`${problems.state} = 'solved'`),
      desc(problems.solvedAt),
      asc(problems.raisedAt),
      asc(problems.rowKey),
    ],
    listed,
  )
}

/** What Today watches: unsolved problems, those without a first answer in time before the others, oldest first. */
export function watchedProblems(store: Store, ownerId: UserId | null, limit: number) {
  const owned = ownerId === null ? undefined : eq(problems.ownerId, ownerId)
  const late = sql`${problems.answeredAt} is null and ${problems.raisedAt} < ${lateSince(store)}`
  // Each is one stretch of the index, read in its order until there are enough.
  const oldest = (state: 'open' | 'answered', more?: SQL) =>
    namedProblems(
      store,
      and(unsolved, sql`${problems.state} = ${state}`, owned, more),
      [asc(problems.raisedAt), asc(problems.rowKey)],
      limit,
    )
  const others = [...oldest('open', sql`not (${late})`), ...oldest('answered')]
  const rows = [...oldest('open', late), ...others.toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt))]
  const now = nowInstant(store.clock)
  return {
    problems: rows.slice(0, limit).map((each) => ({ ...each, overdue: isAnswerOverdue(each, now) })),
    total: countUnsolved(store, owned),
  }
}

/** By the index alone, less those of the few organizations in the bin. */
function countUnsolved(store: Store, owned: SQL | undefined): number {
  const ofTheBin = sql`${problems.organizationId} in (${organizationsInBin})`
  const counted = (more?: SQL) =>
    store.orm
      .select({ total: count() })
      .from(problems)
      .where(and(unsolved, owned, more))
      .get()?.total ?? 0
  return counted() - counted(ofTheBin)
}

/** Written out, not bound: only then does SQLite see that the index `problems_unsolved` holds all of them. */
const unsolved = sql`${problems.state} <> 'solved' and ${problems.deletedAt} is null`

const lateSince = (store: Store): Instant => instantOf(store.clock.now() - answerDueHours * 3_600_000)

function namedProblems(store: Store, where: SQL | undefined, order: SQL[], limit: number): NamedProblem[] {
  return store.orm
    .select({ problem: problems, organizationName: organizations.legalName })
    .from(problems)
    .innerJoin(organizations, eq(organizations.id, problems.organizationId))
    .where(and(where, isNull(problems.deletedAt), notInTheBin))
    .orderBy(...order)
    .limit(limit)
    .all()
    .map(({ problem, organizationName }) => ({ ...rowToProblem(problem), organizationName }))
}

export function rowToProblem(row: typeof problems.$inferSelect): Problem {
  return {
    id: ProblemId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    contactId: known(ContactId, row.contactId),
    visitId: known(VisitId, row.visitId),
    text: row.text,
    state: known(ProblemState, row.state) ?? 'open',
    raisedAt: Instant.parse(row.raisedAt),
    answeredAt: known(Instant, row.answeredAt),
    solvedAt: known(Instant, row.solvedAt),
    answer: row.answer,
    ownerId: known(UserId, row.ownerId),
    ...recordTimes(row),
  }
}
