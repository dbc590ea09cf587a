import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useReturnFocus } from '#renderer/ui/focus/return-focus.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import '../matching.css'

/** A dialog with a form: Ctrl+Enter saves, Esc closes and asks first when something was typed. */
export function FormDialog(props: {
  title: ReactNode
  size: number
  isTouched: boolean
  isSaving: boolean
  saveLabel?: string
  canSave?: boolean
  onSave: () => void
  onClose: () => void
  /** Beside the buttons. */
  left?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation(['matchForms', 'common'])
  const confirm = useConfirm()
  useReturnFocus()
  const canSave = (props.canSave ?? true) && !props.isSaving
  const save = () => {
    if (canSave) props.onSave()
  }
  const close = () => {
    if (!props.isTouched) return props.onClose()
    void confirm({
      title: t('matchForms:discard.title'),
      body: t('matchForms:discard.body'),
      confirmLabel: t('matchForms:discard.confirm'),
      isDanger: true,
    }).then((isSure) => {
      if (isSure) props.onClose()
    })
  }
  return (
    <Modal
      opened
      size={props.size}
      title={props.title}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={!props.isTouched}
    >
      <form
        className="matching-form"
        noValidate
        // Caught on the way down: a field that opens its list on Enter would take Ctrl+Enter for that.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.stopPropagation()
          save()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {props.children}
        <div className="matching-form-foot">
          {props.left}
          <div className="matching-form-buttons">
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.isSaving}
              disabled={!canSave}
              rightSection={<KeyHint keys="mod+enter" />}
            >
              {props.saveLabel ?? t('common:save')}
            </Button>
          </div>
        </div>
      </form>
    </Modal>
  )
}
