/** The row number typed so far, or undefined when it is no row of a list whose last row is `last`. */
export function readRowNumber(typed: string, last: number): number | undefined {
  if (!/^\d{1,5}$/.test(typed.trim())) return undefined
  const number = Number(typed)
  return number >= 1 && number <= last ? number : undefined
}

/**
 * Whether no further digit could make another row of the list: then the hand may go on without Enter. Of 40 rows, 5 is
 * whole and 3 is not; of 500, 123 and 007 are.
 */
export function isWholeRowNumber(typed: string, last: number): boolean {
  const number = readRowNumber(typed, last)
  return number !== undefined && (number * 10 > last || typed.trim().length >= String(last).length)
}

/** The next row without a result, from the one after `after` on and round to the beginning; undefined when all have one. */
export function nextUnanswered(
  rows: ReadonlyArray<{ number: number }>,
  after: number,
  isAnswered: (number: number) => boolean,
): number | undefined {
  const open = rows.filter((row) => !isAnswered(row.number))
  return (open.find((row) => row.number > after) ?? open[0])?.number
}
