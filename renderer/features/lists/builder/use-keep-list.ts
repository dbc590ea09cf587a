import { useRef } from 'react'
import { useChangeVersion } from '#renderer/data/changes.ts'
import { client } from '#renderer/data/client.ts'
import { errorKindOf, useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import type { FollowUpFilter, PrintedList, PrintLayout } from '#shared/model/follow-up-list.ts'
import type { PrintedListId } from '#shared/model/ids.ts'

/**
 * Keeps the list as it goes to paper, so that its row numbers go on meaning the same rows. Printing, then a PDF, then a
 * workbook of the same list is one kept list, unless something in it changed in between.
 */
export function useKeepList() {
  const errorWords = useErrorWords()
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
      if (errorKindOf(error).kind !== 'refused') throw error
      showToast('info', errorWords(error))
      return undefined
    }
  }
}
