import { type Cadence, CadenceInterval } from '#shared/model/cadence.ts'
import { Tier } from '#shared/model/organization.ts'

/** `none`: that tier is not called by the calendar. */
export const intervalUnits = ['day', 'month', 'none'] as const
export type IntervalUnit = (typeof intervalUnits)[number]

/** An interval as it is being typed; the field of a number gives '' while it is empty. */
export interface IntervalDraft {
  count: number | string
  unit: IntervalUnit
}

export type CadenceDraft = Record<Tier, IntervalDraft>

/** The longest interval the team may agree on: ten years. */
export const longestInterval = { day: 3650, month: 120 } as const

export function draftOf(cadence: Cadence): CadenceDraft {
  const one = (interval: CadenceInterval | null): IntervalDraft =>
    interval === null ? { count: '', unit: 'none' } : { count: interval.count, unit: interval.unit }
  return {
    key: one(cadence.key),
    A: one(cadence.A),
    B: one(cadence.B),
    C: one(cadence.C),
    D: one(cadence.D),
  }
}

/** Undefined while the number is no interval of that unit. */
export function readInterval({ count, unit }: IntervalDraft): CadenceInterval | null | undefined {
  if (unit === 'none') return null
  return CadenceInterval.safeParse({ unit, count: count === '' ? undefined : Number(count) }).data
}

/** Undefined as long as one tier cannot be read. */
export function readCadence(draft: CadenceDraft): Cadence | undefined {
  const read = Tier.options.map((tier) => readInterval(draft[tier]))
  const [key, A, B, C, D] = read
  if (key === undefined || A === undefined || B === undefined || C === undefined || D === undefined) {
    return undefined
  }
  return { key, A, B, C, D }
}

export const isSameCadence = (one: Cadence, other: Cadence): boolean =>
  Tier.options.every(
    (tier) => one[tier]?.unit === other[tier]?.unit && one[tier]?.count === other[tier]?.count,
  )
