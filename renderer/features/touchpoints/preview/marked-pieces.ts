import type { MessageProblem } from '#shared/model/message.ts'

export interface Piece {
  key: number
  text: string
  isWrong: boolean
}

/** A composed text cut where an empty or unknown field still stands as it was written, braces and all. */
export function markedPieces(text: string, problems: readonly MessageProblem[]): Piece[] {
  const fields = [
    ...new Set(problems.flatMap(({ field }) => (field === null || field === '' ? [] : [field]))),
  ]
  if (fields.length === 0) return [{ key: 0, text, isWrong: false }]
  const pattern = new RegExp(fields.map(asWritten).join('|'), 'g')
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ key: end, text: text.slice(end, match.index), isWrong: false })
    pieces.push({ key: match.index, text: match[0], isWrong: true })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ key: end, text: text.slice(end), isWrong: false })
  return pieces
}

/** The field between its braces, half or full width, with what may follow it there. */
const asWritten = (field: string) => `[{｛]\\s*${escaped(field)}[^{}｛｝]*[}｝]|[{｛]\\s*${escaped(field)}$`
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
