import { Button, CopyButton } from '@mantine/core'
import { IconMoodConfuzed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorDetails } from './error-details.ts'
import './problems.css'

export function WindowErrorPage(props: { error: unknown; onRestart: () => void }) {
  const { t } = useTranslation(['frame', 'common'])
  return (
    <main className="problem-page" role="alert">
      <div className="problem-icon">
        <IconMoodConfuzed size={26} stroke={1.5} aria-hidden />
      </div>
      <h1>{t('errorTitle')}</h1>
      <p>{t('errorBody')}</p>
      <div className="problem-actions">
        <Button onClick={props.onRestart}>{t('errorReload')}</Button>
        <CopyButton
          value={errorDetails(props.error, { path: window.location.hash, userAgent: navigator.userAgent })}
        >
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('common:copied') : t('errorCopy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </main>
  )
}
