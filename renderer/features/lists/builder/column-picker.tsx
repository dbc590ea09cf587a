import { ActionIcon, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil } from '@tabler/icons-react'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintColumn } from '#shared/model/follow-up-list.ts'
import { writeInColumns } from '../paper/print-columns.ts'
import { allInOrder, moveColumn, toggleColumn } from './column-order.ts'

/** Which columns, in which order: by mouse, by buttons, or Alt with an arrow. */
export function ColumnPicker(props: { columns: PrintColumn[]; onChange: (columns: PrintColumn[]) => void }) {
  const { t } = useTranslation('lists')
  const { columns, onChange } = props
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<PrintColumn | undefined>(undefined)
  const [over, setOver] = useState<PrintColumn | undefined>(undefined)

  const move = (column: PrintColumn, step: 1 | -1) => {
    onChange(moveColumn(columns, column, columns.indexOf(column) + step))
    // The row moved away from under the keyboard; the keyboard follows it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-column="${column}"] input`)?.focus(),
    )
  }
  const dropOn = (column: PrintColumn) => (event: DragEvent) => {
    event.preventDefault()
    if (dragged !== undefined) onChange(moveColumn(columns, dragged, columns.indexOf(column)))
    setDragged(undefined)
    setOver(undefined)
  }
  const onKeyDown = (column: PrintColumn) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (columns.includes(column)) move(column, event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    <ul className="lists-columns" ref={list}>
      {allInOrder(columns).map((column) => {
        const isChosen = columns.includes(column)
        const name = t(`column.${column}`)
        return (
          <li
            key={column}
            className="lists-column"
            data-column={column}
            data-chosen={isChosen}
            data-over={over === column && dragged !== undefined && dragged !== column}
            draggable={isChosen}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', column)
              setDragged(column)
            }}
            onDragOver={(event) => {
              if (!isChosen || dragged === undefined) return
              event.preventDefault()
              setOver(column)
            }}
            onDragEnd={() => {
              setDragged(undefined)
              setOver(undefined)
            }}
            onDrop={isChosen ? dropOn(column) : undefined}
            onKeyDown={onKeyDown(column)}
          >
            <IconGripVertical className="lists-grip" size={14} stroke={1.5} aria-hidden />
            <Checkbox
              label={
                <span className="lists-column-name">
                  {name}
                  {writeInColumns.has(column) ? (
                    <span className="lists-write-in">
                      <IconPencil size={12} stroke={1.5} aria-hidden />
                      {t('writeIn')}
                    </span>
                  ) : null}
                </span>
              }
              checked={isChosen}
              onChange={() => onChange(toggleColumn(columns, column))}
            />
            {isChosen ? (
              <span className="lists-column-moves">
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  tabIndex={-1}
                  aria-label={t('moveUp', { name })}
                  title={t('moveUp', { name })}
                  disabled={columns[0] === column}
                  onClick={() => move(column, -1)}
                >
                  <IconArrowUp size={14} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  tabIndex={-1}
                  aria-label={t('moveDown', { name })}
                  title={t('moveDown', { name })}
                  disabled={columns.at(-1) === column}
                  onClick={() => move(column, 1)}
                >
                  <IconArrowDown size={14} stroke={1.5} />
                </ActionIcon>
              </span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
