import { deleteDraft } from '#db/repositories/device.ts'
import { visitColumns } from '#db/repositories/visits.ts'
import { followUps, problems, visits } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { nextStepFollowUp } from '#shared/domain/follow-ups/next-step-follow-up.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { type ChangeSetId, FollowUpId, type PrintedListId, VisitId } from '#shared/model/ids.ts'
import type { VisitInput } from '#shared/model/visit.ts'
import type { OpenService } from '../service-context.ts'
import type { Owed } from './owed.ts'
import { careSettledBy, settledBy } from './settle-follow-up.ts'

export type VisitLog = {
  label: string
  /** Made by whoever saves, so that saving again after a lost answer is the same visit. */
  id?: VisitId | undefined
  visit: VisitInput
  problem: string | null
  /** The follow-up this visit settles; one that is no longer open stays as it was. */
  closes: Owed | null
  /** What a next step without words is called, best first. */
  fallbackTitles: (string | null)[]
  draftKey?: string | null
  printedRow?: { listId: PrintedListId; number: number }
  /** What is written with it and taken back with it. */
  also?: RowChange[]
}

export type LoggedVisit = { id: VisitId; followUpId: FollowUpId | null; changeSetId: ChangeSetId | null }

/** The visit, its problem, its promise and what it settles: one change set, and the draft goes in the same transaction. */
export function logVisit({ store, me, write }: OpenService, log: VisitLog): LoggedVisit {
  const { visit, problem } = log
  const id = log.id ?? VisitId.parse(store.newId())
  const userId = me().id
  const whose = {
    organizationId: visit.organizationId,
    contactId: visit.contactId,
    visitId: id,
    ownerId: userId,
  }
  const changes: RowChange[] = [
    insertRecord(visits, id, {
      ...visit,
      ...visitColumns(visit),
      userId,
      ...(log.printedRow && { printedListId: log.printedRow.listId, printedListRow: log.printedRow.number }),
    }),
  ]
  if (problem !== null && problem.trim() !== '') {
    const raised = { text: problem.trim(), state: 'open', raisedAt: visit.happenedAt }
    changes.push(insertRecord(problems, store.newId(), { ...whose, ...raised }))
  }
  const settled = log.closes && settledBy(store, id, visit, log.closes)
  if (settled) changes.push(settled)
  changes.push(...careSettledBy(store, id, visit, log.closes?.followUp.id))
  const promised = nextStepFollowUp(visit, today(store.clock), log.fallbackTitles)
  const followUpId = promised && FollowUpId.parse(store.newId())
  if (followUpId)
    changes.push(
      insertRecord(followUps, followUpId, { ...whose, ...promised, origin: 'visit', state: 'open' }),
    )
  changes.push(...(log.also ?? []))
  const applied = write({ label: log.label, changes: withDraftDropped(store, changes, log.draftKey ?? null) })
  return { id, followUpId, changeSetId: applied?.id ?? null }
}

/** The write path draws the changes inside its transaction: the draft is gone exactly when the visit is there. */
export function* withDraftDropped(
  store: Store,
  changes: RowChange[],
  draftKey: string | null,
): Generator<RowChange> {
  yield* changes
  if (draftKey !== null) deleteDraft(store, draftKey)
}
