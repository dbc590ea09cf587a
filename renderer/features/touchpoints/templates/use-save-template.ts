import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import type { TemplateId } from '#shared/model/ids.ts'
import type { Template, TemplateInput } from '#shared/model/message.ts'

/** Writes a text of the team's own and says so; a failure is told and leaves the editor as it is. */
export function useSaveTemplate(props: {
  editing: Template | undefined
  onSaved: (id: TemplateId) => void
  onClose: () => void
}) {
  const { t } = useTranslation('touchMessages')
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const [isSaving, setIsSaving] = useState(false)
  const { editing } = props
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setIsSaving(true)
    try {
      await work()
      return true
    } catch (error) {
      showToast('error', errorWords(error))
      return false
    } finally {
      setIsSaving(false)
    }
  }
  return {
    isSaving,
    save: (input: TemplateInput) =>
      attempt(async () => {
        const message = t('template.saved', { name: input.name })
        if (editing === undefined) {
          const { id, changeSetId } = await client.templates.create(input)
          undoToast({ message, changeSetId })
          props.onSaved(id)
        } else {
          const { changeSetId } = await client.templates.update({ id: editing.id, changes: input })
          undoToast({ message, changeSetId })
        }
      }),
    remove: () =>
      attempt(async () => {
        if (editing === undefined) return
        const { changeSetId } = await client.templates.remove({ id: editing.id })
        undoToast({ message: t('template.removed', { name: editing.name }), changeSetId })
        props.onClose()
      }),
  }
}
