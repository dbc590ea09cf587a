import { client } from '#renderer/data/client.ts'
import type { UndoService } from '#renderer/ui/feedback/undo.tsx'
import { ChangeSetId } from '#shared/model/ids.ts'

/** Undo by the change log: the one of a toast, or the newest step of this user. */
export const undoService: UndoService = {
  undoChangeSet: (id) => client.changes.undo({ changeSetId: ChangeSetId.parse(id) }),
  undoLast: async () => (await client.changes.undoLast()).changeSetId !== null,
  redoLast: async () => (await client.changes.redoLast()).changeSetId !== null,
}
