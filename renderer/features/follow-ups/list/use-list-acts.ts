import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { countSelected, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { snoozeTargets } from '#shared/domain/follow-ups/snooze-targets.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { FollowUpId, UserId } from '#shared/model/ids.ts'
import { followUpPageQuery } from '../follow-up-queries.ts'
import { useFollowUpActs } from '../use-follow-up-acts.ts'
import { idsOfSelection, mostAtOnce } from './ids-of-selection.ts'
import { listPlace } from './list-place.ts'

/** An act that asks something first. */
export type PendingAct = 'complete' | 'cancel' | 'snooze'

/** One key must not close a whole page of work by surprise. */
const asksFrom = 20

export type ListActs = ReturnType<typeof useListActs>

/** Acts on the picked rows, or on the row the keyboard is on when none is picked. */
export function useListActs(filter: FollowUpFilter, total: number, giveFocusBack: () => void) {
  const { t } = useTranslation(['followUps', 'common'])
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const queryClient = useQueryClient()
  const confirm = useConfirm()
  const errorWords = useErrorWords()
  const acts = useFollowUpActs()
  const [pending, setPending] = useState<PendingAct | undefined>(undefined)
  const [editing, setEditing] = useState<FollowUpRow | undefined>(undefined)

  const countChosen = () => {
    const { selection, focused } = listPlace.get()
    return countSelected(selection, total) || (focused === undefined ? 0 : 1)
  }

  const chosenIds = async (): Promise<FollowUpId[]> => {
    const { selection, focused } = listPlace.get()
    if (countSelected(selection, total) === 0) return focused === undefined ? [] : [focused.followUp.id]
    try {
      const ids = await idsOfSelection(selection, total, (offset, limit) =>
        queryClient.fetchQuery(followUpPageQuery(filter, offset, limit)),
      )
      if (ids !== 'tooMany') return ids
      showToast('info', t('followUps:acts.tooMany', { most: format.number(mostAtOnce) }))
    } catch (error) {
      showToast('error', errorWords(error))
    }
    return []
  }

  const run = async (act: (ids: FollowUpId[]) => Promise<boolean>) => {
    const ids = await chosenIds()
    if (ids.length === 0) return
    if (await act(ids)) listPlace.set({ selection: noSelection })
    giveFocusBack()
  }

  const complete = async (note?: string) => {
    const count = countChosen()
    const isSure =
      note !== undefined ||
      count < asksFrom ||
      (await confirm({ title: t('followUps:complete.ask'), count, confirmLabel: t('common:done') }))
    if (isSure) await run((ids) => acts.complete(ids, note))
  }

  return {
    pending,
    ask: (act: PendingAct) => {
      if (countChosen() > 0) setPending(act)
    },
    stopAsking: () => {
      setPending(undefined)
      giveFocusBack()
    },
    editing,
    edit: () => setEditing(listPlace.get().focused),
    stopEditing: () => {
      setEditing(undefined)
      giveFocusBack()
    },
    countChosen,
    /** Where the keys 1 d, 3 d and next Monday lead: from the row's own day for one, from today for many. */
    targets: () => {
      const { selection, focused } = listPlace.get()
      const isOne = countSelected(selection, total) === 0
      return snoozeTargets(isOne && focused !== undefined ? focused.followUp.dueOn : today, today)
    },
    complete,
    cancel: (note: string) => run((ids) => acts.cancel(ids, note)),
    snooze: (dueOn: LocalDate, note: string) => run((ids) => acts.snooze(ids, dueOn, note)),
    reopen: () => run(acts.reopen),
    reassign: (ownerId: UserId | null, name: string) => run((ids) => acts.reassign(ids, ownerId, name)),
  }
}
