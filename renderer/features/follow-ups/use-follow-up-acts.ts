import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpId, UserId } from '#shared/model/ids.ts'

/** What can be done with follow-ups. Each says what it did and can be taken back; true when it happened. */
export function useFollowUpActs() {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  return useMemo(() => {
    const write = async (run: () => Promise<{ changeSetId: string | null }>, message: string) => {
      try {
        const { changeSetId } = await run()
        if (changeSetId === null) showToast('info', t('acts.nothing'))
        else undoToast({ message, changeSetId })
        return true
      } catch (error) {
        showToast('error', errorWords(error))
        return false
      }
    }
    const shown = (ids: readonly FollowUpId[]) => ({ count: ids.length, shown: format.number(ids.length) })
    return {
      complete: (ids: FollowUpId[], note?: string) =>
        write(
          () => client.followUps.complete({ ids, note: wordsOrNone(note) }),
          t('acts.completed', shown(ids)),
        ),
      cancel: (ids: FollowUpId[], note?: string) =>
        write(
          () => client.followUps.cancel({ ids, note: wordsOrNone(note) }),
          t('acts.cancelled', shown(ids)),
        ),
      reopen: (ids: FollowUpId[]) =>
        write(() => client.followUps.reopen({ ids }), t('acts.reopened', shown(ids))),
      snooze: (ids: FollowUpId[], dueOn: LocalDate, note?: string) =>
        write(
          () => client.followUps.snooze({ ids, dueOn, note: wordsOrNone(note) }),
          t('acts.snoozed', { ...shown(ids), date: format.dateWithWeekday(dueOn) }),
        ),
      reassign: (ids: FollowUpId[], ownerId: UserId | null, name: string) =>
        write(
          () => client.followUps.reassign({ ids, ownerId }),
          t('acts.reassigned', { ...shown(ids), name }),
        ),
    }
  }, [t, format, undoToast, errorWords])
}

const wordsOrNone = (note: string | undefined) => (note?.trim() ? note.trim() : undefined)
