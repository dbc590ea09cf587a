import { TextInput } from '@mantine/core'
import { useCreditCodeWarning } from './use-credit-code-warning.ts'

/** A unified social credit code. What looks wrong is said below it, and saved all the same. */
export function CreditCodeInput(props: {
  value: string | null
  onChange: (code: string | null) => void
  label?: string
  ariaLabel?: string
  size?: 'xs' | 'sm'
  autoFocus?: boolean
}) {
  const warning = useCreditCodeWarning(props.value)
  return (
    <TextInput
      size={props.size ?? 'sm'}
      label={props.label}
      aria-label={props.ariaLabel}
      autoFocus={props.autoFocus ?? false}
      maxLength={50}
      inputWrapperOrder={['label', 'input', 'description']}
      description={warning === undefined ? undefined : <span className="buyers-warning">{warning}</span>}
      value={props.value ?? ''}
      onChange={(event) =>
        props.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
      }
    />
  )
}
