import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'
import { AmountInput } from '../fields/amount-input.tsx'

interface Range {
  from: number | undefined
  to: number | undefined
}

/** Purchases a year between two amounts, either of them open. */
export function PurchaseChip(
  props: Range & { onChange: (from: number | undefined, to: number | undefined) => void },
) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const amount = (yuan: number) => format.shortExact(yuan) ?? format.number(yuan)
  const { from, to } = props
  const words =
    from !== undefined && to !== undefined
      ? t('filter.between', { from: amount(from), to: amount(to) })
      : from !== undefined
        ? t('filter.atLeast', { from: amount(from) })
        : to !== undefined
          ? t('filter.atMost', { to: amount(to) })
          : undefined
  return (
    <FilterChip
      label={t('columns.annualPurchase')}
      value={words}
      onClear={() => props.onChange(undefined, undefined)}
    >
      {(close) => (
        <RangeEditor
          from={from}
          to={to}
          onApply={(range) => {
            props.onChange(range.from, range.to)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function RangeEditor(props: Range & { onApply: (range: Range) => void }) {
  const { t } = useTranslation(['buyers', 'common'])
  const [from, setFrom] = useState<number | null>(props.from ?? null)
  const [to, setTo] = useState<number | null>(props.to ?? null)
  return (
    <form
      className="buyers-filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onApply({ from: from ?? undefined, to: to ?? undefined })
      }}
    >
      <AmountInput
        size="xs"
        label={t('buyers:filter.amountFrom')}
        value={from}
        onChange={setFrom}
        autoFocus
      />
      <AmountInput size="xs" label={t('buyers:filter.amountTo')} value={to} onChange={setTo} />
      <Button type="submit" size="xs">
        {t('common:apply')}
      </Button>
    </form>
  )
}
