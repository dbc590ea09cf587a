import { type Quantity, Quantity as QuantitySchema, type Unit } from '../../model/trade-terms.ts'
import { type Cell, isDateCell, plainText, saysNothing } from '../import/cell.ts'
import { type Doubt, nothing, notUnderstood, type Reading, reading, unreadable } from '../import/reading.ts'
import { unitWords } from '../matching/unit-words.ts'

/** Units that lists of goods also use; the longer word first. */
const moreUnits: readonly (readonly [word: string, unit: Unit])[] = [
  ['平方', 'm2'],
  ['平米', 'm2'],
  ['立方', 'm3'],
  ['公吨', 't'],
  ['千米', 'km'],
  ['套装', 'set'],
  ['each', 'piece'],
  ['nos', 'piece'],
  ['ea', 'piece'],
  ['㎡', 'm2'],
  ['组', 'set'],
  ['副', 'set'],
  ...[...'辆部顶盏片颗粒袋桶包罐板枚副幅面樽筒扇具棵头匹股'].map((word) => [word, 'piece'] as const),
]
const oneLetter: readonly (readonly [string, Unit])[] = [
  ['t', 't'],
  ['g', 'g'],
  ['l', 'l'],
  ['m', 'm'],
  ['km', 'km'],
  ['ml', 'ml'],
  ['mm', 'mm'],
  ['m2', 'm2'],
  ['m3', 'm3'],
]

/** A unit as people write it, with how many of it one is (斤 is half a kilogram); null for one nobody here knows. */
export function unitOf(word: string): { unit: Unit; times: number } | null {
  const text = word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[.。]$/u, '')
  const known = unitWords.find(([each]) => each === text)
  if (known) return { unit: known[1], times: known[2] ?? 1 }
  const more = [...moreUnits, ...oneLetter].find(([each]) => each === text)
  return more ? { unit: more[1], times: 1 } : null
}

const NUMBER = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`
const MANY = '千万|百万|十万|亿|万|千|百|thousand|million|k(?!g|m)|w'
const SHAPE = new RegExp(
  `^(?<sign>-)?(?<low>${NUMBER})\\s*(?<many>(?:${MANY})(?!克|米|瓦))?\\s*(?:(?:-|~|至|到|to)\\s*(?<high>${NUMBER})\\s*(?<manyHigh>(?:${MANY})(?!克|米|瓦))?\\s*)?(?<unit>[\\p{L}㎡²³0-9]*)\\s*(?:[(]\\s*(?:每\\p{L}|一\\p{L})?\\s*(?<pack>\\d+)\\s*\\p{L}*(?:\\s*/\\s*\\p{L}+)?[^)]*[)])?$`,
  'iu',
)
const ROUGH =
  /^(?:约|大约|大概|近|超过|不少于|不低于|至少|≥|>=|>|≤|<=|<|~|about|approx\.?|ca\.?|at least|min\.?)\s*|\s*(?:左右|上下|以上|起|\+)$/giu

/**
 * `5千套`, `1,200`, `3.5吨`, `20箱(每箱24只)`, `2-3吨` (counts with its lower end, doubted). `unit` and `perPack` come from
 * columns of their own or from the heading; without any, pieces are assumed and that is said.
 */
export function parseQuantity(
  cell: Cell,
  given: { unit: string | null; perPack: number | null },
): Reading<Quantity> {
  if (saysNothing(cell)) return nothing
  const text = plainText(cell)
  if (isDateCell(cell) || typeof cell === 'boolean') return unreadable(text, 'quantity-unreadable')
  const doubts: Doubt[] = []
  const bare = text
    .replace(/[‐‑–—−～]/gu, '-')
    .replace(/^[(]([\d,.]+)[)]$/u, '-$1')
    .trim()
  const exact = bare.replace(ROUGH, '').trim()
  if (exact !== bare) doubts.push({ value: text, doubt: 'amount-approximate', kept: true })
  const groups = SHAPE.exec(exact)?.groups
  if (!groups) return /\d/u.test(text) ? unreadable(text, 'quantity-unreadable') : notUnderstood(text)
  if (groups['high'] !== undefined) doubts.push({ value: text, doubt: 'amount-range', kept: true })
  const word = groups['unit'] || given.unit || ''
  const unit = word === '' ? { unit: 'piece' as const, times: 1 } : unitOf(word)
  if (unit === null) return unreadable(groups['unit'] ? text : `${text} ${word}`, 'unit-unknown')
  if (word === '') doubts.push({ value: text, doubt: 'unit-assumed', kept: true })
  const amount =
    numberOf(groups['low']) * manyOf(groups['many'] ?? (groups['high'] ? groups['manyHigh'] : undefined))
  const perPack = groups['pack'] === undefined ? given.perPack : Number(groups['pack'])
  const value = Number((amount * unit.times).toPrecision(12)) * (groups['sign'] ? -1 : 1)
  if (value <= 0) return unreadable(text, 'quantity-not-positive')
  const told = QuantitySchema.safeParse({
    amount: value,
    unit: unit.unit,
    ...(perPack !== null && perPack > 0 && packs.has(unit.unit) && { perPack }),
  })
  return told.success ? reading(told.data, { doubts }) : unreadable(text, 'quantity-too-large')
}

/** Only what holds pieces has a pack size. */
const packs: ReadonlySet<Unit> = new Set(['box', 'pallet', 'set'])

/** The unit a heading names: 数量(吨), Qty (pcs). */
export function headingUnit(header: string): string | null {
  const inner = /[(（[【]([^()（）[\]【】]{1,10})[)）\]】]/u.exec(header)?.[1]?.replace(/^单位[:：]/u, '')
  return inner !== undefined && unitOf(inner) !== null ? inner : null
}

const numberOf = (text: string | undefined): number => Number((text ?? '').replace(/[,，]/gu, ''))

const manyValues: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  万: 10_000,
  十万: 100_000,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  k: 1_000,
  w: 10_000,
  thousand: 1_000,
  million: 1e6,
}
const manyOf = (word: string | undefined): number =>
  word === undefined ? 1 : (manyValues[word.toLowerCase()] ?? 1)
