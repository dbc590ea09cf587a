import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { organizationQuery, organizationSearchQuery } from '#renderer/data/organization-queries.ts'
import { Highlight } from '#renderer/ui/text/highlight.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'

const settleMs = 80

/** A company, found by name, pinyin, initials or the end of a phone number; Enter takes the first. */
export function OrganizationField(props: {
  label: string
  value: OrganizationId | null
  onChange: (id: OrganizationId | null) => void
  required?: boolean
  autoFocus?: boolean
  disabled?: boolean
  error?: string | undefined
  input?: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('matchForms')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  /** Undefined while the chosen one stands in the field. */
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [wanted] = useDebouncedValue(typed ?? '', settleMs)
  const { data: hits = [], isFetching } = useQuery({
    ...organizationSearchQuery(wanted),
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery(organizationQuery(props.value)).data
  const hasFound = wanted.trim() !== '' && hits.length > 0
  const isUnknown = wanted.trim() !== '' && hits.length === 0 && !isFetching

  const markFirst = useEffectEvent(() => {
    if (combobox.dropdownOpened) combobox.selectFirstOption()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits have another first one
  useEffect(() => markFirst(), [hits])

  const pick = (id: string) => {
    const hit = hits.find((one) => one.organizationId === id)
    if (hit === undefined) return
    props.onChange(hit.organizationId)
    setTyped(undefined)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          {...(props.input === undefined ? {} : { ref: props.input })}
          label={props.label}
          placeholder={t('company.placeholder')}
          withAsterisk={props.required ?? false}
          disabled={props.disabled ?? false}
          data-autofocus={props.autoFocus || undefined}
          error={props.error}
          value={typed ?? chosen?.legalName ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (props.value !== null) props.onChange(null)
            combobox.openDropdown()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!hasFound && !isUnknown}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {hasFound
            ? hits.map((hit) => (
                <Combobox.Option key={hit.organizationId} value={hit.organizationId}>
                  <Highlight text={hit.title} ranges={hit.titleRanges} />
                </Combobox.Option>
              ))
            : null}
          {isUnknown ? (
            // An option, not a message beside them: a list box may hold nothing else.
            <Combobox.Option value="" disabled>
              {t('company.nothing')}
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
