import { LocalDate } from '#shared/model/dates.ts'

export const spanKinds = ['thisYear', 'lastYear', 'custom'] as const
export type SpanKind = (typeof spanKinds)[number]
export interface Span {
  from: LocalDate
  until: LocalDate
}

/** The calendar year of `today`, or one counted from it. */
export function yearSpan(today: LocalDate, years: number): Span {
  const year = String(Number(today.slice(0, 4)) + years).padStart(4, '0')
  return { from: LocalDate.parse(`${year}-01-01`), until: LocalDate.parse(`${year}-12-31`) }
}

/** A span typed by hand: the end moves with a beginning that passes it, and the other way round. */
export function withEdge(span: Span, edge: 'from' | 'until', day: LocalDate): Span {
  const next = { ...span, [edge]: day }
  return next.from <= next.until ? next : { from: day, until: day }
}
