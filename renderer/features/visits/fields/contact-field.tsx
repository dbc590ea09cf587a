import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Contact } from '#shared/model/contact.ts'
import { ContactId, type OrganizationId } from '#shared/model/ids.ts'
import { peopleQuery } from '../visit-queries.ts'

const nobody: readonly Contact[] = []

/** Whom one spoke with: only people of the buyer that was picked, those who left last. */
export function ContactField(props: {
  organizationId: OrganizationId | null
  value: ContactId | null
  onChange: (contactId: ContactId | null) => void
  withLabel?: boolean
}) {
  const { t } = useTranslation('visits')
  const people = usePeople(props.organizationId)
  return (
    <Select
      label={props.withLabel ? t('contact') : undefined}
      aria-label={t('contact')}
      placeholder={props.organizationId !== null && people.length === 0 ? t('contactNone') : t('contactAny')}
      disabled={props.organizationId === null || people.length === 0}
      searchable
      clearable
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={t('contactNotFound')}
      clearButtonProps={{ 'aria-label': t('contactClear') }}
      data={people.map((person) => ({ value: person.id, label: labelOf(person, t('contactLeft')) }))}
      value={props.value}
      onChange={(value) => props.onChange(value === null ? null : ContactId.parse(value))}
    />
  )
}

/** The living contacts of a buyer, the one to ask for first. */
export function usePeople(organizationId: OrganizationId | null): readonly Contact[] {
  const { data = nobody } = useQuery(peopleQuery(organizationId))
  return data
    .filter((person) => person.deletedAt === null)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-CN'))
}

const rank = (person: Contact) => (person.leftOn === null ? 0 : 2) - (person.isPrimary ? 1 : 0)

function labelOf(person: Contact, left: string): string {
  const parts = [person.name, person.title ?? person.department, person.leftOn === null ? null : left]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
