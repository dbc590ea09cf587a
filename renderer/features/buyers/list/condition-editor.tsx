import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { SourceChannel } from '#shared/model/organization.ts'
import type { ColumnFilter } from '#shared/model/organization-filter.ts'
import { type ConditionKind, isComplete, operators, withOperator } from './condition-kinds.ts'

/** One condition: how it compares, and with what. */
export function ConditionEditor(props: {
  title: string
  kind: ConditionKind
  condition: ColumnFilter
  onApply: (condition: ColumnFilter) => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const [condition, setCondition] = useState(props.condition)
  const { kind } = props
  return (
    <form
      className="buyers-filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete(condition)) props.onApply(condition)
      }}
    >
      {condition.type === 'boolean' || kind.type === 'boolean' ? (
        <Select
          size="xs"
          label={props.title}
          data-autofocus
          allowDeselect={false}
          data={[
            { value: 'yes', label: t('common:yes') },
            { value: 'no', label: t('common:no') },
          ]}
          value={condition.type === 'boolean' && !condition.value ? 'no' : 'yes'}
          onChange={(value) =>
            setCondition({ type: 'boolean', column: condition.column, value: value === 'yes' })
          }
          comboboxProps={{ withinPortal: false }}
        />
      ) : (
        <>
          <Select
            size="xs"
            label={props.title}
            allowDeselect={false}
            data={operators[kind.type].map((op) => ({ value: op, label: t(`buyers:operator.${op}`) }))}
            value={condition.op}
            onChange={(op) => op !== null && setCondition(withOperator(condition, op))}
            comboboxProps={{ withinPortal: false }}
          />
          <Operands kind={kind} condition={condition} onChange={setCondition} />
        </>
      )}
      <Button type="submit" size="xs" disabled={!isComplete(condition)}>
        {t('common:apply')}
      </Button>
    </form>
  )
}

function Operands(props: {
  kind: ConditionKind
  condition: Exclude<ColumnFilter, { type: 'boolean' }>
  onChange: (condition: ColumnFilter) => void
}) {
  const { t } = useTranslation(['buyers', 'model'])
  const { condition, kind, onChange } = props
  if (condition.op === 'blank' || condition.op === 'notBlank') return null
  if (condition.type === 'text') {
    return kind.type === 'choice' ? (
      <Select
        size="xs"
        aria-label={t('buyers:operator.value')}
        data={kind.choices.map((value) => {
          const source = SourceChannel.safeParse(value).data
          return { value, label: source === undefined ? value : t(`model:source.${source}`) }
        })}
        value={condition.value === '' ? null : condition.value}
        onChange={(value) => onChange({ ...condition, value: value ?? '' })}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
    ) : (
      <TextInput
        size="xs"
        aria-label={t('buyers:operator.value')}
        value={condition.value}
        onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })}
        data-autofocus
      />
    )
  }
  const isRange = condition.op === 'inRange'
  if (condition.type === 'number') {
    return (
      <>
        <NumberInput
          size="xs"
          aria-label={t('buyers:operator.value')}
          hideControls
          value={condition.value ?? ''}
          onChange={(value) => onChange({ ...condition, value: typeof value === 'number' ? value : null })}
          data-autofocus
        />
        {isRange ? (
          <NumberInput
            size="xs"
            aria-label={t('buyers:operator.upTo')}
            hideControls
            value={condition.to ?? ''}
            onChange={(to) => onChange({ ...condition, to: typeof to === 'number' ? to : null })}
          />
        ) : null}
      </>
    )
  }
  const day = (value: string | null) => LocalDate.safeParse(value).data ?? null
  return (
    <>
      <DateField
        size="xs"
        ariaLabel={t('buyers:operator.value')}
        value={condition.value}
        onChange={(value) => onChange({ ...condition, value: day(value) })}
      />
      {isRange ? (
        <DateField
          size="xs"
          ariaLabel={t('buyers:operator.upTo')}
          value={condition.to}
          onChange={(to) => onChange({ ...condition, to: day(to) })}
        />
      ) : null}
    </>
  )
}
