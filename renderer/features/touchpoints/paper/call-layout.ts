/** An A4 sheet on its side, in millimetres: the same margins, head and foot as the other printed lists. */
export const callSheet = {
  width: 297,
  height: 210,
  margin: 10,
  firstHead: 23,
  otherHead: 8,
  foot: 9,
} as const

export const callColumns = [
  'number',
  'who',
  'phone',
  'occasion',
  'lastContactOn',
  'words',
  'result',
  'notes',
] as const
export type CallColumn = (typeof callColumns)[number]

/** Together as wide as the sheet without its margins. */
export const callWidths: Readonly<Record<CallColumn, number>> = {
  number: 9,
  who: 52,
  phone: 31,
  occasion: 28,
  lastContactOn: 20,
  words: 74,
  result: 22,
  notes: 41,
}

/** What is left for the table, its column heads included. */
export const callTableHeight = (isFirst: boolean): number =>
  // A hair's breadth less than there is: rounding must never push a line over the edge.
  callSheet.height -
  2 * callSheet.margin -
  (isFirst ? callSheet.firstHead : callSheet.otherHead) -
  callSheet.foot -
  0.5
