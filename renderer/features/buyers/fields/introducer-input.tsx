import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contactsQuery } from '#renderer/data/organization-queries.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { OrganizationPicker } from './organization-picker.tsx'

export interface Introducer {
  organizationId: OrganizationId | null
  contactId: ContactId | null
}

/** A company, and a person there where that is known. */
export function IntroducerInput(props: {
  value: Introducer
  onChange: (value: Introducer) => void
  except?: OrganizationId | undefined
  size?: 'xs' | 'sm'
  label?: string
  autoFocus?: boolean
}) {
  const { t } = useTranslation('buyers')
  const { value, onChange } = props
  const people = useQuery(contactsQuery(value.organizationId)).data ?? []
  const size = props.size ?? 'xs'
  return (
    <>
      <OrganizationPicker
        size={size}
        {...(props.label === undefined ? { ariaLabel: t('facts.introducer') } : { label: props.label })}
        autoFocus={props.autoFocus ?? false}
        value={value.organizationId}
        except={props.except}
        onChange={(organizationId) => onChange({ organizationId, contactId: null })}
      />
      {people.length === 0 ? null : (
        <Select
          size={size}
          clearable
          searchable={people.length > 7}
          aria-label={t('facts.introducerPerson')}
          placeholder={t('facts.introducerPerson')}
          data={people.map((one) => ({ value: one.id, label: one.name }))}
          value={value.contactId}
          onChange={(chosen) =>
            onChange({ ...value, contactId: people.find((one) => one.id === chosen)?.id ?? null })
          }
        />
      )}
    </>
  )
}
