import type { CustomField } from '../../model/custom-field.ts'
import type { ImportColumn, ImportField, ImportMapping } from '../../model/import-mapping.ts'
import { type CategoryNames, guessCategory } from '../categories/guess-category.ts'
import { type Cell, isDateCell, plainText, saysNothing } from '../import/cell.ts'
import { profileColumn } from '../import/column-profile.ts'
import { dateOrderOf } from '../import/date-order.ts'
import { guessMapping } from '../import/guess-mapping.ts'
import { importFields } from '../import/import-fields.ts'
import { matchHeader } from '../import/match-header.ts'
import { type ItemRole, matchItemHeader } from './item-header-words.ts'
import { currencyIn } from './parse-price.ts'
import { parseQuantity, unitOf } from './parse-quantity.ts'

type Offer = { index: number; field: ImportField; score: number }

const sure = 0.6

/**
 * Guesses what the columns of a purchase list or a catalogue are: its items first, by headers in Chinese and English, then by
 * the values of columns whose header says nothing; what is left over as in any list of companies. `names`: the categories.
 */
export function guessItemMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  customFields: readonly CustomField[],
  { role, names, titles }: { role: ItemRole; names: CategoryNames; titles: readonly string[] },
): ImportMapping {
  const valuesOf = (index: number) => sampleRows.map((row) => row[index] ?? null)
  const byHeader = headers.flatMap((header, index) =>
    matchItemHeader(header, role).flatMap(({ field, score }): Offer[] =>
      isCompanyColumn(header, field, valuesOf(index))
        ? []
        : [{ index, field, score: score - rival(header, field) }],
    ),
  )
  const chosen = choose(byHeader)
  const untold = headers.flatMap((header, index) =>
    chosen.has(index) || header.trim() !== '' ? [] : fromValues(index, valuesOf(index), role, names),
  )
  for (const [index, field] of choose(untold, chosen)) chosen.set(index, field)
  const rest = guessMapping(headers, sampleRows, customFields, {
    kind: role === 'catalogue' ? 'suppliers' : 'buyers',
    titles,
  })
  return {
    version: 1,
    columns: rest.columns.map((column, index): ImportColumn => {
      const field = chosen.get(index)
      if (field === undefined) return column
      const dateOrder = dates.has(field) ? dateOrderOf(valuesOf(index)) : undefined
      return {
        header: column.header,
        target: { kind: 'field', field },
        person: 1,
        ...(dateOrder === undefined ? {} : { dateOrder }),
      }
    }),
  }
}

const dates: ReadonlySet<ImportField> = new Set(['neededBy', 'deadline', 'certificatesUntil'])

/** The surest first; a field that one column may have goes to the surest. */
function choose(offers: readonly Offer[], before: ReadonlyMap<number, ImportField> = new Map()) {
  const chosen = new Map<number, ImportField>()
  const taken = new Set(before.values())
  for (const { index, field, score } of offers.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (score < sure || chosen.has(index) || before.has(index)) continue
    if (importFields[field].columns === 'one' && taken.has(field)) continue
    taken.add(field)
    chosen.set(index, field)
  }
  return chosen
}

/** 单位 and 名称 over names of companies are the company. */
function isCompanyColumn(header: string, field: ImportField, values: readonly Cell[]): boolean {
  if (field !== 'quantityUnit' && field !== 'itemTitle') return false
  if (matchHeader(header)[0]?.field !== 'legalName') return false
  const profile = profileColumn(values)
  return profile.filled > 0 && profile.share('company') >= 0.3
}

/** A header that is a company's or a person's word for word is not an item's by its ending: 供应商名称, 联系人要求. */
function rival(header: string, field: ImportField): number {
  const own = matchHeader(header)[0]
  if (own === undefined || own.score < 1 || shared.has(own.field)) return 0
  const item = importFields[field].entity === 'item'
  return item && own.score >= 1 && !itemFirst.has(field) ? 0.5 : 0
}

/** Words both vocabularies know mean the item here: 备注, 类别, 名称. */
const shared: ReadonlySet<ImportField> = new Set([
  'notes',
  'purchaseCategories',
  'roles',
  'region',
  'legalName',
])
const itemFirst: ReadonlySet<ImportField> = new Set([
  'itemTitle',
  'itemNotes',
  'itemCategory',
  'quantityUnit',
])

/** A column without a header says what it is by its values: 5千套, ¥38, 认证, 套, or the names of goods. */
function fromValues(index: number, values: readonly Cell[], role: ItemRole, names: CategoryNames): Offer[] {
  const told = values.filter((cell) => !saysNothing(cell)).slice(0, 50)
  if (told.length < 2) return []
  const texts = told.map(plainText)
  const share = (is: (text: string, cell: Cell) => boolean) =>
    texts.filter((text, at) => is(text, told[at] ?? null)).length / texts.length
  const offer = (field: ImportField, found: number): Offer[] =>
    found >= 0.6 ? [{ index, field, score: 0.6 + found / 10 }] : []
  const isMeasured = (text: string) =>
    /\p{L}/u.test(text) && parseQuantity(text, { unit: null, perPack: null }).value !== null
  return [
    ...offer(role === 'catalogue' ? 'moq' : 'quantity', share(isMeasured)),
    ...offer(
      'price',
      share((text) => /\d/u.test(text) && currencyIn(text) !== null),
    ),
    ...offer(
      'quantityUnit',
      share((text) => unitOf(text) !== null),
    ),
    ...offer(
      'certificates',
      share((text) => /^(?:ISO\s?\d|(?:CE|CCC|FDA|RoHS|LFGB|GOTS|OEKO|FSC|BSCI|HACCP|UL)\b)/iu.test(text)),
    ),
    ...(role === 'purchaseList'
      ? offer(
          'neededBy',
          share((_, cell) => isDateCell(cell)),
        )
      : []),
    ...offer(
      'itemTitle',
      share((text) => text.length <= 60 && guessCategory(text, names) !== null),
    ),
  ]
}
