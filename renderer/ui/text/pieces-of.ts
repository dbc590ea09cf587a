export interface Piece {
  start: number
  text: string
  marked: boolean
}

/** Cuts a text along ranges; overlapping, reversed or outlying ranges are put right, and no character is lost. */
export function piecesOf(text: string, ranges: ReadonlyArray<readonly [number, number]>): Piece[] {
  const pieces: Piece[] = []
  let position = 0
  const add = (end: number, marked: boolean) => {
    if (end > position) pieces.push({ start: position, text: text.slice(position, end), marked })
    position = Math.max(position, end)
  }
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const [from, to] = [clamp(start), clamp(end)]
    if (to <= from) continue
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return pieces

  function clamp(index: number) {
    return Math.min(Math.max(0, index), text.length)
  }
}
