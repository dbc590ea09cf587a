import type { ImportField } from '#shared/model/import-mapping.ts'
import { foreignHeaders, headerWords } from './header-words.ts'
import { importFields } from './import-fields.ts'
import { type HeaderPiece, headerPieces } from './normalize-header.ts'

/** How well a header names a field: 1 is one of its own words, 0.5 a word somewhere inside. */
export type HeaderMatch = { field: ImportField; score: number }

type Word = { field: ImportField; key: string; isHan: boolean; onlyWhole: boolean }

let cached: { exact: ReadonlyMap<string, readonly ImportField[]>; words: readonly Word[] } | undefined

/** The fields a header may mean, best first; empty for a header of its own. */
export function matchHeader(wholeHeader: string): HeaderMatch[] {
  // What stands at the far end of a long instruction does not name the column.
  const header = wholeHeader.slice(0, 120)
  const best = new Map<ImportField, number>()
  const isForeign = foreignHeaders.test(header.normalize('NFKC'))
  for (const piece of headerPieces(header)) {
    for (const { field, score } of matchPiece(piece, isForeign)) {
      best.set(field, Math.max(best.get(field) ?? 0, score * piece.sureness))
    }
  }
  const own = best.get('legalName')
  if (own !== undefined && /英文|外文|[(（]英[)）]|english|[([\s]en[)\]\s]*$/i.test(header)) {
    best.set('englishName', own)
    best.delete('legalName')
  }
  const title = best.get('title')
  // A cell headed 联系人/职务 holds the name first.
  if (title !== undefined && best.has('contactName') && nameBeforeTitle.test(header))
    best.set('contactName', title + 0.01)
  return [...best].map(([field, score]) => ({ field, score })).toSorted((a, b) => b.score - a.score)
}

const nameBeforeTitle =
  /(?:人|姓名|name)\s*(?:[/／、,，&+\n]|及|和|与|and)\s*(?:职[务位称]|岗位|title|position)/i

function matchPiece(piece: HeaderPiece, isForeign: boolean): HeaderMatch[] {
  const exact = vocabulary().exact.get(piece.key)
  if (exact !== undefined) return exact.map((field) => ({ field, score: 1 }))
  if (isForeign) return []
  return vocabulary().words.flatMap((word) => {
    if (word.onlyWhole) return []
    const share = word.isHan ? hanShare(piece.key, word.key) : latinShare(piece.words, word.key.split(' '))
    return share === 0 ? [] : [{ field: word.field, score: share }]
  })
}

/** The head of a Chinese compound stands at its end: 联系人手机 is a phone, not a person. */
function hanShare(text: string, word: string): number {
  if (word.length < 2) return 0
  const at = text.lastIndexOf(word)
  if (at === -1) return 0
  const atEnd = at + word.length === text.length
  return (atEnd ? 0.6 : 0.35) + 0.35 * (word.length / text.length)
}

function latinShare(words: readonly string[], wanted: readonly string[]): number {
  if (wanted.join('').length < 3) return 0
  for (let at = words.length - wanted.length; at >= 0; at--) {
    if (wanted.every((word, offset) => words[at + offset] === word)) {
      const share = wanted.join('').length / words.join('').length
      return (at + wanted.length === words.length ? 0.6 : 0.35) + 0.35 * share
    }
  }
  return 0
}

function vocabulary() {
  cached ??= buildVocabulary()
  return cached
}

function buildVocabulary() {
  const exact = new Map<string, ImportField[]>()
  const words: Word[] = []
  for (const field of fields()) {
    for (const written of (headerWords[field] ?? '').split('|')) {
      const onlyWhole = written.startsWith('=')
      const text = onlyWhole ? written.slice(1) : written
      const key = headerPieces(text)[0]?.key ?? text
      exact.set(key, [...(exact.get(key) ?? []), field])
      words.push({ field, key, isHan: /\p{Script=Han}/u.test(key), onlyWhole })
    }
  }
  return { exact, words }
}

function fields(): ImportField[] {
  const names: ImportField[] = []
  for (const field in importFields) {
    if (isField(field)) names.push(field)
  }
  return names
}

const isField = (name: string): name is ImportField => name in importFields
