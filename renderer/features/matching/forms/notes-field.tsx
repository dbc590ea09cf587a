import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What belongs to it and has no field of its own. */
export function NotesField(props: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('common')
  return (
    <Textarea
      className="matching-wide"
      label={t('notes')}
      placeholder={t('optional')}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={20_000}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
