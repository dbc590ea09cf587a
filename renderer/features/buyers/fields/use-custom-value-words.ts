import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import type { CustomValue } from '#shared/model/organization.ts'

/** A value of the team's own fields as a person reads it; null when there is none. */
export function useCustomValueWords() {
  const { t } = useTranslation('common')
  const format = useFormat()
  return useCallback(
    (field: Pick<CustomField, 'type'>, value: CustomValue | undefined): string | null => {
      if (value === undefined) return null
      if (typeof value === 'boolean') return value ? t('yes') : t('no')
      if (typeof value === 'number') return format.number(value)
      return field.type === 'date' ? format.date(value) : value
    },
    [t, format],
  )
}
