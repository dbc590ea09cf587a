import { piecesOf } from './pieces-of.ts'
import './text.css'

/** Text with the found parts marked. Ranges are `[start, end)` in UTF-16 units and may be in any order. */
export function Highlight(props: { text: string; ranges: ReadonlyArray<readonly [number, number]> }) {
  return piecesOf(props.text, props.ranges).map((piece) =>
    piece.marked ? (
      <mark key={piece.start} className="rp-mark">
        {piece.text}
      </mark>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  )
}
