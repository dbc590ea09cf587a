import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type QuickLogRequest, useAppActions } from '#renderer/data/app-actions.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { countSelected, isSelected, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { isAllowed, type TouchpointAct } from '#shared/domain/touchpoints/act-states.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { TouchpointId, UserId } from '#shared/model/ids.ts'
import type {
  SkipReason,
  TouchpointFilter,
  TouchpointIssue,
  TouchpointRow,
  TouchpointSelection,
} from '#shared/model/touchpoint.ts'
import { touchpointPageQuery } from '../touchpoint-queries.ts'
import { visitKindOf } from '../visit-kind-of.ts'
import { queuePlace } from './queue-place.ts'
import { toSelection } from './queue-selection.ts'
import { type ApprovalAnswer, useTouchpointActs } from './use-touchpoint-acts.ts'

/** An act that asks something first. */
export type PendingAct = 'approve' | 'skip' | 'reschedule' | 'reassign' | 'channel' | 'markSent' | 'late'

export type QueueActs = ReturnType<typeof useQueueActs>

/** Acts on the picked rows, or on the row the keyboard is on when none is picked. */
export function useQueueActs(filter: TouchpointFilter, total: number, giveFocusBack: () => void) {
  const { t } = useTranslation('touchpoints')
  const acts = useTouchpointActs()
  const actions = useAppActions()
  const queryClient = useQueryClient()
  const [pending, setPending] = useState<PendingAct | undefined>(undefined)
  const [answer, setAnswer] = useState<(ApprovalAnswer & { selection: TouchpointSelection }) | undefined>()

  const countPicked = () => countSelected(queuePlace.get().selection, total)
  const countChosen = () => countPicked() || (queuePlace.get().focused === undefined ? 0 : 1)
  const chosen = (): TouchpointSelection | undefined => {
    const { selection, focused } = queuePlace.get()
    if (countPicked() > 0) return toSelection(selection, filter)
    return focused === undefined ? undefined : { type: 'ids', ids: [focused.id] }
  }
  /** A single row says at once when the act is not for it; of many, those it is for are taken. */
  const isFor = (act: TouchpointAct) => {
    const { focused } = queuePlace.get()
    if (countPicked() > 0 || focused === undefined || isAllowed(act, focused.state)) return true
    showToast('info', t('acts.notNow', { state: t(`state.${focused.state}`) }), { id: 'touch-not-now' })
    return false
  }
  const run = async (act: TouchpointAct, write: (selection: TouchpointSelection) => Promise<unknown>) => {
    const selection = chosen()
    if (selection === undefined || !isFor(act)) return
    await write(selection)
    queuePlace.set({ selection: noSelection })
    giveFocusBack()
  }

  const approve = async (confirmed: TouchpointIssue[] = [], again?: TouchpointSelection) => {
    const selection = again ?? chosen()
    if (selection === undefined || !isFor('approve')) return
    const told = await acts.approve(selection, confirmed)
    const isWhole = told === undefined || Object.keys(told.refused).length === 0
    setAnswer(isWhole ? undefined : { ...told, selection })
    if (isWhole) {
      queuePlace.set({ selection: noSelection })
      giveFocusBack()
    }
  }

  return {
    pending,
    /** Whether the words of the row under the keyboard may still be changed; says so when not. */
    mayWrite: () => {
      const { focused } = queuePlace.get()
      if (focused === undefined) return false
      if (isAllowed('write', focused.state)) return true
      showToast('info', t('acts.notNow', { state: t(`state.${focused.state}`) }), { id: 'touch-not-now' })
      return false
    },
    /** What the last approval left behind and why. */
    answer,
    ask: (act: PendingAct) => {
      if (countChosen() > 0 && isFor(neededFor(act))) setPending(act)
    },
    stopAsking: () => {
      setPending(undefined)
      setAnswer(undefined)
      giveFocusBack()
    },
    countChosen,
    countPicked,
    /** One is let go at once; of many it is asked first. */
    approveChosen: () => {
      if (countPicked() > 1) setPending('approve')
      else void approve()
    },
    approve,
    withdraw: () => run('withdraw', acts.withdraw),
    skip: (reason: SkipReason) => run('skip', (selection) => acts.skip(selection, reason)),
    restore: () => run('restore', acts.restore),
    reschedule: (day: LocalDate) => run('reschedule', (selection) => acts.reschedule(selection, day)),
    reassign: (ownerId: UserId | null, name: string) =>
      run('reassign', (selection) => acts.reassign(selection, ownerId, name)),
    setChannel: (channel: Channel) => run('setChannel', (selection) => acts.setChannel(selection, channel)),
    markSent: (cost: number | null) => run('markSent', (selection) => acts.markSent(selection, cost)),
    resolveUnknown: (wasSent: boolean) =>
      run('resolveUnknown', async (selection) => {
        const ids = await idsOf(selection)
        if (ids.length > 0) await acts.resolveUnknown(ids, wasSent)
      }),
    /** An answer is a contact: it is written down as one. */
    reply: () => {
      const { focused } = queuePlace.get()
      if (focused === undefined) return
      if (!isAllowed('markReplied', focused.state)) {
        showToast('info', t('acts.notSentYet'), { id: 'touch-not-now' })
        return
      }
      actions.quickLog(replyRequest(focused))
    },
  }

  /** Everything a filter matches, looked up where a call takes ids alone. */
  async function idsOf(selection: TouchpointSelection): Promise<TouchpointId[]> {
    if (selection.type === 'ids') return selection.ids
    const ids: TouchpointId[] = []
    for (let offset = 0; offset < Math.min(total, mostIds); offset += pageSize) {
      const { rows } = await queryClient.fetchQuery(touchpointPageQuery(filter, offset, pageSize))
      ids.push(...rows.map((row) => row.id).filter((id) => isSelected(queuePlace.get().selection, id)))
      if (rows.length < pageSize) break
    }
    return ids
  }
}

const pageSize = 500
const mostIds = 10_000

const neededFor = (act: PendingAct): TouchpointAct =>
  act === 'late' ? 'approve' : act === 'channel' ? 'setChannel' : act

export const replyRequest = (row: TouchpointRow): QuickLogRequest => ({
  organizationId: row.organizationId,
  contactId: row.contactId,
  kind: visitKindOf(row.channel),
  touchpointId: row.id,
})
