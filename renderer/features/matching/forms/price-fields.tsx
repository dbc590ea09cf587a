import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Currency } from '#shared/model/trade-terms.ts'
import { UnitSelect } from './quantity-fields.tsx'
import type { FieldProblem } from './read-fields.ts'
import type { PriceDraft } from './terms-draft.ts'
import { useProblemWords } from './use-problem-words.ts'

/** From, to, in which money, for what. */
export function PriceFields(props: {
  value: PriceDraft
  onChange: (value: PriceDraft) => void
  problems: { low?: FieldProblem; high?: FieldProblem }
}) {
  const { t } = useTranslation('matchForms')
  const words = useProblemWords()
  const [isTyping, setIsTyping] = useState(false)
  const { value, onChange, problems } = props
  const said = (problem: FieldProblem | undefined) => (isTyping ? undefined : words(problem))
  const typing = { onFocus: () => setIsTyping(true), onBlur: () => setIsTyping(false) }
  return (
    <div className="matching-price">
      <TextInput
        label={t('priceLow')}
        inputMode="decimal"
        value={value.low}
        error={said(problems.low)}
        onChange={(event) => onChange({ ...value, low: event.currentTarget.value })}
        {...typing}
      />
      <TextInput
        label={t('priceHigh')}
        inputMode="decimal"
        value={value.high}
        error={said(problems.high)}
        onChange={(event) => onChange({ ...value, high: event.currentTarget.value })}
        {...typing}
      />
      <CurrencySelect value={value.currency} onChange={(currency) => onChange({ ...value, currency })} />
      <UnitSelect label={t('per')} value={value.per} onChange={(per) => onChange({ ...value, per })} />
    </div>
  )
}

export function CurrencySelect(props: { value: Currency; onChange: (currency: Currency) => void }) {
  const { t } = useTranslation(['matchForms', 'model'])
  return (
    <Select
      label={t('matchForms:currency')}
      allowDeselect={false}
      data={Currency.options.map((currency) => ({ value: currency, label: t(`model:currency.${currency}`) }))}
      value={props.value}
      onChange={(value) => props.onChange(Currency.catch(props.value).parse(value))}
    />
  )
}
