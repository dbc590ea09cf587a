import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { TouchpointId, UserId } from '#shared/model/ids.ts'
import type { SkipReason, TouchpointIssue, TouchpointSelection } from '#shared/model/touchpoint.ts'

export interface ApprovalAnswer {
  approved: number
  refused: Partial<Record<TouchpointIssue, number>>
}

/** What can be done with greetings. Each says what it did and can be taken back; false when nothing was written. */
export function useTouchpointActs() {
  const { t } = useTranslation(['touchpoints', 'model'])
  const format = useFormat()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  return useMemo(() => {
    const write = async (run: () => Promise<{ changeSetId: string | null }>, message: string) => {
      try {
        const { changeSetId } = await run()
        if (changeSetId === null) showToast('info', t('touchpoints:acts.nothing'))
        else undoToast({ message, changeSetId })
        return changeSetId !== null
      } catch (error) {
        showToast('error', errorWords(error))
        return false
      }
    }
    return {
      approve: async (
        selection: TouchpointSelection,
        confirmed: TouchpointIssue[],
      ): Promise<ApprovalAnswer | undefined> => {
        try {
          const { changeSetId, approved, refused } = await client.touchpoints.approve({
            selection,
            confirmed,
          })
          const message = t('touchpoints:acts.approved', { count: approved, shown: format.number(approved) })
          if (changeSetId !== null) undoToast({ message, changeSetId })
          return { approved, refused }
        } catch (error) {
          showToast('error', errorWords(error))
          return undefined
        }
      },
      withdraw: (selection: TouchpointSelection) =>
        write(() => client.touchpoints.withdraw({ selection }), t('touchpoints:acts.withdrawn')),
      skip: (selection: TouchpointSelection, reason: SkipReason) =>
        write(() => client.touchpoints.skip({ selection, reason }), t('touchpoints:acts.skipped')),
      restore: (selection: TouchpointSelection) =>
        write(() => client.touchpoints.restore({ selection }), t('touchpoints:acts.restored')),
      reschedule: (selection: TouchpointSelection, sendOn: LocalDate) =>
        write(
          () => client.touchpoints.reschedule({ selection, sendOn }),
          t('touchpoints:acts.rescheduled', { date: format.dateWithWeekday(sendOn) }),
        ),
      reassign: (selection: TouchpointSelection, ownerId: UserId | null, name: string) =>
        write(
          () => client.touchpoints.reassign({ selection, ownerId }),
          t('touchpoints:acts.reassigned', { name }),
        ),
      setChannel: (selection: TouchpointSelection, channel: Channel) =>
        write(
          () => client.touchpoints.setChannel({ selection, channel }),
          t('touchpoints:acts.channelSet', { channel: t(`model:channel.${channel}`) }),
        ),
      markSent: (selection: TouchpointSelection, cost: number | null) =>
        write(() => client.touchpoints.markSent({ selection, cost }), t('touchpoints:acts.markedSent')),
      resolveUnknown: (ids: TouchpointId[], wasSent: boolean) =>
        write(
          () => client.touchpoints.resolveUnknown({ ids, wasSent }),
          wasSent ? t('touchpoints:acts.wasSent') : t('touchpoints:acts.wasNotSent'),
        ),
      write: (id: TouchpointId, words: { subject: string | null; body: string | null }) =>
        write(
          () => client.touchpoints.write({ id, ...words }),
          words.body === null ? t('touchpoints:acts.unwritten') : t('touchpoints:acts.written'),
        ),
    }
  }, [t, format, undoToast, errorWords])
}
