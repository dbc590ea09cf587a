import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HeaderDraft } from './sms-draft.ts'

/** What goes with every request to the gateway, a key in its place. */
export function SmsHeaders(props: {
  headers: readonly HeaderDraft[]
  error: string | undefined
  onChange: (headers: HeaderDraft[]) => void
  onAdd: () => void
}) {
  const { t } = useTranslation('sending')
  const put = (key: number, part: Partial<HeaderDraft>) =>
    props.onChange(props.headers.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="sending-headers sending-wide">
      <legend>{t('field.headers')}</legend>
      <p className="sending-muted">{t('hint.headers')}</p>
      {props.headers.map(({ key, name, value }) => (
        <div key={key} className="sending-header">
          <TextInput
            size="xs"
            aria-label={t('field.headerName')}
            placeholder={t('field.headerName')}
            maxLength={100}
            spellCheck={false}
            value={name}
            error={props.error !== undefined}
            onChange={(event) => put(key, { name: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={t('field.headerValue')}
            placeholder={t('field.headerValue')}
            maxLength={2000}
            spellCheck={false}
            value={value}
            onChange={(event) => put(key, { value: event.currentTarget.value })}
          />
          <Tooltip label={t('removeHeader', { name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeHeader', { name })}
              onClick={() => props.onChange(props.headers.filter((one) => one.key !== key))}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      {props.error === undefined ? null : (
        <p className="sending-error" role="alert">
          {props.error}
        </p>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        onClick={props.onAdd}
      >
        {t('addHeader')}
      </Button>
    </fieldset>
  )
}
