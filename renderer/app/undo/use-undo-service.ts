import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { UndoService } from '#renderer/ui/feedback/undo.tsx'
import { ChangeSetId } from '#shared/model/ids.ts'
import { stepKey } from './step-labels.ts'

interface Step {
  changeSetId: ChangeSetId | null
  label: string | null
}

/** Undo by the change log: the one of a toast, or the newest step of this user, named in words. */
export function useUndoService(): UndoService {
  const { t } = useTranslation('steps')
  return useMemo(() => {
    const nameOf = ({ changeSetId, label }: Step) => (changeSetId === null ? null : t(stepKey(label)))
    return {
      undoChangeSet: (id) => client.changes.undo({ changeSetId: ChangeSetId.parse(id) }),
      undoLast: async () => nameOf(await client.changes.undoLast()),
      redoLast: async () => nameOf(await client.changes.redoLast()),
    }
  }, [t])
}
