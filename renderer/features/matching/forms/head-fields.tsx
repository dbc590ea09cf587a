import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { contactsQuery } from '#renderer/data/organization-queries.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { RequirementInput } from '#shared/model/requirement.ts'
import { useTeam } from '../use-team.ts'
import { OrganizationField } from './organization-field.tsx'
import { parseDay } from './parse-day.ts'

export type HeadDraft = Pick<RequirementInput, 'contactId' | 'deadline' | 'ownerId' | 'visitId'> & {
  organizationId: RequirementInput['organizationId'] | null
  purchaseList: string
}

/** Whose need it is, by when it is to be answered, and who sees to it: the same for all items of a list. */
export function HeadFields(props: {
  head: HeadDraft
  onChange: (part: Partial<HeadDraft>) => void
  isMissing: boolean
  isFixed: boolean
  buyerInput?: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation(['matchForms', 'matching', 'common'])
  const { users } = useTeam()
  const { head, onChange } = props
  const { data: contacts = [] } = useQuery(contactsQuery(head.organizationId))
  return (
    <div className="matching-fields">
      <OrganizationField
        label={t('matching:field.buyer')}
        required
        {...(props.buyerInput === undefined ? {} : { input: props.buyerInput })}
        disabled={props.isFixed}
        value={head.organizationId}
        error={props.isMissing ? t('matchForms:problem.buyerMissing') : undefined}
        onChange={(organizationId) => onChange({ organizationId, contactId: null })}
      />
      <Select
        label={t('matching:field.contact')}
        placeholder={t('common:optional')}
        clearable
        searchable
        disabled={head.organizationId === null}
        nothingFoundMessage={t('matchForms:noContact')}
        data={contacts.map((contact) => ({ value: contact.id, label: contact.name }))}
        value={head.contactId}
        onChange={(id) => onChange({ contactId: contacts.find((contact) => contact.id === id)?.id ?? null })}
      />
      <TextInput
        label={t('matching:field.purchaseList')}
        placeholder={t('matchForms:purchaseListHint')}
        maxLength={100}
        value={head.purchaseList}
        onChange={(event) => onChange({ purchaseList: event.currentTarget.value })}
      />
      <div className="matching-pair">
        <DateField
          label={t('matching:field.deadline')}
          value={head.deadline}
          parse={parseDay}
          onChange={(on) => onChange({ deadline: LocalDate.safeParse(on).data ?? null })}
        />
        <Select
          label={t('common:owner')}
          placeholder={t('common:unassigned')}
          clearable
          searchable
          data={users.map((user) => ({ value: user.id, label: user.name }))}
          value={head.ownerId}
          onChange={(id) => onChange({ ownerId: users.find((user) => user.id === id)?.id ?? null })}
        />
      </div>
    </div>
  )
}
