import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/ui/focus/return-focus.ts'

const longest = 80

export function ViewNameDialog(props: {
  title: string
  name: string
  shared: boolean
  onSave: (name: string, shared: boolean) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const [name, setName] = useState(props.name)
  const [shared, setShared] = useState(props.shared)
  useReturnFocus()
  const isNamed = name.trim() !== ''
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={400}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className="buyers-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed) props.onSave(name.trim(), shared)
        }}
      >
        <TextInput
          data-autofocus
          label={t('buyers:views.name')}
          placeholder={t('buyers:views.namePlaceholder')}
          maxLength={longest}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t('buyers:views.shareLabel')}
          description={t('buyers:views.shareHelp')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isNamed}>
            {t('common:save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
