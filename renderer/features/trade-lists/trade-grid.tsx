import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { DataGrid, type GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import type { TradeListRow } from '#shared/model/trade-list.ts'
import { cellText, headingOf, type ListWords } from './cell-text.ts'
import type { ListOrder } from './list-order.ts'
import { shapes, type TradeColumn } from './trade-columns.ts'

/** A list on screen. Enter opens the requirement in the workbench, or the company where there is none. */
export function TradeGrid(props: { order: ListOrder; rows: readonly TradeListRow[]; words: ListWords }) {
  const { order, rows, words } = props
  const { kind } = order.request
  const navigate = useNavigate()
  const grid = useRef<GridHandle>(null)
  const columns = useMemo<GridColumn<TradeListRow>[]>(
    () =>
      inSight(order).map((column) => ({
        id: column,
        title: headingOf(column, kind, words),
        value: (row) => cellText(column, row, words),
        width: shapes[column].width,
        ...(shapes[column].isFigure ? { align: 'right' as const } : {}),
      })),
    [order, kind, words],
  )
  // Fetched whole: the grid only has to be told that there are others.
  const shown = useRef(rows)
  useEffect(() => {
    if (shown.current === rows) return
    shown.current = rows
    grid.current?.refresh()
  }, [rows])
  const open = (row: TradeListRow) => {
    if (kind === 'quietSuppliers') void navigate({ to: '/suppliers/$id', params: { id: row.organizationId } })
    else if (row.requirementId === null || kind === 'successStories')
      void navigate({ to: '/buyers/$id', params: { id: row.organizationId } })
    else void navigate({ to: '/matching', search: { requirement: row.requirementId } })
  }
  return (
    <DataGrid
      ref={grid}
      label={words.t(`trade:lists.kind.${kind}`)}
      columns={columns}
      rowId={(row) => row.id}
      listKey={kind}
      load={({ start, end }) =>
        Promise.resolve({ rows: shown.current.slice(start, end), total: shown.current.length })
      }
      onOpen={open}
    />
  )
}

/** Grouped, the owner stands in front: a group without its name is a riddle. */
const inSight = ({ columns, byOwner }: ListOrder): TradeColumn[] =>
  byOwner ? ['owner', ...columns.filter((column) => column !== 'owner')] : columns
