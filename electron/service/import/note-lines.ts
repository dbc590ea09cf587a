import type { NotePiece } from '#shared/domain/import/row-findings.ts'

export type ImportLanguage = 'zh-CN' | 'en'

/**
 * What a row said that no field holds, as lines for the notes of the company: nothing of a list is lost.
 * The header names the column as the list's owner knows it.
 */
export function noteLines(pieces: readonly NotePiece[], language: ImportLanguage): string | null {
  if (pieces.length === 0) return null
  return pieces.map((piece) => lineOf(piece, language)).join('\n')
}

function lineOf({ kind, header, field, value }: NotePiece, language: ImportLanguage): string {
  const name = header.replaceAll(/\s+/g, ' ').trim() || field
  if (kind === 'bad')
    return language === 'en'
      ? `Not readable on import – ${name}: ${value}`
      : `导入时无法识别——${name}：${value}`
  return language === 'en' ? `${name}: ${value}` : `${name}：${value}`
}
