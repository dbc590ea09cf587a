import { v7 } from 'uuid'
import { z } from 'zod'
import type { QuickLogRequest } from '#renderer/data/app-actions.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { ContactId, FollowUpId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import { Attachment, VisitKind, VisitOutcome } from '#shared/model/visit.ts'

/**
 * What stands in the log form, as typed. It is kept half-written, so every field forgives: a draft of an older version
 * loses the part that cannot be read, never the rest.
 */
export const LogDraft = z.object({
  /** Of the visit it becomes: saved twice, after an answer that was lost or a crash, it is still one visit. */
  id: VisitId.catch(newVisitId),
  organizationId: OrganizationId.nullable().catch(null),
  /** The name as it was picked, to show before the record is read. */
  organizationName: z.string().catch(''),
  contactId: ContactId.nullable().catch(null),
  kind: VisitKind.catch('call'),
  outcome: VisitOutcome.nullable().catch(null),
  note: z.string().catch(''),
  /** The words with the day in them: 下周三 寄样品. */
  nextStep: z.string().catch(''),
  /** A day given by itself; the words are then left as they are. */
  nextStepDueOn: LocalDate.nullable().catch(null),
  /** What this contact may settle, and whether it does: as the rule says, or as somebody chose. */
  owedFollowUpId: FollowUpId.nullable().catch(null),
  settles: z.enum(['rule', 'yes', 'no']).catch('rule'),
  /** Null: now. */
  happenedOn: LocalDate.nullable().catch(null),
  /** The hour as typed; empty: not said. */
  happenedTime: z.string().catch(''),
  durationMinutes: z.int().min(0).max(1440).nullable().catch(null),
  participants: z.array(z.string()).catch([]),
  dealsHeard: z.string().catch(''),
  needsHeard: z.string().catch(''),
  problem: z.string().catch(''),
  attachments: z.array(Attachment).catch([]),
})
export type LogDraft = z.infer<typeof LogDraft>

export function newVisitId(): VisitId {
  return VisitId.parse(v7())
}

/** An empty form, or one opened for somebody. */
export const draftFor = (request: QuickLogRequest): LogDraft =>
  LogDraft.parse({
    organizationId: request.organizationId ?? null,
    contactId: request.contactId ?? null,
    owedFollowUpId: request.followUpId ?? null,
    kind: request.kind ?? 'call',
  })

/** Where a half-written log is kept: one for each greeting it answers, one for each buyer it was opened for, one for all others. */
export function draftKeyOf(request: QuickLogRequest): string {
  if (request.touchpointId !== undefined) return `reply:${request.touchpointId}`
  return request.organizationId === undefined ? 'quick' : `buyer:${request.organizationId}`
}

/** True when nothing was written that anybody would miss; whom it is about alone is quickly picked again. */
export function isBlankDraft(draft: LogDraft): boolean {
  const texts = [draft.note, draft.nextStep, draft.dealsHeard, draft.needsHeard, draft.problem]
  return (
    texts.every((text) => text.trim() === '') &&
    draft.outcome === null &&
    draft.participants.length === 0 &&
    draft.attachments.length === 0
  )
}

/** True when something stands in the part of the form that is folded away. */
export function hasDetails(draft: LogDraft): boolean {
  return (
    draft.happenedOn !== null ||
    draft.happenedTime !== '' ||
    draft.durationMinutes !== null ||
    draft.participants.length > 0 ||
    [draft.dealsHeard, draft.needsHeard, draft.problem].some((text) => text.trim() !== '')
  )
}
