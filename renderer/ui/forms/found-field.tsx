import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { Highlight } from '../text/highlight.tsx'

const settleMs = 80

export interface FoundOption<Id extends string> {
  id: Id
  title: string
  titleRanges: [number, number][]
}

/** What a search found for the words that were typed last. */
export interface Found<Id extends string> {
  /** Of the one that is chosen; undefined while it is being read, and when there is none. */
  chosenName: string | undefined
  wanted: string
  hits: readonly FoundOption<Id>[]
  isFetching: boolean
  search: (words: string) => void
}

/** One of very many, found by what is typed; Enter takes the first. */
export function FoundField<Id extends string>(props: {
  label: string
  placeholder: string
  /** Said where nothing is found. */
  nothing: string
  found: Found<Id>
  value: Id | null
  onChange: (id: Id | null) => void
  required?: boolean
  autoFocus?: boolean
  disabled?: boolean
  error?: string | undefined
  input?: RefObject<HTMLInputElement | null>
}) {
  const { chosenName, wanted, hits, isFetching } = props.found
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  /** Undefined while the chosen one stands in the field. */
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [settled] = useDebouncedValue(typed ?? '', settleMs)
  const search = useEffectEvent(props.found.search)
  useEffect(() => search(settled), [settled])
  const hasFound = wanted.trim() !== '' && hits.length > 0
  const isUnknown = wanted.trim() !== '' && hits.length === 0 && !isFetching

  const markFirst = useEffectEvent(() => {
    if (combobox.dropdownOpened) combobox.selectFirstOption()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits have another first one
  useEffect(() => markFirst(), [hits])

  const pick = (id: string) => {
    const hit = hits.find((one) => one.id === id)
    if (hit === undefined) return
    props.onChange(hit.id)
    setTyped(undefined)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          {...(props.input === undefined ? {} : { ref: props.input })}
          label={props.label}
          placeholder={props.placeholder}
          withAsterisk={props.required ?? false}
          disabled={props.disabled ?? false}
          data-autofocus={props.autoFocus || undefined}
          error={props.error}
          value={typed ?? chosenName ?? ''}
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
                <Combobox.Option key={hit.id} value={hit.id}>
                  <Highlight text={hit.title} ranges={hit.titleRanges} />
                </Combobox.Option>
              ))
            : null}
          {isUnknown ? (
            // An option, not a message beside them: a list box may hold nothing else.
            <Combobox.Option value="" disabled>
              {props.nothing}
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
