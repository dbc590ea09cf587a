import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { listPlace, useListPlace } from './list-place.ts'
import type { ListActs } from './use-list-acts.ts'

/** The list's own keys; moving, opening, previewing and picking rows are the grid's. */
export function useListKeys(list: {
  acts: ListActs
  searchInput: RefObject<HTMLInputElement | null>
  printList: () => void
}) {
  const { t } = useTranslation('followUps')
  const actions = useAppActions()
  const { acts } = list
  const isPreviewing = useListPlace((place) => place.isPreviewing)
  const grid = { group: 'grid' } as const

  useShortcut('follow-ups.find', '/', t('keys.find'), () => list.searchInput.current?.select())
  useShortcut('follow-ups.new', 'f', t('keys.create'), () => actions.newFollowUp())
  useShortcut('follow-ups.print', 'p', t('keys.print'), list.printList)
  useShortcut('follow-ups.done', 'd', t('keys.done'), () => void acts.complete(), grid)
  useShortcut('follow-ups.doneWithNote', 'shift+d', t('keys.doneWithNote'), () => acts.ask('complete'), grid)
  useShortcut('follow-ups.snooze', 's', t('keys.snooze'), () => acts.ask('snooze'), grid)
  useShortcut('follow-ups.cancel', 'delete', t('keys.cancel'), () => acts.ask('cancel'), grid)
  useShortcut('follow-ups.edit', 'e', t('keys.edit'), acts.edit, grid)
  useShortcut('follow-ups.log', 'l', t('keys.log'), () => logFocused(actions.quickLog), grid)
  useShortcut(
    'follow-ups.closePreview',
    'esc',
    t('keys.closePreview'),
    () => listPlace.set({ isPreviewing: false }),
    {
      enabled: isPreviewing,
    },
  )
}

/** A log that settles the row the keyboard is on. */
export function logFocused(quickLog: ReturnType<typeof useAppActions>['quickLog']) {
  const { focused } = listPlace.get()
  if (focused === undefined) return
  const { followUp, organizationId } = focused
  quickLog({
    organizationId,
    ...(followUp.contactId === null ? {} : { contactId: followUp.contactId }),
    ...(followUp.state === 'open' ? { followUpId: followUp.id } : {}),
  })
}
