import { findContact } from '#db/repositories/contacts.ts'
import type { Store } from '#db/store.ts'
import { settlesFollowUp } from '#shared/domain/follow-ups/settles-follow-up.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { Instant, type LocalDate } from '#shared/model/dates.ts'
import {
  type ChangeSetId,
  type ContactId,
  OrganizationId,
  type PrintedListId,
  type VisitId,
} from '#shared/model/ids.ts'
import type { Visit, VisitInput, VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import type { OpenService } from '../service-context.ts'
import { checkVisit, fallbackTitles, type VisitRefusal } from './check-visit.ts'
import { correctionChanges } from './correct-visit.ts'
import { logVisit } from './log-visit.ts'
import type { Owed } from './owed.ts'
import { owedAgain, settledBy, settles } from './settle-follow-up.ts'

/** What stands in pen on one row of a list that came back. */
export type PrintedResult = {
  listId: PrintedListId
  number: number
  outcome: VisitOutcome
  kind: VisitKind
  note: string
  happenedOn: LocalDate
  nextStep: string | null
  nextDueOn: LocalDate | null
}

export type EnteredResult =
  | { ok: true; written: { visitId: VisitId; changeSetId: ChangeSetId | null } }
  | { ok: false; reason: VisitRefusal }

const label = 'printedLists.enterResult'

/** The row becomes a visit; what was owed is closed, what comes next is owed. */
export function enterPrintedResult(
  service: OpenService,
  { result, organizationId, owed }: { result: PrintedResult; organizationId: string; owed: Owed | null },
): EnteredResult {
  const { store } = service
  const visit: VisitInput = {
    ...enteredPart(store, result),
    organizationId: OrganizationId.parse(organizationId),
    contactId: contactStillThere(store, owed?.followUp.contactId ?? null, organizationId),
    durationMinutes: null,
    participants: [],
    dealsHeard: null,
    needsHeard: null,
    attachments: [],
  }
  const checked = checkVisit(store, visit, null)
  if (!checked.ok) return checked
  const logged = logVisit(service, {
    label,
    visit,
    problem: null,
    closes: isSettled(result) ? owed : null,
    fallbackTitles: fallbackTitles(checked.parties, owed?.followUp ?? null),
    printedRow: { listId: result.listId, number: result.number },
  })
  return { ok: true, written: { visitId: logged.id, changeSetId: logged.changeSetId } }
}

/** The same row entered again mends the visit it made: paper is read twice, the buyer was called once. */
export function correctPrintedResult(
  { store, write }: OpenService,
  { result, earlier, owed }: { result: PrintedResult; earlier: Visit; owed: Owed | null },
): EnteredResult {
  const { happenedAt, ...entered } = enteredPart(store, result)
  const sameDay = entered.happenedOn === earlier.happenedOn
  const correction = { ...entered, ...(!sameDay && { happenedAt }) }
  const checked = checkVisit(store, { ...earlier, ...correction, attachments: [] }, null)
  if (!checked.ok) return checked
  const changes = [
    ...correctionChanges(store, earlier, correction, fallbackTitles(checked.parties, owed?.followUp ?? null)),
    ...settlement(store, earlier.id, owed, isSettled(result) ? { ...earlier, ...correction } : null),
  ]
  const applied = write({ label, changes })
  return { ok: true, written: { visitId: earlier.id, changeSetId: applied?.id ?? null } }
}

const isSettled = ({ outcome, nextStep, nextDueOn }: PrintedResult): boolean =>
  settlesFollowUp(outcome, nextDueOn !== null || (nextStep ?? '').trim() !== '')

const enteredPart = (store: Store, result: PrintedResult) => ({
  kind: result.kind,
  outcome: result.outcome,
  summary: result.note,
  happenedOn: result.happenedOn,
  happenedAt: momentOf(store, result.happenedOn),
  nextStep: result.nextStep,
  nextStepDueOn: result.nextDueOn,
})

/** Paper knows the day, not the hour: noon UTC lies within that day in every zone but the last two of the Pacific. */
const momentOf = (store: Store, day: LocalDate): Instant =>
  day === today(store.clock) ? nowInstant(store.clock) : Instant.parse(`${day}T12:00:00.000Z`)

function contactStillThere(
  store: Store,
  contactId: ContactId | null,
  organizationId: string,
): ContactId | null {
  if (contactId === null) return null
  return findContact(store, contactId)?.organizationId === organizationId ? contactId : null
}

/** `settling` is the visit as corrected, or null where it settles nothing. */
function settlement(
  store: Store,
  visitId: VisitId,
  owed: Owed | null,
  settling: VisitInput | null,
): RowChange[] {
  if (!owed) return []
  const settled = settling && settledBy(store, visitId, settling, owed)
  if (settled) return [settled]
  const isStillDone = settling !== null && settles(store, settling, owed.followUp)
  return isStillDone || owed.followUp.doneVisitId !== visitId ? [] : [owedAgain(owed.followUp.id)]
}
