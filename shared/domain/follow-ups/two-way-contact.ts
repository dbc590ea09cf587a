import type { Visit, VisitKind, VisitOutcome } from '../../model/visit.ts'

/** Ways of writing to somebody who may never read it: only an answer makes a contact of them. */
export const writtenKinds: readonly VisitKind[] = ['email', 'sms', 'fax']

/** Outcomes that only an answer can have; "call me again" is one. */
export const answeredOutcomes: readonly VisitOutcome[] = [
  'reached',
  'interested',
  'needsQuote',
  'agreed',
  'callBack',
  'declined',
]

/** Nobody was there, however it was tried. */
export const unansweredOutcome: VisitOutcome = 'noAnswer'

/**
 * Did both sides have their say? Whoever was called, met or chatted with was spoken to unless nobody answered, also
 * where no outcome was noted down; an e-mail, text message or fax counts only when an answer was. Care, silence and
 * risk are all counted from such contacts. Its SQL twin: db/derived/two-way-contact-sql.ts.
 */
export function isTwoWayContact({ kind, outcome }: Pick<Visit, 'kind' | 'outcome'>): boolean {
  if (writtenKinds.includes(kind)) return outcome !== null && answeredOutcomes.includes(outcome)
  return outcome !== unansweredOutcome
}
