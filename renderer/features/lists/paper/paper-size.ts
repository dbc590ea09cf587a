import type { PrintLayout } from '#shared/model/follow-up-list.ts'

export type Orientation = PrintLayout['orientation']

/** Millimetres. Printers can't reach the last 4 mm of a sheet; 10 leave room for a clip and a thumb. */
export const paper = {
  short: 210,
  long: 297,
  margin: 10,
  /** Title, who and when, what is listed. */
  firstHead: 23,
  /** The title again, small, on every other page. */
  otherHead: 8,
  foot: 9,
} as const

export function sheetOf(orientation: Orientation): { width: number; height: number } {
  return orientation === 'portrait'
    ? { width: paper.short, height: paper.long }
    : { width: paper.long, height: paper.short }
}

export const contentWidth = (orientation: Orientation) => sheetOf(orientation).width - 2 * paper.margin

/** What is left for the table, its column heads included, in millimetres. */
export function tableHeight(orientation: Orientation, isFirst: boolean): number {
  const head = isFirst ? paper.firstHead : paper.otherHead
  // A hair's breadth less than there is: rounding must never push a line over the edge.
  return sheetOf(orientation).height - 2 * paper.margin - head - paper.foot - 0.5
}
