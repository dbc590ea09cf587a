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
    const write = async (
      run: () => Promise<{ changeSetId: string | null; changed?: number }>,
      message: (told: { count: number; shown: string }) => string,
    ) => {
      try {
        const { changeSetId, changed = 1 } = await run()
        if (changeSetId === null) showToast('info', t('touchpoints:acts.nothing'))
        else undoToast({ message: message({ count: changed, shown: format.number(changed) }), changeSetId })
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
        write(
          () => client.touchpoints.withdraw({ selection }),
          (told) => t('touchpoints:acts.withdrawn', told),
        ),
      skip: (selection: TouchpointSelection, reason: SkipReason) =>
        write(
          () => client.touchpoints.skip({ selection, reason }),
          (told) => t('touchpoints:acts.skipped', told),
        ),
      restore: (selection: TouchpointSelection) =>
        write(
          () => client.touchpoints.restore({ selection }),
          (told) => t('touchpoints:acts.restored', told),
        ),
      reschedule: (selection: TouchpointSelection, sendOn: LocalDate) =>
        write(
          () => client.touchpoints.reschedule({ selection, sendOn }),
          (told) => t('touchpoints:acts.rescheduled', { ...told, date: format.dateWithWeekday(sendOn) }),
        ),
      reassign: (selection: TouchpointSelection, ownerId: UserId | null, name: string) =>
        write(
          () => client.touchpoints.reassign({ selection, ownerId }),
          (told) => t('touchpoints:acts.reassigned', { ...told, name }),
        ),
      setChannel: (selection: TouchpointSelection, channel: Channel) =>
        write(
          () => client.touchpoints.setChannel({ selection, channel }),
          (told) => t('touchpoints:acts.channelSet', { ...told, channel: t(`model:channel.${channel}`) }),
        ),
      markSent: (selection: TouchpointSelection, cost: number | null) =>
        write(
          () => client.touchpoints.markSent({ selection, cost }),
          (told) => t('touchpoints:acts.markedSent', told),
        ),
      resolveUnknown: (ids: TouchpointId[], wasSent: boolean) =>
        write(
          () => client.touchpoints.resolveUnknown({ ids, wasSent }),
          (told) => t(wasSent ? 'touchpoints:acts.wasSent' : 'touchpoints:acts.wasNotSent', told),
        ),
      write: (id: TouchpointId, words: { subject: string | null; body: string | null }) =>
        write(
          () => client.touchpoints.write({ id, ...words }),
          () => t(words.body === null ? 'touchpoints:acts.unwritten' : 'touchpoints:acts.written'),
        ),
    }
  }, [t, format, undoToast, errorWords])
}
