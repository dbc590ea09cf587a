import { Button, Popover, ScrollArea, TextInput, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlus, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './forms.css'

/** The chips above a grid, with one way to clear them all. */
export function FilterBar(props: { children: ReactNode; isFiltered: boolean; onClearAll: () => void }) {
  const { t } = useTranslation('common')
  return (
    <>
      {props.children}
      {props.isFiltered ? (
        <Button size="xs" variant="subtle" color="gray" onClick={props.onClearAll}>
          {t('clearAll')}
        </Button>
      ) : null}
    </>
  )
}

/** One filter: quiet and dashed while it narrows nothing, filled with its value when it does. */
export function FilterChip(props: {
  label: string
  /** What is chosen, in words; undefined when nothing is. */
  value?: string | undefined
  onClear: () => void
  /** The editor; `close` shuts the pop-over. */
  children: (close: () => void) => ReactNode
}) {
  const { t } = useTranslation('ui')
  const [isOpen, setIsOpen] = useState(false)
  const isSet = props.value !== undefined
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus returnFocus withinPortal>
      <span className="rp-filter" data-set={isSet}>
        <Popover.Target>
          <UnstyledButton
            className="rp-filter-main"
            onClick={() => setIsOpen((open) => !open)}
            title={t('filterBy', { label: props.label })}
          >
            {isSet ? null : <IconPlus size={13} stroke={1.5} aria-hidden />}
            {props.label}
            {isSet ? <b>{props.value}</b> : null}
            {isSet ? <IconChevronDown size={13} stroke={1.5} aria-hidden /> : null}
          </UnstyledButton>
        </Popover.Target>
        {isSet ? (
          <UnstyledButton
            className="rp-filter-clear"
            aria-label={t('removeFilter', { label: props.label })}
            onClick={props.onClear}
          >
            <IconX size={13} stroke={1.5} />
          </UnstyledButton>
        ) : null}
      </span>
      <Popover.Dropdown p={6}>{props.children(() => setIsOpen(false))}</Popover.Dropdown>
    </Popover>
  )
}

export interface FilterOption {
  value: string
  label: string
  icon?: ReactNode
}

/** A filter by any number of known values; long lists can be searched. */
export function FilterChoice(props: {
  label: string
  options: readonly FilterOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  const { t } = useTranslation('ui')
  const chosen = props.options.filter((option) => props.value.includes(option.value))
  const summary =
    props.value.length === 0
      ? undefined
      : chosen.length === props.value.length && chosen.length <= 2
        ? chosen.map((option) => option.label).join(' · ')
        : t('chosen', { count: props.value.length })
  return (
    <FilterChip label={props.label} value={summary} onClear={() => props.onChange([])}>
      {() => <OptionList {...props} />}
    </FilterChip>
  )
}

const searchFrom = 8
const shownAtMost = 200

function OptionList(props: {
  label: string
  options: readonly FilterOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = props.options
    .filter((option) => option.label.toLowerCase().includes(wanted))
    .slice(0, shownAtMost)
  const toggle = (value: string) =>
    props.onChange(
      props.value.includes(value) ? props.value.filter((one) => one !== value) : [...props.value, value],
    )
  return (
    <div className="rp-options">
      {props.options.length >= searchFrom ? (
        <TextInput
          size="xs"
          value={text}
          data-autofocus
          aria-label={t('searchOptions')}
          placeholder={t('searchOptions')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      <ScrollArea.Autosize mah={280} type="auto" offsetScrollbars="present">
        <fieldset className="rp-options-list" aria-label={props.label}>
          {found.map((option) => {
            const isChosen = props.value.includes(option.value)
            return (
              <label key={option.value} className="rp-option" data-chosen={isChosen}>
                <input type="checkbox" checked={isChosen} onChange={() => toggle(option.value)} />
                <span className="rp-option-box" aria-hidden>
                  {isChosen ? <IconCheck size={12} stroke={2.5} /> : null}
                </span>
                {option.icon}
                <span className="rp-option-label">{option.label}</span>
              </label>
            )
          })}
          {found.length === 0 ? <div className="rp-options-none">{t('noOptions')}</div> : null}
        </fieldset>
      </ScrollArea.Autosize>
    </div>
  )
}
