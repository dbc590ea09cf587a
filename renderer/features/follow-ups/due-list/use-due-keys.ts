import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { DueState } from './use-due-state.ts'

/** One key a row, and the keys that move from row to row. */
export function useDueKeys(state: DueState) {
  const { t } = useTranslation('followUps')
  const { current } = state
  const options = { group: 'grid', enabled: current !== undefined } as const
  const onCurrent = (act: (row: FollowUpRow) => void) => () => {
    if (current !== undefined) act(current)
  }
  useShortcut('due.next', 'j', t('keys.next'), () => state.move(1), options)
  useShortcut('due.previous', 'k', t('keys.previous'), () => state.move(-1), options)
  useShortcut(
    'due.done',
    'd',
    t('keys.done'),
    onCurrent((row) => state.complete(row)),
    options,
  )
  useShortcut(
    'due.doneWithNote',
    'shift+d',
    t('keys.doneWithNote'),
    onCurrent((row) => state.ask('note', row)),
    options,
  )
  useShortcut('due.log', 'l', t('keys.log'), onCurrent(state.log), options)
  useShortcut(
    'due.snooze',
    's',
    t('keys.snooze'),
    onCurrent((row) => state.setSnoozing(row, true)),
    options,
  )
  useShortcut('due.new', 'f', t('keys.create'), state.createNew)
}
