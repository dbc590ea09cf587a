import { Checkbox, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportColumn } from '#shared/model/import-mapping.ts'
import { isDateTarget, speaksOfPerson } from './target-groups.ts'

const units = [1, 1_000, 10_000, 1_000_000, 100_000_000] as const
const orders = ['ymd', 'dmy', 'mdy'] as const
const mostPeople = 20

/** How the values of a column are to be read, where that is a question: whose they are, in what unit, in what order. */
export function ColumnOptions(props: {
  column: ImportColumn
  /** People the list speaks of in one row. */
  people: number
  onChange: (column: ImportColumn) => void
}) {
  const { t } = useTranslation('imports')
  const { column, onChange } = props
  const { target } = column
  const persons = Math.min(mostPeople, props.people + 1)
  return (
    <>
      {speaksOfPerson(target) && (props.people > 1 || column.person > 1) ? (
        <Select
          size="xs"
          className="imports-option"
          aria-label={t('person')}
          allowDeselect={false}
          data={Array.from({ length: persons }, (_, index) => ({
            value: String(index + 1),
            label: t('personNumber', { number: index + 1 }),
          }))}
          value={String(column.person)}
          onChange={(value) => onChange({ ...column, person: Number(value ?? 1) })}
        />
      ) : null}
      {target.kind === 'field' && target.field === 'annualPurchase' ? (
        <Select
          size="xs"
          className="imports-option"
          aria-label={t('unit')}
          allowDeselect={false}
          data={[...new Set([...units, column.unit ?? 1])].map((unit) => ({
            value: String(unit),
            label: unitLabel(unit),
          }))}
          value={String(column.unit ?? 1)}
          onChange={(value) => onChange({ ...column, unit: Number(value ?? 1) })}
        />
      ) : null}
      {isDateTarget(target) ? (
        <Select
          size="xs"
          className="imports-option"
          aria-label={t('dateOrder')}
          data={orders.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          placeholder={t('order.auto')}
          clearable
          clearButtonProps={{ 'aria-label': t('order.auto') }}
          value={column.dateOrder ?? null}
          onChange={(value) => {
            const { dateOrder: _, ...rest } = column
            const order = orders.find((one) => one === value)
            onChange(order === undefined ? rest : { ...rest, dateOrder: order })
          }}
        />
      ) : null}
      {target.kind === 'field' && target.field === 'birthday' ? (
        <Checkbox
          label={t('lunar')}
          checked={column.calendar === 'lunar'}
          onChange={(event) => {
            const { calendar: _, ...rest } = column
            onChange(event.currentTarget.checked ? { ...rest, calendar: 'lunar' } : rest)
          }}
        />
      ) : null}
    </>
  )

  function unitLabel(unit: number): string {
    const known = units.find((one) => one === unit)
    return known === undefined ? t('unitOther', { yuan: unit }) : t(`unitName.${known}`)
  }
}
