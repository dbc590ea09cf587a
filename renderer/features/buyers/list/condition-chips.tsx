import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '#renderer/ui/format/format.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'
import { SourceChannel } from '#shared/model/organization.ts'
import type {
  ColumnFilter,
  OrganizationColumn,
  OrganizationFilter,
} from '#shared/model/organization-filter.ts'
import { useCustomFields } from '../use-team.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { conditionColumns, conditionKind, emptyCondition } from './condition-kinds.ts'
import { withConditions, withoutCondition } from './list-filter.ts'
import { columnTitle, type Words } from './organization-columns.tsx'

/** Conditions on single columns: one chip each, and one that adds another. */
export function ConditionChips(props: {
  filter: OrganizationFilter
  onChange: (filter: OrganizationFilter) => void
}) {
  const { t, i18n } = useTranslation(['buyers', 'model', 'common'])
  const format = useFormat()
  const fields = useCustomFields('organization')
  const titleOf = (column: OrganizationColumn) => columnTitle(column, fields, t, i18n.language)
  const apply = (condition: ColumnFilter) => props.onChange(withConditions(props.filter, [condition]))
  const conditions = props.filter.columns ?? []
  return (
    <>
      {conditions.map((condition) => (
        <FilterChip
          key={condition.column}
          label={titleOf(condition.column)}
          value={conditionWords(condition, t, format)}
          onClear={() => props.onChange(withoutCondition(props.filter, condition.column))}
        >
          {(close) => (
            <ConditionEditor
              title={titleOf(condition.column)}
              kind={conditionKind(condition.column, fields)}
              condition={condition}
              onApply={(next) => {
                apply(next)
                close()
              }}
            />
          )}
        </FilterChip>
      ))}
      <FilterChip label={t('buyers:filter.more')} onClear={() => undefined}>
        {(close) => (
          <NewCondition
            columns={[
              ...conditionColumns,
              ...fields.map((field): OrganizationColumn => `custom:${field.id}`),
            ].map((column) => ({ column, title: titleOf(column) }))}
            onApply={(condition) => {
              apply(condition)
              close()
            }}
          />
        )}
      </FilterChip>
    </>
  )
}

/** First the column, then what about it. */
function NewCondition(props: {
  columns: ReadonlyArray<{ column: OrganizationColumn; title: string }>
  onApply: (condition: ColumnFilter) => void
}) {
  const { t } = useTranslation('buyers')
  const fields = useCustomFields('organization')
  const [chosen, setChosen] = useState<OrganizationColumn | undefined>(undefined)
  const [text, setText] = useState('')
  if (chosen !== undefined) {
    const kind = conditionKind(chosen, fields)
    return (
      <ConditionEditor
        title={props.columns.find(({ column }) => column === chosen)?.title ?? ''}
        kind={kind}
        condition={emptyCondition(chosen, kind)}
        onApply={props.onApply}
      />
    )
  }
  const wanted = text.trim().toLowerCase()
  return (
    <div className="buyers-filter-form">
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('filter.whichColumn')}
        placeholder={t('filter.whichColumn')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="buyers-filter-columns">
        {props.columns
          .filter(({ title }) => title.toLowerCase().includes(wanted))
          .map(({ column, title }) => (
            <UnstyledButton key={column} className="buyers-filter-column" onClick={() => setChosen(column)}>
              {title}
            </UnstyledButton>
          ))}
      </div>
    </div>
  )
}

function conditionWords(condition: ColumnFilter, t: Words, format: Format): string {
  if (condition.type === 'boolean') return condition.value ? t('common:yes') : t('common:no')
  const operator = t(`buyers:operator.${condition.op}`)
  if (condition.op === 'blank' || condition.op === 'notBlank') return operator
  const write = (value: string | number | null) => {
    if (typeof value === 'number') return format.number(value)
    if (value === null) return ''
    if (condition.type === 'date') return format.date(value)
    const source = condition.column === 'source' ? SourceChannel.safeParse(value).data : undefined
    return source === undefined ? value : t(`model:source.${source}`)
  }
  if (condition.type !== 'text' && condition.op === 'inRange')
    return t('buyers:filter.between', { from: write(condition.value), to: write(condition.to) })
  return t('buyers:operator.phrase', { operator, value: write(condition.value) })
}
