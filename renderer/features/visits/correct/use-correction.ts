import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { Visit } from '#shared/model/visit.ts'
import { draftToVisit } from '../draft/draft-to-visit.ts'
import type { LogDraft } from '../draft/log-draft.ts'
import type { SaveProblem } from '../draft/use-log-form.ts'
import { useUploads } from '../draft/use-uploads.ts'
import { visitQuery } from '../visit-queries.ts'
import { correctionOf, visitToDraft } from './visit-to-draft.ts'

/** A saved visit in the form; saving writes only what was changed. */
export function useCorrection(visit: Visit, onClose: () => void) {
  const { t } = useTranslation('visits')
  const undoToast = useUndoToast()
  const queryClient = useQueryClient()
  const today = LocalDate.parse(useToday())
  const [draft, setDraft] = useState(() => visitToDraft(visit))
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<SaveProblem | undefined>(undefined)
  const latest = useRef(draft)

  const fill = (part: Partial<LogDraft>) => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
  }
  const change = (part: Partial<LogDraft>) => {
    setProblem(undefined)
    fill(part)
  }
  const uploads = useUploads((attachment) =>
    change({ attachments: [...latest.current.attachments, attachment] }),
  )

  const save = async () => {
    if (isSaving) return
    setIsSaving(true)
    try {
      await uploads.settled()
      const input = draftToVisit(latest.current, { now: Date.now(), today })
      if (!input.ok) return setProblem({ kind: 'gap', gap: input.gap })
      const changes = correctionOf(visit, input.visit)
      if (Object.keys(changes).length > 0) {
        const { changeSetId } = await client.visits.correct({ id: visit.id, changes })
        undoToast({ message: t('corrected', { name: latest.current.organizationName }), changeSetId })
        await queryClient.invalidateQueries({ queryKey: visitQuery(visit.id).queryKey })
      }
      onClose()
    } catch (error) {
      setProblem({ kind: 'error', error })
    } finally {
      setIsSaving(false)
    }
  }

  const remove = async () => {
    if (isSaving) return
    setIsSaving(true)
    try {
      const { changeSetId } = await client.visits.remove({ id: visit.id })
      undoToast({ message: t('removed'), changeSetId })
      onClose()
    } catch (error) {
      setProblem({ kind: 'error', error })
    } finally {
      setIsSaving(false)
    }
  }

  return {
    draft,
    change,
    fill,
    uploads,
    isSaving,
    problem,
    save: () => void save(),
    remove: () => void remove(),
  }
}
