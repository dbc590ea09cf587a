import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ownFailures } from '#shared/domain/sending/own-failures.ts'
import type { TouchpointRow } from '#shared/model/touchpoint.ts'

/** Why a greeting waits, failed or was left out, in words; empty when there is nothing to say. */
export function useIssueWords() {
  const { t } = useTranslation('touchpoints')
  const failureWords = useFailureWords()
  return useCallback(
    (row: TouchpointRow): string => {
      const words: string[] = row.issues.map((issue) => t(`issue.${issue}`))
      if (row.isLate && !row.issues.includes('late')) words.unshift(t('issue.late'))
      if (row.state === 'skipped' && row.skipReason !== null) words.unshift(t(`skipReason.${row.skipReason}`))
      if (row.state === 'failed' && row.failure !== null) words.unshift(failureWords(row.failure))
      return words.join(t('separator'))
    },
    [t, failureWords],
  )
}

/** What went wrong with one message: our own reasons in words, the server's as it said them. */
export function useFailureWords() {
  const { t } = useTranslation('touchpoints')
  return useCallback(
    (failure: string) => {
      const own = ownFailures.find((one) => one === failure)
      return own === undefined ? failure : t(`failure.${own}`)
    },
    [t],
  )
}
