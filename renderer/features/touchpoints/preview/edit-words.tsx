import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { smsSegments } from '#shared/domain/messages/sms-segments.ts'
import type { Channel } from '#shared/model/contact.ts'

const longestBody = 20_000
const longestSubject = 200

/** Own words for one person instead of the template's. Ctrl+Enter keeps them, Esc leaves them as they were. */
export function EditWords(props: {
  channel: Channel
  subject: string | null
  body: string
  /** Own words stand there already: the way back to the template is offered. */
  isOwn: boolean
  onSave: (words: { subject: string | null; body: string | null }) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchMessages', 'common'])
  const format = useFormat()
  const [subject, setSubject] = useState(props.subject ?? '')
  const [body, setBody] = useState(props.body)
  const hasSubject = props.channel === 'email' || props.channel === 'letter' || props.channel === 'fax'
  const isEmpty = body.trim() === ''
  const save = () => {
    if (!isEmpty) props.onSave({ subject: hasSubject && subject.trim() !== '' ? subject.trim() : null, body })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      props.onClose()
    }
  }
  const segments = smsSegments(body).segments
  return (
    <form
      className="touch-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {hasSubject ? (
        <TextInput
          label={t('touchMessages:view.subject')}
          maxLength={longestSubject}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={t('touchMessages:edit.body')}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={longestBody}
        ref={(field) => {
          if (field !== null && !field.dataset['reached']) {
            field.dataset['reached'] = 'yes'
            field.focus()
          }
        }}
        value={body}
        error={isEmpty ? t('touchMessages:problem.empty') : undefined}
        description={
          props.channel === 'sms'
            ? t('touchMessages:view.segments', { count: segments, shown: format.number(segments) })
            : undefined
        }
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Group gap={8} justify="flex-end">
        {props.isOwn ? (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            mr="auto"
            onClick={() => props.onSave({ subject: null, body: null })}
          >
            {t('touchMessages:edit.backToTemplate')}
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
        <Button size="xs" type="submit" disabled={isEmpty} rightSection={<KeyHint keys="mod+enter" />}>
          {t('common:save')}
        </Button>
      </Group>
    </form>
  )
}
