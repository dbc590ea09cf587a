import type { TradeListRow } from '#shared/model/trade-list.ts'
import type { ListOrder } from '../list-order.ts'

/** A list with everything its paper says. */
export interface TradePaperList {
  order: ListOrder
  rows: readonly TradeListRow[]
  total: number
  title: string
  /** Who prints and when, and what narrows the list. */
  meta: string
  holds: string
}
