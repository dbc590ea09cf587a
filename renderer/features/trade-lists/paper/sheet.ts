/** A4 lying, in millimetres; the head as on every other list we print. */
export const paper = {
  width: 297,
  height: 210,
  margin: 10,
  firstHead: 23,
  otherHead: 8,
  foot: 9,
} as const

/** The sheets bring their own margins, so the page has none. */
export const pageRule = '@page { size: A4 landscape; margin: 0 }'

export const contentWidth = paper.width - 2 * paper.margin

/** A hair's breadth less than there is: rounding must never push a line over the edge. */
export const tableHeight = (isFirst: boolean): number =>
  paper.height - 2 * paper.margin - (isFirst ? paper.firstHead : paper.otherHead) - paper.foot - 0.5
