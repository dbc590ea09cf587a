import { useTranslation } from 'react-i18next'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'

/** Closing a dialog in which something was typed asks first; an untouched one just closes. */
export function useGuardedClose(isTouched: boolean, onClose: () => void): () => void {
  const { t } = useTranslation('buyers')
  const confirm = useConfirm()
  return () => {
    if (!isTouched) return onClose()
    void confirm({
      title: t('form.discardTitle'),
      body: t('form.discardBody'),
      confirmLabel: t('form.discard'),
      isDanger: true,
    }).then((isSure) => {
      if (isSure) onClose()
    })
  }
}
