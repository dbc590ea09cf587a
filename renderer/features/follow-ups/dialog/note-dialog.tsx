import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'

/** One question before an act: why, or how it went. May stay empty. */
export function NoteDialog(props: {
  title: string
  label: string
  confirmLabel: string
  isDanger?: boolean
  onConfirm: (note: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation('common')
  const [note, setNote] = useState('')
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      size={440}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          props.onConfirm(note)
        }}
      >
        <div className="follow-ups-form">
          <Textarea
            label={props.label}
            data-autofocus
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onConfirm(note)
            }}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              {...(props.isDanger === true ? { color: 'red' } : {})}
              rightSection={<KeyHint keys="mod+enter" />}
            >
              {props.confirmLabel}
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}
