import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usersQuery } from '#renderer/data/team-queries.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import type { User } from '#shared/model/user.ts'
import { customFieldsQuery } from './team-queries.ts'

const nobody: readonly User[] = []
const noFields: readonly CustomField[] = []

/** Our own people, and the name to show for an id: someone who left the team is still not "nobody". */
export function useTeam() {
  const { t } = useTranslation('common')
  const users = useQuery(usersQuery).data ?? nobody
  return useMemo(() => {
    const names = new Map<string, string>(users.map((user) => [user.id, user.name]))
    return { users, nameOf: (id: string) => names.get(id) ?? t('unknown') }
  }, [users, t])
}

/** The team's own fields of organizations or contacts, in their order. */
export function useCustomFields(entity: CustomField['entity']): readonly CustomField[] {
  const fields = useQuery(customFieldsQuery).data ?? noFields
  return useMemo(() => fields.filter((field) => field.entity === entity), [fields, entity])
}

/** The field's name in the language on screen. */
export const fieldLabel = (field: Pick<CustomField, 'label' | 'labelEn'>, language: string): string =>
  language === 'en' && field.labelEn !== null && field.labelEn !== '' ? field.labelEn : field.label
