/** One ready-made sheet of labels on A4. Millimetres. */
export interface LabelSheet {
  columns: number
  rows: number
  width: number
  height: number
  /** From the paper's edge to the first label. */
  left: number
  top: number
  /** Between two labels in a row; rows touch. */
  gap: number
}

/**
 * The usual sheets by what their boxes say: 3 × 8 of 70 × 36 mm (Avery Zweckform 3475) or 70 × 37 mm (3474), 2 × 7 of
 * 99.1 × 38.1 mm (L7163), all centred on A4.
 */
export const labelSheets = {
  '3x8': { columns: 3, rows: 8, width: 70, height: 36, left: 0, top: 4.5, gap: 0 },
  '3x8-37': { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, gap: 0 },
  '2x7': { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, gap: 2.5 },
} as const satisfies Record<string, LabelSheet>
export type LabelSheetName = keyof typeof labelSheets

export const labelSheetNames = ['3x8', '3x8-37', '2x7'] as const satisfies LabelSheetName[]

export const labelsOn = ({ columns, rows }: LabelSheet): number => columns * rows

/** Where a label lies: the sheet it is on (from 0) and its corner in millimetres. `at` counts from 0 over all sheets. */
export function labelPlace(sheet: LabelSheet, at: number): { page: number; left: number; top: number } {
  const onPage = at % labelsOn(sheet)
  const [row, column] = [Math.floor(onPage / sheet.columns), onPage % sheet.columns]
  return {
    page: Math.floor(at / labelsOn(sheet)),
    left: rounded(sheet.left + column * (sheet.width + sheet.gap)),
    top: rounded(sheet.top + row * sheet.height),
  }
}

/**
 * What may be printed on of a label at `place`: away from its own edges, because sheets are never fed quite straight, and from the
 * paper's, which printers can't reach.
 */
export function printable(
  sheet: LabelSheet,
  { left, top }: { left: number; top: number },
): { left: number; top: number; width: number; height: number } {
  const from = { left: Math.max(left + edge, unreached), top: Math.max(top + edge, unreached) }
  const right = Math.min(left + sheet.width - edge, paperWidth - unreached)
  const bottom = Math.min(top + sheet.height - edge, paperHeight - unreached)
  return { ...from, width: rounded(right - from.left), height: rounded(bottom - from.top) }
}

const edge = 3.5
const unreached = 5
const paperWidth = 210
const paperHeight = 297
/** A hundredth of a millimetre: sums of tenths are not exact. */
const rounded = (millimetres: number): number => Math.round(millimetres * 100) / 100
