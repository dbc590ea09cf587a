import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'

/** Save (also by Ctrl+Enter) and cancel at the foot of a dialog, always in sight. */
export function DialogFooter(props: {
  canSave: boolean
  isSaving: boolean
  onSave: () => void
  onClose: () => void
  left?: ReactNode
}) {
  const { t } = useTranslation('common')
  useShortcut('buyers.save', 'mod+enter', t('save'), props.onSave, {
    inInputs: true,
    inDialogs: true,
    enabled: props.canSave && !props.isSaving,
  })
  return (
    <div className="buyers-dialog-footer">
      {props.left}
      <div className="buyers-dialog-actions">
        <Button variant="default" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          loading={props.isSaving}
          disabled={!props.canSave}
          rightSection={<KeyHint keys="mod+enter" />}
        >
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
