import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/model/visit.ts'

/** What is to be done; a regular contact nobody gave words is called what it is. */
export function useFollowUpTitle(): (followUp: Pick<FollowUp, 'title' | 'origin'>) => string {
  const { t } = useTranslation('model')
  return useCallback(
    ({ title, origin }) => (title.trim() === '' ? t(`followUpOrigin.${origin}`) : title),
    [t],
  )
}
