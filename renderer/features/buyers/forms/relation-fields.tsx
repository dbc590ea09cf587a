import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { FullWidth } from '#renderer/ui/forms/field-grid.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { UserId } from '#shared/model/ids.ts'
import { SourceChannel } from '#shared/model/organization.ts'
import { IntroducerInput } from '../fields/introducer-input.tsx'
import { WordsInput } from '../fields/words-input.tsx'
import { useTeam } from '../use-team.ts'
import type { OrganizationFieldsProps } from './organization-fields-props.ts'

/** Whose it is, where it came from, and what marks it. */
export function RelationFields(props: OrganizationFieldsProps) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { value, onChange } = props
  const { users } = useTeam()
  const facets = useQuery(facetsQuery).data
  return (
    <>
      <Select
        label={t('common:owner')}
        clearable
        searchable={users.length > 7}
        data={users.map((user) => ({ value: user.id, label: user.name }))}
        value={value.ownerId}
        onChange={(owner) => onChange({ ownerId: UserId.safeParse(owner).data ?? null })}
      />
      <Autocomplete
        label={t('buyers:columns.territory')}
        data={facets?.territories ?? []}
        value={value.territory ?? ''}
        onChange={(territory) => onChange({ territory: territory === '' ? null : territory })}
      />
      <FullWidth>
        <WordsInput
          label={t('common:tags')}
          data={facets?.tags ?? []}
          value={value.tags}
          onChange={(tags) => onChange({ tags })}
        />
      </FullWidth>
      <Select
        label={t('buyers:columns.source')}
        clearable
        data={SourceChannel.options.map((source) => ({ value: source, label: t(`model:source.${source}`) }))}
        value={value.source}
        onChange={(source) => onChange({ source: SourceChannel.safeParse(source).data ?? null })}
      />
      <TextInput
        label={t('buyers:facts.sourceNote')}
        maxLength={200}
        value={value.sourceNote ?? ''}
        onChange={(event) =>
          onChange({ sourceNote: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      <IntroducerInput
        size="sm"
        label={t('buyers:facts.introducer')}
        value={{ organizationId: value.introducerOrganizationId, contactId: value.introducerContactId }}
        except={props.id}
        onChange={({ organizationId, contactId }) =>
          onChange({ introducerOrganizationId: organizationId, introducerContactId: contactId })
        }
      />
      {(['firstDealOn', 'partnerSince'] as const).map((name) => (
        <DateField
          key={name}
          label={t(`buyers:facts.${name}`)}
          value={value[name]}
          onChange={(day) => onChange({ [name]: LocalDate.safeParse(day).data ?? null })}
        />
      ))}
      <DateField
        label={t('buyers:facts.lastContactKnownOn')}
        value={value.lastContactKnownOn}
        onChange={(day) => onChange({ lastContactKnownOn: LocalDate.safeParse(day).data ?? null })}
      />
    </>
  )
}
