import { z } from 'zod'
import type { TradeListKind } from '#shared/model/trade-list.ts'

export const TradeColumn = z.enum([
  'on',
  'company',
  'tier',
  'contact',
  'phone',
  'place',
  'title',
  'category',
  'specification',
  'quantity',
  'price',
  'amount',
  'supplier',
  'region',
  'method',
  'certificates',
  'neededBy',
  'deadline',
  'status',
  'round',
  'proposed',
  'reasons',
  'days',
  'offerings',
  'owner',
  'notes',
])
export type TradeColumn = z.infer<typeof TradeColumn>

interface ColumnsOfKind {
  shown: readonly TradeColumn[]
  /** To be had as well. */
  more: readonly TradeColumn[]
}

/** The columns of each list, in their order. */
export const columnsOf: Record<TradeListKind, ColumnsOfKind> = {
  openRequirements: {
    shown: ['company', 'title', 'quantity', 'price', 'deadline', 'days', 'proposed', 'status', 'owner'],
    more: [
      'on',
      'tier',
      'contact',
      'phone',
      'place',
      'category',
      'specification',
      'region',
      'neededBy',
      'method',
      'certificates',
      'round',
      'notes',
    ],
  },
  unmatched: {
    shown: ['company', 'title', 'specification', 'quantity', 'price', 'reasons', 'round', 'days', 'owner'],
    more: [
      'on',
      'tier',
      'contact',
      'phone',
      'place',
      'category',
      'region',
      'neededBy',
      'deadline',
      'certificates',
      'notes',
    ],
  },
  quietSuppliers: {
    shown: ['company', 'tier', 'place', 'contact', 'phone', 'offerings', 'on', 'days', 'owner'],
    more: [],
  },
  successStories: {
    shown: ['on', 'company', 'supplier', 'title', 'quantity', 'amount', 'method', 'round', 'days', 'owner'],
    more: ['tier', 'place', 'category', 'region', 'contact', 'phone', 'notes'],
  },
  purchaseRequests: {
    shown: [
      'on',
      'company',
      'contact',
      'phone',
      'title',
      'specification',
      'quantity',
      'price',
      'region',
      'neededBy',
    ],
    more: ['place', 'tier', 'category', 'method', 'certificates', 'deadline', 'owner', 'notes'],
  },
}

/** Room on paper in relation to each other, and what is written to the right. */
export const shapes: Record<TradeColumn, { weight: number; width: number; isFigure?: boolean }> = {
  on: { weight: 9, width: 112 },
  company: { weight: 17, width: 200 },
  tier: { weight: 5, width: 72 },
  contact: { weight: 8, width: 92 },
  phone: { weight: 13, width: 132 },
  place: { weight: 10, width: 110 },
  title: { weight: 14, width: 160 },
  category: { weight: 12, width: 140 },
  specification: { weight: 18, width: 220 },
  quantity: { weight: 10, width: 110, isFigure: true },
  price: { weight: 12, width: 140, isFigure: true },
  amount: { weight: 11, width: 120, isFigure: true },
  supplier: { weight: 17, width: 200 },
  region: { weight: 10, width: 110 },
  method: { weight: 6, width: 80 },
  certificates: { weight: 11, width: 140 },
  neededBy: { weight: 9, width: 112 },
  deadline: { weight: 9, width: 112 },
  status: { weight: 8, width: 92 },
  round: { weight: 6, width: 72, isFigure: true },
  proposed: { weight: 6, width: 84, isFigure: true },
  reasons: { weight: 16, width: 200 },
  days: { weight: 6, width: 92, isFigure: true },
  offerings: { weight: 6, width: 84, isFigure: true },
  owner: { weight: 8, width: 96 },
  notes: { weight: 16, width: 200 },
}

/** Millimetres for the number of a row and each column; together `available`. */
export function paperWidths(columns: readonly TradeColumn[], available: number): number[] {
  const number = 9
  const sum = columns.reduce((total, column) => total + shapes[column].weight, 0)
  return [number, ...columns.map((column) => (shapes[column].weight / sum) * (available - number))]
}
