import { ORPCError } from '@orpc/client'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { SendingProblem } from '#shared/model/sending.ts'

/** Why nothing could be sent, and what the server said to it. */
export function useProblemWords(): (problem: SendingProblem) => string {
  const { t } = useTranslation('sending')
  return useCallback(
    ({ code, detail }) => {
      const problem = t(`problem.${code}`)
      return detail === null || detail === '' ? problem : t('answered', { problem, detail })
    },
    [t],
  )
}

/** A sentence for any error of a call that sends. */
export function useSendingErrorWords(): (error: unknown) => string {
  const errorWords = useErrorWords()
  const problemWords = useProblemWords()
  return useCallback(
    (error) => {
      const problem =
        error instanceof ORPCError && error.code === 'SENDING'
          ? SendingProblem.safeParse(error.data)
          : undefined
      return problem?.success ? problemWords(problem.data) : errorWords(error)
    },
    [errorWords, problemWords],
  )
}
