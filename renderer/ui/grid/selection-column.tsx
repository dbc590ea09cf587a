import type { ICellRendererParams } from 'ag-grid-community'
import { createContext, type MouseEvent, useContext, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import {
  countSelected,
  everything,
  type GridSelection,
  isSelected,
  noSelection,
  setRows,
} from './grid-selection.ts'

export const selectionColumn = 'rp-select'

export type SelectionStore = ReturnType<typeof createSelectionStore>

/** Holds the selection outside React's tree, so that one click repaints two boxes and not the grid. */
export function createSelectionStore() {
  const painters = new Set<() => void>()
  let selection: GridSelection | undefined
  let total = 0
  let tell: ((selection: GridSelection) => void) | undefined
  let lastIndex: number | undefined
  const repaint = () => {
    for (const paint of painters) paint()
  }
  return {
    isOn: () => selection !== undefined,
    isEmpty: () => selection === undefined || countSelected(selection, total) === 0,
    get: () => selection ?? noSelection,
    getTotal: () => total,
    lastIndex: () => lastIndex,
    setLastIndex: (index: number) => {
      lastIndex = index
    },
    setSelection: (next: GridSelection | undefined) => {
      selection = next
      repaint()
    },
    setTotal: (count: number) => {
      total = count
      repaint()
    },
    change: (update: (selection: GridSelection) => GridSelection) => {
      if (selection !== undefined) tell?.(update(selection))
    },
    onChange: (listener: (selection: GridSelection) => void) => {
      tell = listener
      return () => {
        tell = undefined
      }
    },
    subscribe: (paint: () => void) => {
      painters.add(paint)
      return () => {
        painters.delete(paint)
      }
    },
  }
}

export const SelectionContext = createContext<SelectionStore>(createSelectionStore())

/** `label` is given once for all rows: asking for it in each took longer than the box. */
export function SelectCell(params: ICellRendererParams & { label: string }) {
  const store = useContext(SelectionContext)
  const id = params.data === undefined ? undefined : params.node.id
  const isOn = useSyncExternalStore(store.subscribe, () => id !== undefined && isSelected(store.get(), id))
  if (id === undefined) return null
  const pick = (event: MouseEvent) => {
    event.stopPropagation()
    const index = params.node.rowIndex ?? 0
    const from = event.shiftKey ? (store.lastIndex() ?? index) : index
    const ids: string[] = []
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const node = params.api.getDisplayedRowAtIndex(at)
      if (node?.data !== undefined && node.id !== undefined) ids.push(node.id)
    }
    store.setLastIndex(index)
    store.change((selection) => setRows(selection, ids, !isOn))
  }
  return (
    // No native box: it could be focused beside the cell.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid's cell holds the focus and answers to X
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      role="checkbox"
      aria-checked={isOn}
      aria-label={params.label}
      className="rp-pick"
      data-on={isOn}
      onClick={pick}
    >
      <CheckBox state={isOn ? 'on' : 'off'} />
    </span>
  )
}

export function SelectAllHeader() {
  const { t } = useTranslation('ui')
  const store = useContext(SelectionContext)
  const state = useSyncExternalStore(store.subscribe, () => {
    const count = countSelected(store.get(), store.getTotal())
    if (count === 0) return 'off'
    return count >= store.getTotal() ? 'on' : 'some'
  })
  return (
    // No native box: it has a third state and the grid's own look.
    <button
      type="button"
      role="checkbox"
      aria-checked={state === 'some' ? 'mixed' : state === 'on'}
      aria-label={t('selectAllRows')}
      className="rp-pick"
      onClick={() => store.change(() => (state === 'off' ? everything : noSelection))}
    >
      <CheckBox state={state} />
    </button>
  )
}

function CheckBox(props: { state: 'on' | 'off' | 'some' }) {
  return (
    <span className="rp-check" data-state={props.state} aria-hidden>
      <svg
        viewBox="0 0 12 12"
        width="12"
        height="12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        role="presentation"
      >
        {props.state === 'on' ? <path d="M2.5 6.2 5 8.7l4.5-5" /> : null}
        {props.state === 'some' ? <path d="M3 6h6" /> : null}
      </svg>
    </span>
  )
}
