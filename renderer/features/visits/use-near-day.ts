import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'

/** A day with its weekday, the year only when it is another: 3月11日 周三, Wed 11 Mar. */
export function useNearDay(): (on: string) => string {
  const { t } = useTranslation('visits')
  const format = useFormat()
  const today = useToday()
  return useCallback(
    (on) => t('nearDay', { day: format.dateNear(on, today), weekday: format.weekday(on) }),
    [t, format, today],
  )
}
