import { groupBy } from '#shared/domain/group-by.ts'
import type { ImportColumn, ImportMapping } from '#shared/model/import-mapping.ts'

/**
 * A short key of a list's headers, the same whatever their order, case, width and blanks: a mapping is remembered under it.
 * 106 bits of a plain (not secret) hash.
 */
export function headerSetKey(headers: readonly string[]): string {
  const set = [...new Set(headers.map(comparable))].filter((header) => header !== '').toSorted()
  const text = set.join('\n')
  return `${set.length}-${hash(text, 1)}${hash(text, 2)}`
}

/**
 * A remembered mapping in the column order of this list: a column is found by its header, the second of two equal ones by its
 * turn. undefined when a header is new, so that nothing is imported as something else.
 */
export function realignMapping(
  remembered: ImportMapping,
  headers: readonly string[],
): ImportMapping | undefined {
  const byHeader = groupBy(remembered.columns, (column) => comparable(column.header))
  const turns = new Map<string, number>()
  const columns: ImportColumn[] = []
  for (const header of headers) {
    const key = comparable(header)
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    const column = byHeader.get(key)?.[turn]
    if (column !== undefined) columns.push({ ...column, header })
    else if (key === '') columns.push({ header, target: { kind: 'field', field: 'ignore' }, person: 1 })
    else return undefined
  }
  return { version: 1, columns }
}

const comparable = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*]+/g, '')

/** cyrb53 (public domain): 53 well-mixed bits of a text. */
function hash(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
