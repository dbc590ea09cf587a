import { Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/ui/focus/return-focus.ts'
import { DialogFooter } from './dialog-footer.tsx'
import { useGuardedClose } from './use-guarded-close.ts'

/** A dialog with a form: Ctrl+Enter saves, Esc closes and asks first when something was typed. */
export function FormDialog(props: {
  title: ReactNode
  size: number
  isTouched: boolean
  canSave: boolean
  isSaving: boolean
  onSave: () => void
  onClose: () => void
  /** Beside the buttons: delete, more fields. */
  left?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('common')
  useReturnFocus()
  const close = useGuardedClose(props.isTouched, props.onClose)
  const save = () => {
    if (props.canSave && !props.isSaving) props.onSave()
  }
  return (
    <Modal
      opened
      size={props.size}
      title={props.title}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={!props.isTouched}
    >
      <form
        className="buyers-form"
        // Caught on the way down: a field that opens its list on Enter would take Ctrl+Enter for that.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.stopPropagation()
          save()
        }}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          save()
        }}
      >
        {props.children}
        <DialogFooter
          canSave={props.canSave}
          isSaving={props.isSaving}
          onSave={save}
          onClose={close}
          left={props.left}
        />
      </form>
    </Modal>
  )
}
