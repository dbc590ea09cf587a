import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import { NoteDialog } from '../dialog/note-dialog.tsx'
import { SnoozeDialog } from '../dialog/snooze-dialog.tsx'
import { listPlace } from './list-place.ts'
import type { ListActs } from './use-list-acts.ts'

/** What an act asks before it is done. */
export function PendingActDialogs(props: { acts: ListActs }) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const { acts } = props
  const count = acts.countChosen()
  const taskOf = useTaskWords()
  const { focused } = listPlace.get()
  const only = count === 1 && focused !== undefined ? taskOf(focused.followUp) : undefined
  const shown = { count, shown: format.number(count) }
  switch (acts.pending) {
    case undefined:
      return null
    case 'snooze':
      return (
        <SnoozeDialog
          title={only === undefined ? t('snooze.titleMany', shown) : t('snooze.titleOf', { name: only })}
          targets={acts.targets()}
          onPick={(dueOn, note) => {
            acts.stopAsking()
            void acts.snooze(dueOn, note)
          }}
          onClose={acts.stopAsking}
        />
      )
    case 'complete':
      return (
        <NoteDialog
          title={only === undefined ? t('complete.titleMany', shown) : t('complete.titleOf', { name: only })}
          label={t('complete.note')}
          confirmLabel={t('complete.do')}
          onConfirm={(note) => {
            acts.stopAsking()
            void acts.complete(note)
          }}
          onClose={acts.stopAsking}
        />
      )
    case 'cancel':
      return (
        <NoteDialog
          title={only === undefined ? t('cancel.titleMany', shown) : t('cancel.titleOf', { name: only })}
          label={t('fields.reason')}
          confirmLabel={t('cancel.do')}
          isDanger
          onConfirm={(note) => {
            acts.stopAsking()
            void acts.cancel(note)
          }}
          onClose={acts.stopAsking}
        />
      )
  }
}
