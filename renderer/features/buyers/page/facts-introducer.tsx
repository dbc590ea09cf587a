import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contactsQuery, organizationQuery } from '#renderer/data/organization-queries.ts'
import type { Organization } from '#shared/model/organization.ts'
import { InlineEdit } from '../fields/inline-edit.tsx'
import { IntroducerInput } from '../fields/introducer-input.tsx'
import type { SaveFields } from '../use-organization-edit.ts'

/** Who introduced this organization: a company, and the person there where that is known. */
export function IntroducerFact(props: { organization: Organization; save: SaveFields }) {
  const { t } = useTranslation('buyers')
  const { id, introducerOrganizationId, introducerContactId } = props.organization
  const company = useQuery(organizationQuery(introducerOrganizationId)).data
  const people = useQuery(contactsQuery(introducerOrganizationId)).data ?? []
  const person = people.find((one) => one.id === introducerContactId)
  const words =
    introducerOrganizationId === null
      ? null
      : [company?.legalName ?? t('loading'), ...(person === undefined ? [] : [person.name])].join(' · ')
  return (
    <InlineEdit
      isWide
      label={t('facts.introducer')}
      value={{ organizationId: introducerOrganizationId, contactId: introducerContactId }}
      rest={words}
      onSave={({ organizationId, contactId }) =>
        props.save(
          { introducerOrganizationId: organizationId, introducerContactId: contactId },
          t('facts.introducer'),
        )
      }
    >
      {(value, setValue) => <IntroducerInput value={value} onChange={setValue} except={id} autoFocus />}
    </InlineEdit>
  )
}
