import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface Confirmation {
  title: string
  /** What will happen and what stays safe. */
  body?: ReactNode
  /** How many records it touches; said in its own sentence. */
  count?: number
  confirmLabel: string
  isDanger?: boolean
}

/** Asks before an act that cannot be taken back by Ctrl+Z. Resolves to the answer; closing means no. */
export function useConfirm() {
  const { t } = useTranslation(['ui', 'common'])
  return (confirmation: Confirmation): Promise<boolean> =>
    new Promise((resolve) => {
      modals.openConfirmModal({
        title: confirmation.title,
        children: (
          <div className="rp-confirm">
            {confirmation.count === undefined ? null : (
              <p>{t('ui:confirmCount', { count: confirmation.count })}</p>
            )}
            {confirmation.body === undefined ? null : <p>{confirmation.body}</p>}
          </div>
        ),
        labels: { confirm: confirmation.confirmLabel, cancel: t('common:cancel') },
        confirmProps: confirmation.isDanger ? { color: 'red' } : {},
        cancelProps: { variant: 'default' },
        closeButtonProps: { 'aria-label': t('common:close') },
        onConfirm: () => resolve(true),
        onCancel: () => resolve(false),
        onClose: () => resolve(false),
      })
    })
}
