import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../format/today.tsx'
import { useFormat } from '../format/use-format.ts'
import { parseTypedDay } from './parse-typed-day.ts'

/**
 * A day that can be typed (3-5, 3月5日, 2026.3.5, +3d) or picked. `value` and `onChange` speak `YYYY-MM-DD`.
 * `parse` reads more than the default, e.g. 下周三; it gets what was typed and today, and gives a day or undefined.
 */
export function DateField(props: {
  value: string | null
  onChange: (value: string | null) => void
  parse?: (text: string, today: string) => string | undefined
  label?: ReactNode
  ariaLabel?: string
  placeholder?: string
  error?: ReactNode
  size?: 'xs' | 'sm'
  autoFocus?: boolean
  disabled?: boolean
  required?: boolean
  onCancel?: () => void
}) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const today = useToday()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [isOpen, setIsOpen] = useState(false)
  const parse = props.parse ?? parseTypedDay
  const shown = props.value === null ? '' : format.dateWithWeekday(props.value)
  const isUnclear = typed !== undefined && typed.trim() !== '' && parse(typed, today) === undefined
  const commit = () => {
    if (typed === undefined) return props.onCancel?.()
    const value = typed.trim() === '' ? null : parse(typed, today)
    if (value === undefined) return
    setTyped(undefined)
    props.onChange(value)
  }
  return (
    <Popover
      opened={isOpen}
      withRoles={false}
      onChange={setIsOpen}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <TextInput
          size={props.size ?? 'sm'}
          label={props.label}
          aria-label={props.ariaLabel}
          placeholder={props.placeholder ?? t('dateHint')}
          required={props.required ?? false}
          disabled={props.disabled ?? false}
          autoFocus={props.autoFocus ?? false}
          // In a dialog the focus trap decides, and it looks for this.
          data-autofocus={props.autoFocus || undefined}
          value={typed ?? shown}
          error={isUnclear && !isOpen ? t('dateUnclear') : props.error}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            if (!isOpen) commit()
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              commit()
            } else if (event.key === 'Escape') {
              setTyped(undefined)
              props.onCancel?.()
            } else if (event.key === 'ArrowDown' && event.altKey) {
              setIsOpen(true)
            }
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={-1}
              aria-label={t('openCalendar')}
              // Keeps the focus in the field, so that opening the calendar is not taken for leaving it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setIsOpen((open) => !open)}
            >
              <IconCalendar size={15} stroke={1.5} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={props.value}
          defaultDate={props.value ?? today}
          size="xs"
          highlightToday
          monthLabelFormat={format.month}
          onChange={(value) => {
            setIsOpen(false)
            setTyped(undefined)
            props.onChange(value)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
