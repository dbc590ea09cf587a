import { ORPCError } from '@orpc/client'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyFile } from './draft/use-uploads.ts'

/** The codes with which the service refuses a visit or a file of it. */
const Refusal = z.object({
  reason: z.enum([
    'organizationNotFound',
    'contactNotOfOrganization',
    'followUpNotFound',
    'followUpOfOtherOrganization',
    'attachmentMissing',
    'attachmentTooLarge',
  ]),
})

/** Why a log, its correction or its file was not taken, in words. */
export function useLogErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('visits')
  const errorWords = useErrorWords()
  return useCallback(
    (error) => {
      if (error instanceof EmptyFile) return t('attachmentEmpty')
      const refusal = error instanceof ORPCError ? Refusal.safeParse(error.data) : undefined
      return refusal?.success ? t(`refused.${refusal.data.reason}`) : errorWords(error)
    },
    [t, errorWords],
  )
}
