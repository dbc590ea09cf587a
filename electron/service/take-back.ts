import { type UndoResult, undoChangeSet } from '#db/write-path/undo-change-set.ts'
import { reviewsFollow } from './import/reviews.ts'
import type { OpenService } from './service-context.ts'

/**
 * Undo and redo as the screens mean them: the change set is taken back and, in the same transaction, what this device
 * keeps beside the log follows it. Everybody is told.
 */
export function takeBack(service: OpenService, changeSetId: string): UndoResult {
  const { store } = service
  const undone = store.sqlite
    .transaction((): UndoResult => {
      const result = undoChangeSet(store, changeSetId, service.me().id)
      // Where later work kept everything as it is, the decision stands.
      if (!result.ok || !result.applied) return result
      const act = firstOfLine(service, changeSetId)
      const tables = tablesBeside(service, act)
      return { ...result, applied: { ...result.applied, tables: [...result.applied.tables, ...tables] } }
    })
    .immediate()
  if (undone.ok) service.announce(undone.applied)
  return undone
}

type Act = { id: string; label: string; undoneBy: string | null }

function tablesBeside({ store }: OpenService, act: Act): string[] {
  if (act.label === 'imports.run') return ['imports', 'import_rows']
  const isReview = act.label === 'imports.review'
  return isReview && reviewsFollow(store, { id: act.id, isUndone: act.undoneBy !== null })
    ? ['imports', 'import_rows']
    : []
}

/** The act the user knows, of which the given change set is the undo, the redo, or itself. */
function firstOfLine({ store }: OpenService, changeSetId: string): Act {
  const first = store.sqlite
    .prepare<[string], Act>(
      `with recursive line(id) as (
         select ? union all select s.undo_of from change_sets s join line on s.id = line.id where s.undo_of is not null)
       select s.id, s.label, s.undone_by as undoneBy from line join change_sets s on s.id = line.id where s.undo_of is null`,
    )
    .get(changeSetId)
  if (!first) throw new Error('the change set just undone is not in the log')
  return first
}
