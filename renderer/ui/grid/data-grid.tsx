import type { ColDef, GridApi } from 'ag-grid-community'
import { AgGridProvider, AgGridReact } from 'ag-grid-react'
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { keyboardIsFree } from '../keys/keyboard-is-free.ts'
import { useDensity } from '../theme/density.tsx'
import { gridThemes } from '../theme/grid-theme.ts'
import { densities } from '../theme/tokens.ts'
import { type ColumnState, columnStateOf, readColumnState } from './column-state.ts'
import { type GridColumn, toColumnDefs } from './grid-column.tsx'
import { GridHelp } from './grid-help.tsx'
import { type GridRowKeys, handleRowKey } from './grid-keys.ts'
import { gridModules } from './grid-modules.ts'
import type { GridColumnFilter, GridRequest } from './grid-request.ts'
import { readFilterModel } from './grid-request.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridPage } from './grid-source.ts'
import { createSelectionStore, SelectionContext, selectionColumn } from './selection-column.tsx'
import { useGridSource } from './use-grid-source.ts'
import { useTrueWheel } from './use-true-wheel.ts'
import './data-grid.css'

/** More rows than most screens show, and no more: what a page holds is read, sent and understood before it is seen. */
const pageSize = 60

export interface GridHandle {
  /** Fetches the rows on screen again without moving them. */
  refresh: () => void
  /** Puts columns back as a saved view or the user had them; `null` is the default. */
  setColumnState: (state: unknown) => void
  getColumnState: () => ColumnState[]
  clearColumnFilters: () => void
  /** Moves the keyboard into the grid, to the row it was on or the first. */
  focus: () => void
}

export interface DataGridProps<Row extends object> extends GridRowKeys<Row> {
  /** What the table holds, for those who hear it. */
  label: string
  columns: ReadonlyArray<GridColumn<Row>>
  rowId: (row: Row) => string
  load: (request: GridRequest) => Promise<GridPage<Row>>
  /** How many rows there are, for a `load` that leaves it open. */
  count?: (signal: AbortSignal) => Promise<number>
  /** Another key is another list: from the top again. What is shown stays until the first rows of the new one are there. */
  listKey: string
  /** Another version is the same list with changed rows: fetched again in place. */
  version?: number | string
  selection?: GridSelection
  onSelectionChange?: (selection: GridSelection) => void
  /** Column state as it was kept, from `onColumnStateChange`; anything unreadable is ignored. */
  columnState?: unknown
  onColumnStateChange?: (state: ColumnState[]) => void
  onFiltersChange?: (filters: GridColumnFilter[]) => void
  onTotal?: (total: number) => void
  /** There are more rows than these and `count` is still to say how many. */
  onAtLeast?: (rows: number) => void
  onError?: (error: unknown) => void
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
  /** Takes the keyboard when its first rows are there, unless somebody is typing: the arrows work at once. */
  autoFocus?: boolean
  ref?: Ref<GridHandle>
}

/**
 * A table of any length over `load`: sorting, column filters, columns moved, sized and pinned by hand, the whole of it
 * usable from the keyboard (arrows, Enter opens, Space previews, X picks, Shift+arrows pick on, Ctrl+A picks all).
 */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { t, i18n } = useTranslation('ui')
  const density = useDensity()
  const api = useRef<GridApi<Row> | null>(null)
  const [grid, setGrid] = useState<GridApi<Row> | null>(null)
  const [total, setTotal] = useState<number | undefined>(undefined)
  const [store] = useState(createSelectionStore)

  const wantsFocus = useRef(props.autoFocus === true)
  /** Nothing to stand on: rows that are still in the grid belong to the list before and are out of sight. */
  const isEmpty = useRef(false)
  const onTotal = (rows: number, isExact: boolean) => {
    isEmpty.current = rows === 0
    setTotal(rows)
    store.setTotal(rows)
    if (wantsFocus.current && rows > 0) {
      wantsFocus.current = false
      // The rows are painted in the next frame.
      requestAnimationFrame(() => {
        if (api.current !== null && keyboardIsFree()) focusRow(api.current)
      })
    }
    if (isExact) props.onTotal?.(rows)
    else props.onAtLeast?.(rows)
  }
  const source = useGridSource<Row>({ ...props, grid, pageSize, onTotal })
  const onSelectionChange = useEffectEvent((selection: GridSelection) => props.onSelectionChange?.(selection))

  useEffect(() => store.setSelection(props.selection), [store, props.selection])
  useEffect(() => store.onChange(onSelectionChange), [store])

  useImperativeHandle(props.ref, () => ({
    refresh: () => source.current?.refresh(),
    setColumnState: (state) => {
      const columns = readColumnState(state)
      if (columns === undefined) api.current?.resetColumnState()
      else api.current?.applyColumnState({ state: columns, applyOrder: true, defaultState: { sort: null } })
    },
    getColumnState: () => columnStateOf(api.current),
    clearColumnFilters: () => api.current?.setFilterModel(null),
    focus: () => {
      source.current?.whenShown(() => {
        if (api.current !== null && !isEmpty.current) focusRow(api.current)
      })
    },
  }))

  const hasSelection = props.onSelectionChange !== undefined
  const columnDefs = useMemo(
    () => toColumnDefs(props.columns, { withSelection: hasSelection, selectRow: t('selectRow') }),
    [props.columns, hasSelection, t],
  )
  const keepColumns = useCallback(
    () => props.onColumnStateChange?.(columnStateOf(api.current)),
    [props.onColumnStateChange],
  )
  const localeText = useMemo(
    () => readWords(i18n.getResourceBundle(i18n.language, 'grid')),
    [i18n, i18n.language],
  )
  const [initialState] = useState(() => readColumnState(props.columnState))
  const { rowId } = props
  const wheelRef = useTrueWheel((total ?? 0) * densities[density].gridRow)

  return (
    // Asked before the grid is: see handleRowKey.
    <div
      className="rp-grid"
      data-empty={total === 0}
      ref={wheelRef}
      onKeyDownCapture={({ nativeEvent }) => {
        if (api.current === null) return
        const isChanging = source.current?.isChanging() === true
        if (!handleRowKey(nativeEvent, api.current, { actions: props, store, rowId, isChanging })) return
        nativeEvent.preventDefault()
        nativeEvent.stopPropagation()
      }}
    >
      <GridHelp
        canOpen={props.onOpen !== undefined}
        canPreview={props.onPreview !== undefined}
        canPick={hasSelection}
      />
      <AgGridProvider modules={gridModules}>
        <SelectionContext value={store}>
          <AgGridReact<Row>
            // The grid reads its words once; another language needs another grid.
            key={i18n.language}
            theme={gridThemes[density]}
            rowModelType="infinite"
            columnDefs={columnDefs}
            defaultColDef={defaultColumn}
            getRowId={({ data }) => rowId(data)}
            localeText={localeText}
            cacheBlockSize={pageSize}
            maxBlocksInCache={14}
            maxConcurrentDatasourceRequests={2}
            rowBuffer={2}
            infiniteInitialRowCount={1}
            animateRows={false}
            columnMenu="new"
            multiSortKey="ctrl"
            suppressDragLeaveHidesColumns
            suppressNoRowsOverlay
            suppressScrollOnNewData
            tooltipShowDelay={400}
            onGridReady={(event) => {
              api.current = event.api
              if (initialState !== undefined)
                event.api.applyColumnState({ state: initialState, applyOrder: true })
              event.api.setGridAriaProperty('label', t('gridLabel', { label: props.label }))
              setGrid(event.api)
            }}
            onGridPreDestroyed={() => {
              api.current = null
              setGrid(null)
            }}
            onColumnMoved={(event) => {
              if (event.finished) keepColumns()
            }}
            onColumnResized={(event) => {
              if (event.finished && event.source !== 'flex') keepColumns()
            }}
            onColumnPinned={keepColumns}
            onColumnVisible={keepColumns}
            onSortChanged={keepColumns}
            onFilterChanged={(event) => props.onFiltersChange?.(readFilterModel(event.api.getFilterModel()))}
            onRowDoubleClicked={(event) => {
              if (event.data !== undefined) props.onOpen?.(event.data)
            }}
            onCellFocused={(event) => {
              const row =
                event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data
              if (row !== undefined && !isEmpty.current) props.onFocusRow?.(row)
            }}
            onCellClicked={(event) => {
              if (event.data !== undefined && event.column.getColId() !== selectionColumn)
                props.onClickRow?.(event.data)
            }}
          />
        </SelectionContext>
      </AgGridProvider>
      {total === 0 && props.empty !== undefined ? <div className="rp-grid-empty">{props.empty}</div> : null}
    </div>
  )
}

/** Puts the keyboard on the row it was on, or the first. */
function focusRow<Row>(api: GridApi<Row>) {
  const focused = api.getFocusedCell()
  const column =
    focused?.column ?? api.getAllDisplayedColumns().find((one) => one.getColId() !== selectionColumn)
  if (column !== undefined) api.setFocusedCell(focused?.rowIndex ?? 0, column)
}

const defaultColumn: ColDef = {
  resizable: true,
  sortable: false,
  suppressHeaderMenuButton: true,
  minWidth: 56,
  sortingOrder: ['asc', 'desc', null],
}

function readWords(bundle: unknown): Record<string, string> {
  if (typeof bundle !== 'object' || bundle === null) return {}
  return Object.fromEntries(
    Object.entries(bundle).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
