import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/use-format.ts'
import { countSelected, everything, type GridSelection, noSelection } from './grid-selection.ts'
import './data-grid.css'

/** Says how many rows are picked, offers the rest that match, and holds what can be done with them. */
export function GridSelectionBar(props: {
  selection: GridSelection
  total: number
  onSelectionChange: (selection: GridSelection) => void
  children: ReactNode
}) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const count = countSelected(props.selection, props.total)
  if (count === 0) return null
  const isAll = count === props.total
  return (
    <div
      className="rp-selection-bar"
      role="toolbar"
      aria-label={t('selectedOf', { count, shown: format.number(count) })}
    >
      <span className="rp-selection-count" aria-live="polite">
        {isAll
          ? t('allMatchingSelected', { count, shown: format.number(count) })
          : t('selectedOf', { count, shown: format.number(count) })}
      </span>
      {isAll ? null : (
        <Button size="xs" variant="subtle" onClick={() => props.onSelectionChange(everything)}>
          {t('selectAllMatching', { count: props.total, shown: format.number(props.total) })}
        </Button>
      )}
      <div className="rp-selection-actions">{props.children}</div>
      <Button size="xs" variant="subtle" color="gray" onClick={() => props.onSelectionChange(noSelection)}>
        {t('clearSelection')}
      </Button>
    </div>
  )
}
