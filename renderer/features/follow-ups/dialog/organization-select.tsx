import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationId } from '#shared/model/ids.ts'
import { organizationQuery, organizationSearchQuery } from '../follow-up-queries.ts'

const settleMs = 120

/** To whom it is owed, found by name, pinyin, initials or the end of a phone number. */
export function OrganizationSelect(props: {
  label: string
  value: OrganizationId | null
  onChange: (id: OrganizationId | null) => void
  autoFocus?: boolean
  error?: string | undefined
}) {
  const { t } = useTranslation('followUps')
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, settleMs)
  const { data: hits = [], isFetching } = useQuery({
    ...organizationSearchQuery(wanted),
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery(organizationQuery(props.value)).data
  const found = hits.filter((hit) => hit.organizationId !== chosen?.id)
  const options = [
    ...(chosen === undefined ? [] : [{ id: chosen.id, label: chosen.legalName }]),
    ...found.map((hit) => ({ id: hit.organizationId, label: hit.title })),
  ]
  const isUnknown = options.length === 0 && wanted.trim() !== '' && !isFetching
  // An option, not a message beside them: a list box may hold nothing else.
  const nobody = { value: '', label: t('picker.nothing'), disabled: true }
  return (
    <Select
      label={props.label}
      placeholder={t('picker.placeholder')}
      required
      searchable
      selectFirstOptionOnChange
      data-autofocus={props.autoFocus || undefined}
      error={props.error}
      data={isUnknown ? [nobody] : options.map(({ id, label }) => ({ value: id, label }))}
      // The service found them: pinyin does not look like the name.
      filter={({ options: all }) => all}
      value={props.value}
      searchValue={text}
      onSearchChange={setText}
      onChange={(value) => props.onChange(options.find((option) => option.id === value)?.id ?? null)}
    />
  )
}
