import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import type { ReviewItem } from '#shared/contract/imports-contract.ts'
import type { ImportId, OrganizationId } from '#shared/model/ids.ts'
import { refreshImports, reviewsQuery } from '../import-queries.ts'

export type Decision =
  | { type: 'merge'; organizationId: OrganizationId; name: string }
  | { type: 'create' }
  | { type: 'skip' }

/** The rows that wait, one in front; a decided one makes way for the next at once. */
export function useReviewQueue(id: ImportId | undefined) {
  const { t } = useTranslation('imports')
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const queryClient = useQueryClient()
  const { data, error, isPending } = useQuery(reviewsQuery(id))
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [wantedKey, setWantedKey] = useState<string | undefined>(undefined)
  const items = (data?.items ?? []).filter((item) => !decided.has(keyOf(item)))
  const answered = (data?.items.length ?? 0) - items.length
  const index = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === wantedKey),
  )
  const item = items[index]

  const step = (by: number) => {
    const next = items[index + by]
    if (next !== undefined) setWantedKey(keyOf(next))
  }
  const decide = async (decision: Decision) => {
    if (item === undefined) return
    const key = keyOf(item)
    const next = items[index + 1] ?? items[index - 1]
    setDecided((now) => new Set([...now, key]))
    setWantedKey(next === undefined ? undefined : keyOf(next))
    try {
      const { name: _, ...sent } = { name: '', ...decision }
      const { changeSetId } = await client.imports.resolveReview({
        id: item.importId,
        row: item.row,
        decision: sent,
      })
      const message = t(`decided.${decision.type}`, {
        row: item.sheetRow,
        name: decision.type === 'merge' ? decision.name : item.organization.legalName,
      })
      if (changeSetId === null) showToast('success', message, { id: 'import-decided' })
      else undoToast({ message, changeSetId })
      await refreshImports(queryClient)
      // The list knows now; a row that an undo brings back is to be seen again.
      setDecided((now) => new Set([...now].filter((one) => one !== key)))
    } catch (failure) {
      setDecided((now) => new Set([...now].filter((one) => one !== key)))
      setWantedKey(key)
      showToast('error', errorWords(failure))
    }
  }

  return {
    item,
    /** From 1, among those still waiting. */
    position: index + 1,
    total: Math.max(items.length, (data?.total ?? 0) - answered),
    error,
    isPending,
    decide: (decision: Decision) => void decide(decision),
    next: () => step(1),
    previous: () => step(-1),
  }
}

export const keyOf = (item: ReviewItem): string => `${item.importId} ${item.row}`
