import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { queuePlace, useQueuePlace } from './queue-place.ts'
import type { QueueActs } from './use-queue-acts.ts'

/** The queue's own keys; moving, opening, previewing and picking rows are the grid's. */
export function useQueueKeys(queue: {
  acts: QueueActs
  edit: () => void
  oneByOne: () => void
  prepare: () => void
}) {
  const { t } = useTranslation('touchpoints')
  const { acts } = queue
  const isPreviewing = useQueuePlace((place) => place.isPreviewing)
  const isUnknown = useQueuePlace((place) => place.focused?.state === 'unknown')
  const grid = { group: 'grid' } as const

  useShortcut('touch.oneByOne', 'o', t('keys.oneByOne'), queue.oneByOne)
  useShortcut('touch.prepare', 'shift+r', t('keys.prepare'), queue.prepare)
  useShortcut('touch.approve', 'a', t('keys.approve'), acts.approveChosen, grid)
  useShortcut('touch.withdraw', 'w', t('keys.withdraw'), () => void acts.withdraw(), grid)
  useShortcut('touch.skip', 's', t('keys.skip'), () => acts.ask('skip'), grid)
  useShortcut('touch.restore', 'u', t('keys.restore'), () => void acts.restore(), grid)
  useShortcut('touch.late', 't', t('keys.late'), () => acts.ask('late'), grid)
  useShortcut('touch.reschedule', 'd', t('keys.reschedule'), () => acts.ask('reschedule'), grid)
  useShortcut('touch.reassign', 'i', t('keys.reassign'), () => acts.ask('reassign'), grid)
  useShortcut('touch.channel', 'c', t('keys.channel'), () => acts.ask('channel'), grid)
  useShortcut('touch.markSent', 'm', t('keys.markSent'), () => acts.ask('markSent'), grid)
  useShortcut('touch.reply', 'r', t('keys.reply'), acts.reply, grid)
  useShortcut('touch.edit', 'e', t('keys.edit'), queue.edit, grid)
  useShortcut('touch.wasSent', 'y', t('unknown.wasSent'), () => void acts.resolveUnknown(true), {
    ...grid,
    enabled: isUnknown,
  })
  useShortcut('touch.wasNotSent', 'n', t('unknown.wasNotSent'), () => void acts.resolveUnknown(false), {
    ...grid,
    enabled: isUnknown,
  })
  useShortcut(
    'touch.closePreview',
    'esc',
    t('keys.closePreview'),
    () => queuePlace.set({ isPreviewing: false }),
    { enabled: isPreviewing },
  )
}
