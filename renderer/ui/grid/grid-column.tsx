import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import type { ReactNode } from 'react'
import { filterOptions } from './grid-request.ts'
import { SelectAllHeader, SelectCell, selectionColumn } from './selection-column.tsx'

export interface GridColumn<Row> {
  /** The name the service knows the column by; also its place in kept column state. */
  id: string
  title: string
  /** The plain value: what is copied, read out and shown when `render` is absent. */
  value: (row: Row) => string | number | null | undefined
  render?: (row: Row) => ReactNode
  /** Without a value there is nothing to render: half the cells of a list, each of which would be a component of its own. */
  blankWithoutValue?: true
  width?: number
  /** Takes a share of the width left over. */
  flex?: number
  minWidth?: number
  align?: 'right'
  sortable?: boolean
  filter?: 'text' | 'number' | 'date'
  pinned?: 'left'
  /** Out of sight until the user asks for it. */
  hidden?: boolean
}

export function toColumnDefs<Row extends object>(
  columns: ReadonlyArray<GridColumn<Row>>,
  options: { withSelection: boolean; selectRow: string },
): Array<ColDef<Row>> {
  const data = columns.map(toColumnDef)
  return options.withSelection ? [selectionDef<Row>(options.selectRow), ...data] : data
}

const filterNames = {
  text: 'agTextColumnFilter',
  number: 'agNumberColumnFilter',
  date: 'agDateColumnFilter',
} as const

function toColumnDef<Row extends object>(column: GridColumn<Row>): ColDef<Row> {
  const { render } = column
  const renderer =
    render && (({ data }: ICellRendererParams<Row>) => (data === undefined ? null : render(data)))
  return {
    colId: column.id,
    headerName: column.title,
    headerTooltip: column.title,
    valueGetter: ({ data }) => (data === undefined ? undefined : (column.value(data) ?? undefined)),
    sortable: column.sortable ?? false,
    cellDataType: false,
    ...(renderer === undefined
      ? {}
      : column.blankWithoutValue
        ? { cellRendererSelector: ({ value }) => (value === undefined ? undefined : { component: renderer }) }
        : { cellRenderer: renderer }),
    ...(column.width === undefined ? {} : { initialWidth: column.width }),
    ...(column.flex === undefined ? {} : { initialFlex: column.flex }),
    ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
    ...(column.pinned === undefined ? {} : { initialPinned: column.pinned }),
    ...(column.hidden === true ? { initialHide: true } : {}),
    ...(column.align === 'right'
      ? { cellClassRules: always('rp-cell', 'rp-cell-right'), headerClass: 'ag-right-aligned-header' }
      : { cellClassRules: always('rp-cell') }),
    ...(column.filter === undefined
      ? {}
      : {
          filter: filterNames[column.filter],
          filterParams: {
            filterOptions: filterOptions[column.filter],
            maxNumConditions: 1,
            buttons: ['reset', 'apply'],
            closeOnApply: true,
          },
        }),
  }
}

/**
 * As rules and not as `cellClass`: that one is taken off and put on again whenever a row changes, and the browser then
 * looks up the style of every cell anew, which takes longer than all the rest.
 */
const always = (...names: string[]) => Object.fromEntries(names.map((name) => [name, () => true]))

function selectionDef<Row extends object>(selectRow: string): ColDef<Row> {
  return {
    colId: selectionColumn,
    headerName: selectRow,
    headerComponent: SelectAllHeader,
    cellRenderer: SelectCell,
    cellRendererParams: { label: selectRow },
    initialWidth: 40,
    minWidth: 40,
    maxWidth: 40,
    initialPinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    suppressMovable: true,
    resizable: false,
    cellClassRules: always('rp-cell', 'rp-cell-select'),
    headerClass: 'rp-head-select',
  }
}
