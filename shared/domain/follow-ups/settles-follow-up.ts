import type { VisitOutcome } from '../../model/visit.ts'

/**
 * Does a result written on a printed row settle what was owed? Whoever was not reached, or asked to be called again, is
 * still owed the call, unless a new day for it was written down: nothing owed disappears because it was tried.
 */
export const settlesFollowUp = (outcome: VisitOutcome, hasNextStep: boolean): boolean =>
  hasNextStep || (outcome !== 'noAnswer' && outcome !== 'callBack')
