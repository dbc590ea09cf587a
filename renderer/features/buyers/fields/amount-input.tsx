import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { parseAmount } from '#shared/domain/import/parse-amount.ts'

/** An amount in yuan as people type it: 373万, 1.2亿, 3,730,000. `null` is empty. */
export function AmountInput(props: {
  value: number | null
  onChange: (yuan: number | null) => void
  label?: ReactNode
  ariaLabel?: string
  size?: 'xs' | 'sm'
  autoFocus?: boolean
}) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const shown = props.value === null ? '' : (format.shortExact(props.value) ?? format.number(props.value))
  const yuan = typed === undefined ? props.value : readYuan(typed)
  return (
    <TextInput
      size={props.size ?? 'sm'}
      label={props.label}
      aria-label={props.ariaLabel}
      placeholder={t('amountHint')}
      inputMode="decimal"
      value={typed ?? shown}
      error={yuan === undefined ? t('amountUnclear') : undefined}
      data-autofocus={props.autoFocus}
      autoFocus={props.autoFocus ?? false}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const read = readYuan(text)
        if (read !== undefined) props.onChange(read)
      }}
      onBlur={() => {
        if (yuan !== undefined) setTyped(undefined)
      }}
    />
  )
}

/** Undefined when the words are no amount. */
function readYuan(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return parseAmount(text).value ?? undefined
}
