import { IconCircleCheck, IconHelpCircle, IconHistory, IconNote, IconUserCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportField, ImportTarget } from '#shared/model/import-mapping.ts'
import { ColumnOptions } from './column-options.tsx'
import { isUnsure, type Sureness } from './column-sureness.ts'
import { isDateTarget, speaksOfPerson } from './target-groups.ts'
import { TargetPicker } from './target-picker.tsx'

const icons = {
  byHand: IconUserCheck,
  remembered: IconHistory,
  header: IconCircleCheck,
  customField: IconCircleCheck,
  partOfHeader: IconHelpCircle,
  values: IconHelpCircle,
  kept: IconNote,
  left: undefined,
} as const

export interface ColumnRowProps {
  index: number
  column: ImportColumn
  targetLabel: string
  samples: readonly string[]
  sureness: Sureness
  doubledField: ImportField | undefined
  people: number
  onChange: (index: number, column: ImportColumn) => void
}

/** One column of the list: what it is called, what stands in it, what it becomes, and how we know. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { t } = useTranslation('imports')
  const { column, index, sureness } = props
  const Icon = props.doubledField === undefined ? icons[sureness] : IconNote
  const header = column.header === '' ? t('headerless', { number: index + 1 }) : column.header
  return (
    <tr className="imports-column" data-left={sureness === 'left'}>
      <th scope="row" title={header}>
        {header}
      </th>
      <td>
        <span className="imports-samples" title={props.samples.join('\n')}>
          {props.samples.length === 0 ? (
            <span className="imports-quiet">{t('columnEmpty')}</span>
          ) : (
            props.samples.map((sample) => <span key={sample}>{sample}</span>)
          )}
        </span>
      </td>
      <td>
        <div className="imports-target-cell">
          <TargetPicker
            header={header}
            value={column.target}
            label={props.targetLabel}
            isUnsure={isUnsure(sureness) || props.doubledField !== undefined}
            onChange={(target) => props.onChange(index, retargeted(column, target))}
          />
          <ColumnOptions
            column={column}
            people={props.people}
            onChange={(changed) => props.onChange(index, changed)}
          />
        </div>
      </td>
      <td>
        <span
          className="imports-sureness"
          data-tone={props.doubledField !== undefined || isUnsure(sureness) ? 'info' : 'quiet'}
        >
          {Icon === undefined ? null : <Icon size={15} stroke={1.5} aria-hidden />}
          {props.doubledField === undefined ? t(`sure.${sureness}`) : t('sure.doubled')}
        </span>
      </td>
    </tr>
  )
})

/** Only the settings that make sense for the new target go along. */
function retargeted(column: ImportColumn, target: ImportTarget): ImportColumn {
  const { header, person, unit, dateOrder } = column
  return {
    header,
    target,
    person: speaksOfPerson(target) ? person : 1,
    ...(unit === undefined || target.kind !== 'field' || target.field !== 'annualPurchase' ? {} : { unit }),
    ...(dateOrder === undefined || !isDateTarget(target) ? {} : { dateOrder }),
  }
}
