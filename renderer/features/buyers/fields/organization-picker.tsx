import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { organizationQuery, organizationSearchQuery } from '#renderer/data/organization-queries.ts'
import type { OrganizationId } from '#shared/model/ids.ts'

const settleMs = 120

/** Another organization, found by name, pinyin or initials. */
export function OrganizationPicker(props: {
  label?: string
  ariaLabel?: string
  value: OrganizationId | null
  onChange: (id: OrganizationId | null) => void
  /** Not to be offered: a company does not introduce itself. */
  except?: OrganizationId | undefined
  size?: 'xs' | 'sm'
  autoFocus?: boolean
}) {
  const { t } = useTranslation('buyers')
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, settleMs)
  const { data: hits = [] } = useQuery({
    ...organizationSearchQuery(wanted),
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery(organizationQuery(props.value)).data
  const found = hits.filter((hit) => hit.organizationId !== props.except && hit.organizationId !== chosen?.id)
  const options = [
    ...(chosen === undefined ? [] : [{ value: chosen.id, label: chosen.legalName, id: chosen.id }]),
    ...found.map((hit) => ({ value: hit.organizationId, label: hit.title, id: hit.organizationId })),
  ]
  return (
    <Select
      size={props.size ?? 'sm'}
      label={props.label}
      aria-label={props.ariaLabel}
      placeholder={t('picker.placeholder')}
      nothingFoundMessage={wanted.trim() === '' ? t('picker.placeholder') : t('picker.nothing')}
      searchable
      clearable
      autoFocus={props.autoFocus ?? false}
      data={options.map(({ value, label }) => ({ value, label }))}
      // The service found them: pinyin does not look like the name.
      filter={({ options: all }) => all}
      value={props.value}
      searchValue={text}
      onSearchChange={setText}
      onChange={(value) => props.onChange(options.find((option) => option.value === value)?.id ?? null)}
    />
  )
}
