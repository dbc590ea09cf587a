import { followUpsOfVisit } from '#db/repositories/follow-ups.ts'
import { historyOf } from '#db/repositories/history.ts'
import type { Visit, VisitInput } from '#shared/model/visit.ts'
import type { OpenService } from '../service-context.ts'
import { checkVisit, fallbackTitles, type VisitRefusal } from './check-visit.ts'
import { correctionChanges } from './correct-visit.ts'
import { type LoggedVisit, withDraftDropped } from './log-visit.ts'

/**
 * A save whose answer was lost, tried again: the visit is there already and is not made twice. Words that were changed
 * before the second try are kept as a correction; where nothing changed, nothing is written.
 */
export function savedAgain(
  { store, write }: OpenService,
  known: Visit,
  { visit, draftKey }: { visit: VisitInput; draftKey: string | null },
): { ok: true; logged: LoggedVisit } | { ok: false; reason: VisitRefusal | 'visitRemoved' } {
  if (known.deletedAt !== null) return { ok: false, reason: 'visitRemoved' }
  const checked = checkVisit(store, visit, null)
  if (!checked.ok) return checked
  const changes = correctionChanges(store, known, visit, fallbackTitles(checked.parties, null))
  write({ label: 'visits.correct', changes: withDraftDropped(store, changes, draftKey) })
  const { brought } = followUpsOfVisit(store, { id: known.id, organizationId: visit.organizationId })
  const insert = historyOf(store, [known.id]).find(({ op }) => op === 'insert')
  return {
    ok: true,
    logged: { id: known.id, followUpId: brought[0]?.id ?? null, changeSetId: insert?.changeSetId ?? null },
  }
}
