import { Button, CopyButton } from '@mantine/core'
import { IconMoodConfuzed } from '@tabler/icons-react'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { errorKindOf, useErrorWords } from '#renderer/data/error-words.ts'
import { errorDetails } from './error-details.ts'
import './problems.css'

/** A screen that broke: the rest of the window still works. */
export function RouteErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['frame', 'common'])
  const words = useErrorWords()
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const isKnown = errorKindOf(error).kind !== 'unexpected'
  return (
    <div className="problem-page" role="alert">
      <div className="problem-icon">
        <IconMoodConfuzed size={26} stroke={1.5} aria-hidden />
      </div>
      <h1>{t('errorTitle')}</h1>
      <p>{isKnown ? words(error) : t('errorBody')}</p>
      <div className="problem-actions">
        <Button
          onClick={() => {
            resetQueries()
            reset()
            void router.invalidate()
          }}
        >
          {t('errorReload')}
        </Button>
        <CopyButton
          value={errorDetails(error, {
            path: router.state.location.pathname,
            userAgent: navigator.userAgent,
          })}
        >
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('common:copied') : t('errorCopy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}
