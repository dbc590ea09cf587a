import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { ImportRecord } from '#shared/model/import.ts'
import { refreshImports } from '../import-queries.ts'

/** Takes a whole import back, after saying what that means; what somebody changed since stays and is counted. */
export function useUndoImport(record: ImportRecord) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const confirm = useConfirm()
  const queryClient = useQueryClient()
  const undo = useMutation({
    mutationFn: () => client.imports.undo({ id: record.id }),
    onSuccess: async ({ restored, kept }) => {
      const shown = format.number(restored)
      const words =
        kept === 0 ? t('undoDone', { shown }) : t('undoDoneKept', { shown, kept: format.number(kept) })
      showToast('success', words)
      await refreshImports(queryClient)
    },
  })
  const ask = async () => {
    const { counts, fileName } = record
    const isSure = await confirm({
      title: t('undoTitle'),
      body: t('undoBody', {
        file: fileName,
        added: format.number(counts.new),
        updated: format.number(counts.updated),
      }),
      confirmLabel: t('undo'),
      isDanger: true,
    })
    if (isSure) undo.mutate()
  }
  return { isPending: undo.isPending, ask: () => void ask() }
}
