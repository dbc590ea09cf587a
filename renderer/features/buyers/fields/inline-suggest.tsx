import { Autocomplete } from '@mantine/core'
import { InlineEdit } from './inline-edit.tsx'

/** A line of text with the values already in use as suggestions. */
export function InlineSuggest(props: {
  label: string
  value: string | null
  suggestions: readonly string[]
  onSave: (value: string | null) => Promise<boolean>
}) {
  return (
    <InlineEdit
      label={props.label}
      value={props.value}
      rest={props.value}
      savesOnEnter
      onSave={(value) => props.onSave(value === null || value.trim() === '' ? null : value.trim())}
    >
      {(value, setValue) => (
        <Autocomplete
          size="xs"
          autoFocus
          aria-label={props.label}
          data={[...props.suggestions]}
          limit={50}
          value={value ?? ''}
          onChange={(typed) => setValue(typed === '' ? null : typed)}
        />
      )}
    </InlineEdit>
  )
}
