import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { contactsQuery, organizationQuery } from '#renderer/data/organization-queries.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { FieldChange } from '#shared/model/timeline.ts'
import { useAnniversaryWords } from '../fields/use-anniversary-words.ts'
import { customFieldsQuery } from '../team-queries.ts'
import { useTeam } from '../use-team.ts'
import { type WordedChange, wordChanges } from './change-words.ts'

/** Words for what changed on a record of this organization. */
export function useChangeWords(
  organizationId: OrganizationId,
): (changes: readonly FieldChange[]) => WordedChange[] {
  const { t, i18n } = useTranslation(['buyers', 'model', 'common'])
  const format = useFormat()
  const { nameOf } = useTeam()
  const anniversary = useAnniversaryWords().withChoices
  const fields = useQuery(customFieldsQuery).data
  const contacts = useQuery(contactsQuery(organizationId)).data
  const introducerId = useQuery(organizationQuery(organizationId)).data?.introducerOrganizationId ?? null
  const introducer = useQuery(organizationQuery(introducerId)).data
  return useCallback(
    (changes) =>
      wordChanges(changes, {
        t,
        language: i18n.language,
        format,
        nameOf,
        anniversary,
        fields: fields ?? [],
        recordName: (id) =>
          introducer?.id === id ? introducer.legalName : contacts?.find((contact) => contact.id === id)?.name,
      }),
    [t, i18n.language, format, nameOf, anniversary, fields, contacts, introducer],
  )
}
