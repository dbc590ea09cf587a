import type { LocalDate } from '../../model/dates.ts'
import type { CategoryId } from '../../model/ids.ts'
import type { ImportField, ImportMapping } from '../../model/import-mapping.ts'
import type { OfferingInput } from '../../model/offering.ts'
import type { RequirementInput } from '../../model/requirement.ts'
import type { Currency, PriceBand, Quantity, Unit } from '../../model/trade-terms.ts'
import { type Cell, cellText, plainText, saysNothing } from '../import/cell.ts'
import { type PlannedColumn, planOf } from '../import/mapping-plan.ts'
import { matchPurchaseMethod } from '../import/parse-choices.ts'
import type { Reading } from '../import/reading.ts'
import {
  longestTyped,
  type NotePiece,
  type RowDoubt,
  RowFindings,
  type RowFlag,
} from '../import/row-findings.ts'
import { saysOtherwise } from '../import/says-otherwise.ts'
import type { ItemRole } from './item-header-words.ts'
import { parseCertificates, parseDays, parseNeededBy, parsePlace, parseRegions } from './parse-item-terms.ts'
import { bandOf, currencyIn, parsePrice } from './parse-price.ts'
import { headingUnit, parseQuantity, unitOf } from './parse-quantity.ts'

/** What the buyer or supplier behind an item is, whoever reads the row settles. */
export type WantedItem = Omit<
  RequirementInput,
  'organizationId' | 'contactId' | 'ownerId' | 'visitId' | 'status'
>
export type OfferedItem = Omit<OfferingInput, 'organizationId'>

export type ItemContext = {
  today: LocalDate
  /** The name of the list where no column tells one. */
  listName: string
  /** The category a text speaks of: of its own column word for word, or of a title somewhere in it. */
  categoryNamed(text: string): CategoryId | null
  categoryIn(text: string): CategoryId | null
}

export type InterpretedItem = {
  wanted: WantedItem | null
  offered: OfferedItem | null
  flags: RowFlag[]
  doubts: RowDoubt[]
  notes: NotePiece[]
}

const longestTitle = 200
const longestSpecification = 20_000

/**
 * The item of one row. Never fails: what cannot be read is flagged and kept as a piece for the notes. A row without a title
 * takes its specification's beginning; one without either is flagged `itemTitle: title-missing` and has no item.
 */
export function interpretItem(
  cells: readonly Cell[],
  mapping: ImportMapping,
  role: ItemRole,
  context: ItemContext,
): InterpretedItem {
  const row = new ItemRow(cells, mapping)
  const { findings } = row
  const specification = row.texts('specification', longestSpecification)
  const title = (row.text('itemTitle', longestTitle) || specification.split('\n')[0] || '')
    .slice(0, longestTitle)
    .trim()
  if (title === '') {
    const column = row.column('itemTitle')
    findings.flag(column ?? nameless, '', 'title-missing')
    return { wanted: null, offered: null, ...found(findings) }
  }
  const perPack = row.number('packSize')
  const quantity = (field: ImportField): Quantity | null =>
    row.take(field, (cell, column) =>
      parseQuantity(cell, { unit: row.unitWord() ?? headingUnit(column.header), perPack }),
    )
  const categoryText = row.text('itemCategory', 200)
  const named = categoryText === '' ? null : context.categoryNamed(categoryText)
  const category = row.column('itemCategory')
  if (categoryText !== '' && named === null && category) findings.note('unread', category, categoryText)
  const shared = {
    title,
    categoryId: named ?? context.categoryIn(title) ?? context.categoryIn(specification),
    specification: specification === title ? '' : specification,
    notes: null,
  }
  const until = row.take('certificatesUntil', (cell, column) =>
    parseNeededBy(cell, { today: context.today, order: column.dateOrder }),
  )
  const certificates = row.all('certificates', (cell) =>
    parseCertificates(cell, { today: context.today, until }),
  )
  const day = (field: ImportField) =>
    row.take(field, (cell, column) => parseNeededBy(cell, { today: context.today, order: column.dateOrder }))
  if (role === 'catalogue') {
    const moq = quantity('moq')
    const capacityPerMonth = quantity('capacity')
    const offered: OfferedItem = {
      ...shared,
      moq,
      capacityPerMonth,
      price: priceOf(row, (moq ?? capacityPerMonth)?.unit ?? null, false),
      regions: row.all('regions', parseRegions).slice(0, 100),
      leadTimeDays: row.take('leadTime', (cell, { header }) => parseDays(cell, header)),
      certificates: certificates.slice(0, 50),
    }
    return { wanted: null, offered, ...found(findings) }
  }
  const wantedQuantity = quantity('quantity')
  const wanted: WantedItem = {
    ...shared,
    quantity: wantedQuantity,
    price: priceOf(row, wantedQuantity?.unit ?? null, true),
    deliverTo: row.take('deliverTo', parsePlace),
    neededBy: day('neededBy'),
    method: matchPurchaseMethod(plainText(row.cell('purchaseMethods'))) ?? null,
    certificates: certificates.map(({ name }) => name).slice(0, 30),
    deadline: day('deadline'),
    purchaseList: row.text('purchaseList', 100) || context.listName.slice(0, 100) || null,
  }
  return { wanted, offered: null, ...found(findings) }
}

/** A price of its own column, or a lower and an upper end; the currency of the cell, of its column, of the heading. */
function priceOf(row: ItemRow, counted: Unit | null, isBudget: boolean): PriceBand | null {
  const heading = ['price', 'priceLow', 'priceHigh'] as const
  const headers = heading.flatMap((field) => row.column(field)?.header ?? []).join(' ')
  const stated = row.column('currency')
  const statedText = plainText(row.cell('currency'))
  const ofColumn = statedText === '' ? null : currencyIn(statedText)
  if (stated && statedText !== '' && (ofColumn === null || ofColumn === 'other')) {
    // An amount of unknown money is no amount: neither it nor a guess is stored.
    findings(row).flag(stated, statedText, 'currency-unknown')
    for (const field of heading) {
      const column = row.column(field)
      if (column) findings(row).note('kept', column, cellText(row.cell(field)))
    }
    return null
  }
  const ofHeading = currencyIn(headers)
  if (ofHeading === 'other') {
    for (const field of heading) {
      const column = row.column(field)
      const text = cellText(row.cell(field))
      if (column && text !== '') findings(row).flag(column, text, 'currency-unknown')
    }
    return null
  }
  const currency: Currency = (ofColumn === 'other' ? null : ofColumn) ?? ofHeading ?? 'CNY'
  const perHeading = /(?:\/|每|per\s+)\s*([\p{L}㎡²³]+)/iu.exec(headers)?.[1]
  const per = (perHeading === undefined ? null : unitOf(perHeading)?.unit) ?? counted ?? row.unit() ?? 'piece'
  const one = row.take('price', (cell) => parsePrice(cell, { per, currency, isBudget }))
  if (one !== null) return one
  const end = (field: 'priceLow' | 'priceHigh') =>
    row.take(field, (cell) => parsePrice(cell, { per, currency, isBudget: true }))
  const [low, high] = [end('priceLow'), end('priceHigh')]
  const column = row.column('priceHigh') ?? row.column('priceLow')
  if (!column || (low === null && high === null)) return null
  const known = high ?? low
  return findings(row).take(
    column,
    bandOf(
      { low: low?.high ?? low?.low ?? null, high: high?.high ?? high?.low ?? null },
      { per: known?.per ?? per, currency: known?.currency ?? currency },
      [low, high].map((each) => each?.high ?? '').join(' – '),
    ),
  )
}

const findings = (row: ItemRow): RowFindings => row.findings
const found = ({ flags, doubts, notes }: RowFindings) => ({ flags, doubts, notes })

const nameless = {
  index: -1,
  header: '',
  person: 1,
  target: { kind: 'field' as const, field: 'itemTitle' as const },
}

/** The cells of one row by what they are of. */
class ItemRow {
  readonly findings = new RowFindings()
  readonly #cells: readonly Cell[]
  readonly #plan

  constructor(cells: readonly Cell[], mapping: ImportMapping) {
    this.#cells = cells.map((cell) => (saysNothing(cell) ? null : cell))
    this.#plan = planOf(mapping)
    for (const column of this.#plan.columns.itemNotes ?? []) {
      const cell = this.#cells[column.index] ?? null
      if (cell !== null) this.findings.note('column', column, cellText(cell))
    }
    for (const columns of this.#plan.sharedOfItem) {
      for (const column of saysOtherwise(columns, this.#said)) this.findings.keep(column, this.#said(column))
    }
  }

  #said = (column: PlannedColumn): Cell => this.#cells[column.index] ?? null
  /** The first of the field's columns that says something. */
  column = (field: ImportField): PlannedColumn | undefined => {
    const columns = this.#plan.columns[field]
    return columns?.find((column) => this.#said(column) !== null) ?? columns?.[0]
  }
  cell = (field: ImportField): Cell => this.#cells[this.column(field)?.index ?? -1] ?? null

  text(field: ImportField, longest: number): string {
    const column = this.column(field)
    return column ? this.findings.text(column, this.cell(field), longest).replaceAll(/\s+/gu, ' ') : ''
  }

  /** Several columns as lines, those behind the first with their heading. */
  texts(field: ImportField, longest: number): string {
    const lines = (this.#plan.columns[field] ?? []).flatMap((column) => {
      const text = this.findings.text(column, this.#cells[column.index] ?? null, longest)
      return text === '' ? [] : [text]
    })
    return lines.join('\n').slice(0, longest).toWellFormed().trim()
  }

  take<Value>(
    field: ImportField,
    parse: (cell: Cell, column: PlannedColumn) => Reading<Value>,
  ): Value | null {
    const column = this.column(field)
    const cell = this.cell(field)
    if (!column || cell === null) return null
    return this.findings.take(column, parse(this.findings.typed(column, cell), column))
  }

  all<Value>(field: ImportField, parse: (cell: Cell) => Reading<Value[]>): Value[] {
    return (this.#plan.columns[field] ?? []).flatMap((column) => {
      const cell = this.#cells[column.index] ?? null
      if (cell === null) return []
      const short =
        typeof cell === 'string' && cell.length > longestTyped ? this.findings.typed(column, cell) : cell
      return this.findings.take(column, parse(short)) ?? []
    })
  }

  /** A whole number of its own, or null. */
  number(field: ImportField): number | null {
    const text = plainText(this.cell(field))
    const value = Number(/^(\d+(?:\.\d+)?)/u.exec(text.replaceAll(',', ''))?.[1])
    return text !== '' && Number.isFinite(value) && value > 0 && value <= 1e6 ? value : null
  }

  unitWord(): string | null {
    const text = plainText(this.cell('quantityUnit'))
    return text === '' ? null : text
  }

  unit(): Unit | null {
    const word = this.unitWord()
    return word === null ? null : (unitOf(word)?.unit ?? null)
  }
}
