import { Instant } from '#shared/model/dates.ts'
import type { Visit, VisitInput } from '#shared/model/visit.ts'
import type { LogDraft } from '../draft/log-draft.ts'
import { draftFor } from '../draft/log-draft.ts'

/** A saved visit back in the form. The time is of the zone this machine is in. */
export function visitToDraft(visit: Visit): LogDraft {
  return {
    ...draftFor({ organizationId: visit.organizationId, kind: visit.kind }),
    contactId: visit.contactId,
    outcome: visit.outcome,
    note: visit.summary,
    nextStep: visit.nextStep ?? '',
    nextStepDueOn: visit.nextStepDueOn,
    happenedOn: visit.happenedOn,
    happenedTime: timeOf(visit.happenedAt),
    durationMinutes: visit.durationMinutes,
    participants: visit.participants,
    dealsHeard: visit.dealsHeard ?? '',
    needsHeard: visit.needsHeard ?? '',
    attachments: visit.attachments,
  }
}

/**
 * What of a visit was put right, and nothing else: a field nobody touched is not written again. The moment stays to the
 * millisecond unless its day or hour was changed.
 */
export function correctionOf(visit: Visit, corrected: VisitInput): Partial<VisitInput> {
  const changes: Partial<VisitInput> = {}
  const take = <Key extends keyof VisitInput>(key: Key) => {
    if (JSON.stringify(visit[key]) !== JSON.stringify(corrected[key])) changes[key] = corrected[key]
  }
  take('organizationId')
  take('contactId')
  take('kind')
  take('happenedOn')
  take('durationMinutes')
  take('outcome')
  take('summary')
  take('participants')
  take('dealsHeard')
  take('needsHeard')
  take('nextStep')
  take('nextStepDueOn')
  take('attachments')
  const isSameMinute =
    corrected.happenedOn === visit.happenedOn && timeOf(visit.happenedAt) === timeOf(corrected.happenedAt)
  if (!isSameMinute) changes.happenedAt = Instant.parse(corrected.happenedAt)
  return changes
}

/** `HH:MM` on this machine's clock. */
function timeOf(at: string): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
