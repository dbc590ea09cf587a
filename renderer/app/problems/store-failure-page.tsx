import { Button, CopyButton } from '@mantine/core'
import { IconDatabaseX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppStatus } from '#shared/contract/app-contract.ts'
import './problems.css'

/** The store could not be opened: what happened, what is safe, what to do. Nothing is created or changed meanwhile. */
export function StoreFailurePage(props: {
  status: Extract<AppStatus, { state: 'failed' }>
  isRetrying: boolean
  onRetry: () => void
}) {
  const { t } = useTranslation(['frame', 'common'])
  const { failure, dataDir, version } = props.status
  const details = [failure.code, failure.detail, dataDir, version].join('\n')
  return (
    <main className="problem-page">
      <div className="problem-icon">
        <IconDatabaseX size={26} stroke={1.5} aria-hidden />
      </div>
      <h1>{t(`failureTitle.${failure.code}`)}</h1>
      <p>{t(`failureBody.${failure.code}`)}</p>
      <dl className="problem-facts">
        <dt>{t('failureFolder')}</dt>
        <dd>{dataDir}</dd>
      </dl>
      <div className="problem-actions">
        <Button onClick={props.onRetry} loading={props.isRetrying}>
          {t('common:retry')}
        </Button>
        <CopyButton value={details}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('common:copied') : t('errorCopy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className="problem-version">{t('failureVersion', { version })}</p>
    </main>
  )
}
