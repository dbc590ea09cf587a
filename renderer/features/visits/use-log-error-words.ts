import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyFile } from './draft/use-uploads.ts'

/** Why a log, its correction or its file was not taken, in words. */
export function useLogErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('visits')
  const errorWords = useErrorWords()
  return useCallback(
    (error) => (error instanceof EmptyFile ? t('attachmentEmpty') : errorWords(error)),
    [t, errorWords],
  )
}
