import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { hideToast, showToast } from '#renderer/ui/feedback/toasts.ts'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { returnFocus } from '#renderer/ui/focus/return-focus.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { BulkEdit } from '#shared/contract/organizations-contract.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'
import { useWrite } from '../use-write.ts'

const toastId = 'buyers-bulk'
const sayAfterMs = 600

/** What can be done with many organizations at once; each says how many it changed and can be taken back. */
export function useBulkActs(options: { onRemoved?: () => void } = {}) {
  const { t } = useTranslation(['buyers', 'common'])
  const format = useFormat()
  const write = useWrite()
  const confirm = useConfirm()
  const queryClient = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)

  /** A hundred thousand rows take a while: then something says that they are being worked on. */
  const busy = async <Answer>(count: number, run: () => Promise<Answer>): Promise<Answer> => {
    setIsBusy(true)
    const words = t('buyers:bulk.working', { count, shown: format.number(count) })
    const timer = setTimeout(() => showToast('info', words, { id: toastId, stays: true }), sayAfterMs)
    try {
      return await run()
    } finally {
      clearTimeout(timer)
      hideToast(toastId)
      setIsBusy(false)
    }
  }

  return {
    isBusy,
    /** `what` names the change in words: 负责人改为王芳. */
    edit: (selection: OrganizationSelection, count: number, edit: BulkEdit, what: string) =>
      busy(count, async () => {
        await write(
          () => client.organizations.bulkEdit({ selection, edit }),
          ({ changed }) => t('buyers:bulk.done', { count: changed, shown: format.number(changed), what }),
        )
        if (edit.addTags !== undefined || edit.removeTags !== undefined || edit.territory !== undefined)
          await queryClient.invalidateQueries({ queryKey: facetsQuery.queryKey })
      }),
    remove: async (selection: OrganizationSelection, count: number, name?: string) => {
      const before = document.activeElement
      const isSure = await confirm({
        title:
          name === undefined
            ? t('buyers:bulk.removeTitle', { count, shown: format.number(count) })
            : t('buyers:bulk.removeOneTitle'),
        body: name === undefined ? t('buyers:bulk.removeBody') : t('buyers:bulk.removeOneBody', { name }),
        confirmLabel: t('common:moveToBin'),
        isDanger: true,
      })
      returnFocus(before)
      if (!isSure) return
      await busy(count, async () => {
        const written = await write(
          () => client.organizations.remove({ selection }),
          ({ changed }) => t('buyers:bulk.removed', { count: changed, shown: format.number(changed) }),
        )
        if (written !== undefined) options.onRemoved?.()
      })
    },
    restore: (selection: OrganizationSelection, count: number) =>
      busy(count, () =>
        write(
          () => client.organizations.restore({ selection }),
          ({ changed }) => t('buyers:bulk.restored', { count: changed, shown: format.number(changed) }),
        ),
      ),
  }
}
