/** A condition on one column, as the grid's own filter pop-up gives it. */
export type GridColumnFilter =
  | {
      type: 'text'
      column: string
      op: 'contains' | 'notContains' | 'equals' | 'startsWith' | 'blank' | 'notBlank'
      value: string
    }
  | {
      type: 'number'
      column: string
      op: 'equals' | 'lessThan' | 'greaterThan' | 'inRange' | 'blank' | 'notBlank'
      value: number | null
      to: number | null
    }
  | {
      type: 'date'
      column: string
      op: 'equals' | 'before' | 'after' | 'inRange' | 'blank' | 'notBlank'
      /** `YYYY-MM-DD`. */
      value: string | null
      to: string | null
    }

export interface GridSort {
  column: string
  direction: 'asc' | 'desc'
}

/** What the grid wants to show: rows `start` up to but without `end`. */
export interface GridRequest {
  start: number
  end: number
  sort: GridSort[]
  filters: GridColumnFilter[]
  /** Aborted when the answer is no longer wanted. */
  signal: AbortSignal
}

const textOps = ['contains', 'notContains', 'equals', 'startsWith', 'blank', 'notBlank'] as const
const numberOps = ['equals', 'lessThan', 'greaterThan', 'inRange', 'blank', 'notBlank'] as const
const dateOps = {
  equals: 'equals',
  lessThan: 'before',
  greaterThan: 'after',
  inRange: 'inRange',
  blank: 'blank',
  notBlank: 'notBlank',
} as const

/** The options each filter pop-up offers, in AG Grid's names. */
export const filterOptions = {
  text: [...textOps],
  number: [...numberOps],
  date: ['equals', 'lessThan', 'greaterThan', 'inRange', 'blank', 'notBlank'] as const,
}

/** Reads AG Grid's filter model; a condition it does not know is left out rather than misread. */
export function readFilterModel(model: unknown): GridColumnFilter[] {
  if (!isRecord(model)) return []
  return Object.entries(model).flatMap(([column, condition]) => {
    const filter = isRecord(condition) ? readCondition(column, condition) : undefined
    return filter === undefined ? [] : [filter]
  })
}

function readCondition(column: string, condition: Record<string, unknown>): GridColumnFilter | undefined {
  const { filterType, type, filter, filterTo, dateFrom, dateTo } = condition
  if (filterType === 'text') {
    const op = textOps.find((one) => one === type)
    return op === undefined
      ? undefined
      : { type: 'text', column, op, value: typeof filter === 'string' ? filter : '' }
  }
  if (filterType === 'number') {
    const op = numberOps.find((one) => one === type)
    return op === undefined
      ? undefined
      : { type: 'number', column, op, value: toNumber(filter), to: toNumber(filterTo) }
  }
  if (filterType === 'date') {
    const op = typeof type === 'string' && isDateOp(type) ? dateOps[type] : undefined
    return op === undefined
      ? undefined
      : { type: 'date', column, op, value: toDay(dateFrom), to: toDay(dateTo) }
  }
  return undefined
}

const isDateOp = (type: string): type is keyof typeof dateOps => type in dateOps
const toNumber = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const toDay = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : null)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
