import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import { occasionsQuery } from './touchpoint-queries.ts'

const none: readonly Occasion[] = []

/** Every occasion, and what one is called in the language on screen. */
export function useOccasions() {
  const { t } = useTranslation('common')
  const { language } = useFormat()
  const occasions = useQuery(occasionsQuery).data ?? none
  const nameOf = useCallback(
    (id: string) => {
      const found = occasions.find((one) => one.id === id)
      return found === undefined ? t('unknown') : occasionName(found, language)
    },
    [occasions, language, t],
  )
  return { occasions, nameOf }
}
