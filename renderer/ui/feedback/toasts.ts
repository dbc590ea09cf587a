import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { ReactNode } from 'react'

type Kind = 'success' | 'info' | 'error'

const colors = { success: 'green', info: 'blue', error: 'red' } as const
const shownFor = { success: 3500, info: 5000, error: 9000 } as const

/** A short word about what just happened. Errors stay longer; the same `id` replaces instead of piling up. */
export function showToast(
  kind: Kind,
  message: ReactNode,
  options: { id?: string; title?: ReactNode; stays?: boolean } = {},
) {
  const toast = {
    message,
    color: colors[kind],
    autoClose: options.stays ? false : shownFor[kind],
    closeButtonProps: { 'aria-label': i18next.t('common:close') },
    ...(options.title === undefined ? {} : { title: options.title }),
  }
  if (options.id === undefined) return notifications.show(toast)
  notifications.update({ ...toast, id: options.id })
  return notifications.show({ ...toast, id: options.id })
}

export const hideToast = (id: string) => notifications.hide(id)
