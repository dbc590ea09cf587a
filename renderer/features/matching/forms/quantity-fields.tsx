import { Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Unit } from '#shared/model/trade-terms.ts'
import { readQuantity } from './read-amount.ts'
import { type FieldProblem, hasPack } from './read-fields.ts'
import type { QuantityDraft } from './terms-draft.ts'
import { useProblemWords } from './use-problem-words.ts'

/** How many of what: 500, 1.2万, or with the unit in one go, 500套. Boxes, pallets and sets may say what is in them. */
export function QuantityFields(props: {
  label: ReactNode
  value: QuantityDraft
  onChange: (value: QuantityDraft) => void
  problems: { amount?: FieldProblem; perPack?: FieldProblem }
}) {
  const { t } = useTranslation(['matchForms', 'model'])
  const words = useProblemWords()
  const [isTyping, setIsTyping] = useState(false)
  const { value, onChange, problems } = props
  return (
    <div className="matching-quantity" data-packed={hasPack(value.unit)}>
      <TextInput
        label={props.label}
        inputMode="decimal"
        placeholder={t('matchForms:amountHint')}
        value={value.amount}
        error={isTyping ? undefined : words(problems.amount)}
        onFocus={() => setIsTyping(true)}
        onChange={(event) => onChange({ ...value, amount: event.currentTarget.value })}
        onBlur={() => {
          setIsTyping(false)
          const read = readQuantity(value.amount)
          if (read.ok && read.unit !== null)
            onChange({ ...value, amount: String(read.amount), unit: read.unit })
        }}
      />
      <UnitSelect
        label={t('matchForms:unit')}
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
      />
      {hasPack(value.unit) ? (
        <TextInput
          label={t('matchForms:perPack', { unit: t(`model:unit.${value.unit}`) })}
          inputMode="numeric"
          value={value.perPack}
          error={isTyping ? undefined : words(problems.perPack)}
          onChange={(event) => onChange({ ...value, perPack: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}

export function UnitSelect(props: { label: string; value: Unit; onChange: (unit: Unit) => void }) {
  const { t } = useTranslation('model')
  return (
    <Select
      label={props.label}
      searchable
      allowDeselect={false}
      data={Unit.options.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
      value={props.value}
      onChange={(value) => props.onChange(Unit.catch(props.value).parse(value))}
    />
  )
}
