import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ImportField, type ImportTarget } from '#shared/model/import-mapping.ts'
import { importCustomFieldsQuery } from '../import-queries.ts'

/** Names of what a column, a flag or a difference is about, in the language on screen. */
export function useTargetWords() {
  const { t, i18n } = useTranslation(['imports', 'common'])
  const customFields = useQuery(importCustomFieldsQuery).data ?? []
  const customLabel = (id: string): string => {
    const field = customFields.find((one) => one.id === id)
    if (field === undefined) return t('common:unknown')
    return i18n.language === 'en' && field.labelEn ? field.labelEn : field.label
  }
  const fieldLabel = (field: ImportField): string => t(`imports:field.${field}`)
  return {
    customFields: customFields.filter((field) => field.deletedAt === null),
    customLabel,
    fieldLabel,
    targetLabel: (target: ImportTarget): string => {
      if (target.kind === 'field') return fieldLabel(target.field)
      return target.kind === 'custom'
        ? customLabel(target.customFieldId)
        : t('imports:newField.as', { label: target.label })
    },
    /** `field` of a flag: an ImportField, or `custom:<id>`. */
    flagField: (field: string): string => {
      const known = ImportField.safeParse(field).data
      if (known !== undefined) return fieldLabel(known)
      return field.startsWith('custom:') ? customLabel(field.slice('custom:'.length)) : field
    },
  }
}
