import { Notification } from 'electron'
import { paths } from './paths.ts'

/** Kept until it is gone: a notification that is collected does not answer to clicks. */
const shown = new Set<Notification>()

/** Shows a notification of the system, where there is one to show it. */
export function showNotification(notice: { title: string; body: string }, onClick: () => void): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ ...notice, icon: paths.icon })
  shown.add(notification)
  notification.on('click', () => {
    shown.delete(notification)
    onClick()
  })
  notification.on('close', () => shown.delete(notification))
  notification.on('failed', () => shown.delete(notification))
  notification.show()
}
