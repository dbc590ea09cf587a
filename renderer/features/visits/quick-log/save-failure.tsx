import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isConnectionLost } from '#renderer/data/connection-lost.ts'
import { Delayed } from '#renderer/ui/feedback/skeletons.tsx'
import { useLogErrorWords } from '../use-log-error-words.ts'

/** The save did not go through: what happened, that the words are safe, and the way to try again. */
export function SaveFailure(props: { error: unknown; isSaving: boolean; onRetry: () => void }) {
  const { t } = useTranslation(['visits', 'common'])
  const errorWords = useLogErrorWords()
  const isLost = isConnectionLost(props.error)
  return (
    <div className="visits-notice" data-tone="overdue" role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <p>{isLost ? t('visits:saveLost') : errorWords(props.error)}</p>
        <p>{t('visits:textKept')}</p>
      </div>
      <Button size="xs" variant="default" loading={props.isSaving} onClick={props.onRetry}>
        {t('common:retry')}
      </Button>
    </div>
  )
}

const patienceMs = 800

/** A save takes a blink; when it does not, the service is away and the save waits for it. */
export function SaveWaiting() {
  const { t } = useTranslation('visits')
  return (
    <span className="visits-quiet" role="status">
      <Delayed ms={patienceMs}>{t('saveWaiting')}</Delayed>
    </span>
  )
}
