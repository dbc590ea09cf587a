import { isDefinedError, ORPCError } from '@orpc/client'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeVersion } from '#renderer/data/changes.ts'
import { client } from '#renderer/data/client.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import type { FollowUpFilter, PrintedList, PrintLayout } from '#shared/model/follow-up-list.ts'
import type { PrintedListId } from '#shared/model/ids.ts'

/**
 * Keeps the list as it goes to paper, so that its row numbers go on meaning the same rows. Printing, then a PDF, then a
 * workbook of the same list is one kept list, unless something in it changed in between.
 */
export function useKeepList() {
  const { t } = useTranslation('lists')
  const version = useChangeVersion(['follow_ups', 'organizations'])
  const last = useRef<{ key: string; id: PrintedListId } | undefined>(undefined)
  return async (filter: FollowUpFilter, layout: PrintLayout): Promise<PrintedList | undefined> => {
    const key = JSON.stringify([filter, layout, version])
    try {
      if (last.current?.key !== key) {
        const { id } = await client.printedLists.create({ filter, layout })
        last.current = { key, id }
      }
      return await client.printedLists.get({ id: last.current.id })
    } catch (error) {
      last.current = undefined
      const reason = reasonOf(error)
      if (reason === undefined) throw error
      showToast('info', t(`output.refused.${reason}`))
      return undefined
    }
  }
}

const reasons = ['emptyList', 'tooManyRows'] as const

function reasonOf(error: unknown) {
  if (!(error instanceof ORPCError) || !isDefinedError(error) || error.code !== 'INVALID') return undefined
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('reason' in data)) return undefined
  return reasons.find((reason) => reason === data.reason)
}
