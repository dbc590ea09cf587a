import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/model/visit.ts'

/** What is to be done, in words: a regular contact nobody gave words is named by where it comes from. */
export function useTaskWords() {
  const { t } = useTranslation('model')
  return useCallback(
    ({ title, origin }: Pick<FollowUp, 'title' | 'origin'>) =>
      title === '' ? t(`followUpOrigin.${origin}`) : title,
    [t],
  )
}
