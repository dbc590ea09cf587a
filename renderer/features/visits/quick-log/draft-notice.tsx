import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'

/** These words are from before: a crash, a closed window, a form left half-written. */
export function DraftNotice(props: { at: string; onDiscard: () => void }) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  return (
    <div className="visits-notice" role="status">
      <IconHistory size={16} stroke={1.5} aria-hidden />
      <span>{t('draftFound', { at: format.dateTime(props.at) })}</span>
      <Button size="xs" variant="subtle" color="gray" onClick={props.onDiscard}>
        {t('draftDiscard')}
      </Button>
    </div>
  )
}

/** What had been left unfinished about somebody else was not mixed into the new log. */
export function AsideNotice(props: { name: string; onTake: () => void }) {
  const { t } = useTranslation('visits')
  return (
    <div className="visits-notice" role="status">
      <IconHistory size={16} stroke={1.5} aria-hidden />
      <span>{t('draftAside', { name: props.name })}</span>
      <Button size="xs" variant="subtle" color="gray" onClick={props.onTake}>
        {t('draftTake')}
      </Button>
    </div>
  )
}
