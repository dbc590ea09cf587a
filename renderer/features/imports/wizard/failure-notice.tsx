import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { FileProblem } from '#shared/contract/imports-contract.ts'
import { StoreFailureCode } from '#shared/model/store-status.ts'
import type { RunFailure } from '../session/stages.ts'

/** Why reading, checking or saving stopped: what happened, what is safe, what to do. */
export function FailureNotice(props: {
  problem: FileProblem | null
  failure: RunFailure | null
  action?: ReactNode
}) {
  const { t } = useTranslation(['imports', 'errors'])
  const errorWords = useErrorWords()
  const { failure } = props
  if (props.problem === null && failure === null) return null
  // A file may turn out to be damaged only where it is: while it is being read for saving.
  const late = failure?.kind === 'store' ? FileProblem.safeParse(failure.code).data : undefined
  const problem = props.problem ?? late ?? null
  const code = failure?.kind === 'store' ? StoreFailureCode.safeParse(failure.code).data : undefined
  const words =
    problem !== null
      ? t(`imports:fileProblem.${problem}`)
      : code !== undefined
        ? t(`errors:store.${code}`)
        : errorWords(failure?.kind === 'error' ? failure.error : undefined)
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      className="imports-alert"
      icon={<IconAlertTriangle size={18} stroke={1.5} />}
      title={props.problem === null ? t('imports:failedTitle') : undefined}
    >
      <p>{words}</p>
      {props.problem === null ? <p>{t('imports:failedSafe')}</p> : null}
      {props.action}
    </Alert>
  )
}
