import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import type { CustomField } from '#shared/model/custom-field.ts'
import type { CustomValue } from '#shared/model/organization.ts'
import { fieldLabel } from '../use-team.ts'

/** One value of a field the team defined. `undefined` is empty. */
export function CustomValueInput(props: {
  field: CustomField
  value: CustomValue | undefined
  onChange: (value: CustomValue | undefined) => void
  withLabel?: boolean
  size?: 'xs' | 'sm'
  autoFocus?: boolean
}) {
  const { t, i18n } = useTranslation('common')
  const { field, value, onChange } = props
  const name = fieldLabel(field, i18n.language)
  const size = props.size ?? 'sm'
  const naming = props.withLabel ? { label: name } : { 'aria-label': name }
  switch (field.type) {
    case 'number':
      return (
        <NumberInput
          {...naming}
          size={size}
          hideControls
          autoFocus={props.autoFocus ?? false}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      )
    case 'date':
      return (
        <DateField
          {...(props.withLabel ? { label: name } : { ariaLabel: name })}
          size={size}
          autoFocus={props.autoFocus ?? false}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
    case 'choice':
      return (
        <Select
          {...naming}
          size={size}
          clearable
          autoFocus={props.autoFocus ?? false}
          searchable={field.choices.length > 7}
          data={withKept(field.choices, value)}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
    case 'boolean':
      return (
        <Select
          {...naming}
          size={size}
          clearable
          autoFocus={props.autoFocus ?? false}
          data={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(next) => onChange(next === null ? undefined : next === 'yes')}
        />
      )
    case 'text':
      return (
        <TextInput
          {...naming}
          size={size}
          autoFocus={props.autoFocus ?? false}
          value={value === undefined ? '' : String(value)}
          onChange={(event) =>
            onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
          }
        />
      )
  }
}

/** A choice that was taken off the list stays on the records that have it. */
function withKept(choices: readonly string[], value: CustomValue | undefined): string[] {
  return typeof value === 'string' && !choices.includes(value) ? [value, ...choices] : [...choices]
}
