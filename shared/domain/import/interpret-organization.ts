import type { ImportField } from '#shared/model/import-mapping.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import { isAbroad } from '../regions/country-names.ts'
import { type Cell, cellText } from './cell.ts'
import { checkCreditCode } from './credit-code.ts'
import { definedOnly } from './defined-only.ts'
import { interpretPlace } from './interpret-place.ts'
import type { MappingPlan, PlannedColumn } from './mapping-plan.ts'
import { parseAmount } from './parse-amount.ts'
import { parseAnniversary } from './parse-anniversary.ts'
import { parsePurchaseMethods, parseRoles, parseSource, parseStage, parseTier } from './parse-choices.ts'
import { parseDate } from './parse-date.ts'
import { parseList } from './parse-list.ts'
import type { Reading } from './reading.ts'
import { rememberReadings } from './remember-readings.ts'
import type { RowContext } from './row-context.ts'
import type { RowFindings } from './row-findings.ts'
import { splitCompanyName } from './split-company-name.ts'

export type InterpretedOrganization = {
  organization: Partial<OrganizationInput>
  ownerName: string | null
  introducerName: string | null
  /** Tells the phone parser whose numbers to expect. */
  isAbroad: boolean
}

const longestNotes = 20_000

const readList = rememberReadings(parseList)
const readSource = rememberReadings(parseSource)
const readPurchaseMethods = rememberReadings(parsePurchaseMethods)

/** What a row says about the organization. `cells`: null wherever a cell says nothing. */
export function interpretOrganization(
  cells: readonly Cell[],
  plan: MappingPlan,
  context: RowContext,
  findings: RowFindings,
): InterpretedOrganization {
  const cellsOf = (field: ImportField) =>
    plan
      .columns(field)
      .map((column) => ({ column, cell: cells[column.index] ?? null }))
      .filter(({ cell }) => cell !== null)
  const text = (field: ImportField, longest: number): string | undefined => {
    const [only] = cellsOf(field)
    const value = only === undefined ? '' : findings.text(only.column, only.cell, longest)
    return value === '' ? undefined : value
  }
  const value = <Value>(
    field: ImportField,
    parse: (cell: Cell, column: PlannedColumn) => Reading<Value>,
  ): Value | undefined => {
    const [only] = cellsOf(field)
    if (only === undefined) return undefined
    return findings.take(only.column, parse(findings.typed(only.column, only.cell), only.column)) ?? undefined
  }
  const list = (field: ImportField): string[] | undefined => {
    const words = cellsOf(field).flatMap(
      ({ column, cell }) => findings.take(column, readList(findings.typed(column, cell))) ?? [],
    )
    return words.length === 0 ? undefined : [...new Set(words)].slice(0, 100)
  }

  const day = (field: 'firstDealOn' | 'partnerSince') =>
    value(field, (cell, column) => parseDate(cell, { today: context.today, order: column.dateOrder }))

  const source = value('source', readSource)
  const sourceNote = joinNotes([source?.note ?? undefined, text('sourceNote', 200)])
  const place = interpretPlace(cells, plan, findings)
  const name = readName(cellsOf('legalName')[0], text('englishName', 200), findings, plan)
  const former = [...name.formerNames, ...(list('formerNames') ?? [])]
  const organization = definedOnly({
    legalName: name.legalName,
    englishName: name.englishName,
    shortName: text('shortName', 200) ?? name.shortName,
    formerNames: former.length === 0 ? undefined : [...new Set(former)].slice(0, 100),
    creditCode: readCreditCode(cellsOf('creditCode')[0], findings),
    roles: value('roles', parseRoles),
    industries: list('industries'),
    ...place,
    staffBand: text('staffBand', 200),
    revenueBand: withHeaderUnit(text('revenueBand', 200), plan.columns('revenueBand')[0]),
    website: text('website', 500),
    foundedOn: value('foundedOn', (cell, column) =>
      parseAnniversary(cell, { today: context.today, youngest: 0, order: column.dateOrder }),
    ),
    firstDealOn: day('firstDealOn'),
    partnerSince: day('partnerSince'),
    source: source?.channel,
    sourceNote,
    tier: value('tier', parseTier),
    stage: value('stage', parseStage),
    blacklistReason: text('blacklistReason', 500),
    annualPurchase: value('annualPurchase', (cell, column) => parseAmount(cell, column.unit)),
    purchaseCategories: list('purchaseCategories'),
    purchaseMethods: value('purchaseMethods', readPurchaseMethods)?.slice(),
    tags: list('tags'),
    notes: readNotes(cellsOf('notes'), findings),
  })
  return {
    organization,
    ownerName: text('owner', 100) ?? null,
    introducerName: text('introducer', 200) ?? null,
    isAbroad:
      isAbroad(place.country) ||
      (place.province === undefined && place.country === undefined && isForeignName(organization.legalName)),
  }
}

type Filled = { column: PlannedColumn; cell: Cell }
type Name = { legalName?: string; englishName?: string; shortName?: string; formerNames: string[] }

function readName(
  own: Filled | undefined,
  english: string | undefined,
  findings: RowFindings,
  plan: MappingPlan,
): Name {
  const typed = own === undefined ? '' : cellText(own.cell).slice(0, 2_000)
  const { name, englishName, shortName, formerNames, remarks } = splitCompanyName(typed)
  if (own !== undefined) for (const remark of remarks) findings.note('leftover', own.column, remark)
  // A foreign company often has an English name only.
  const legalName = name === '' ? (english ?? '') : name
  if (legalName === '') {
    const [column] = plan.columns('legalName')
    findings.flag(column ?? nameless, '', 'missing')
    return { formerNames: [] }
  }
  if (own !== undefined && (name.length > 300 || typed.length === 2_000))
    findings.flag(own.column, cellText(own.cell), 'too-long')
  const other = english ?? englishName ?? undefined
  return {
    legalName: legalName.slice(0, 300).toWellFormed().trim(),
    ...(other === undefined || other === legalName
      ? {}
      : { englishName: other.slice(0, 200).toWellFormed().trim() }),
    ...(shortName === null || shortName === '' ? {} : { shortName: shortName.slice(0, 200) }),
    formerNames: formerNames
      .map((each) => each.slice(0, 100).toWellFormed().trim())
      .filter((each) => each !== ''),
  }
}

const nameless: PlannedColumn = {
  index: -1,
  header: '',
  person: 1,
  target: { kind: 'field', field: 'legalName' },
}

function readCreditCode(own: Filled | undefined, findings: RowFindings): string | undefined {
  if (own === undefined) return undefined
  const check = checkCreditCode(findings.typed(own.column, own.cell))
  if (check.ok) return check.code
  findings.flag(own.column, check.text, check.problem)
  return undefined
}

function readNotes(filled: readonly Filled[], findings: RowFindings): string | undefined {
  const texts = filled.map(({ column, cell }) => findings.text(column, cell, longestNotes))
  const notes = texts.join('\n').slice(0, longestNotes).toWellFormed()
  return notes === '' ? undefined : notes
}

function joinNotes(parts: readonly (string | undefined)[]): string | undefined {
  const joined = [...new Set(parts.filter((part) => part !== undefined))].join('；')
  return joined === '' ? undefined : joined.slice(0, 200).toWellFormed()
}

/** A bare 5000 under 年营业额(万元) is 5000万元: a band is kept as words, so its unit has to stand in them. */
function withHeaderUnit(text: string | undefined, column: PlannedColumn | undefined): string | undefined {
  const unit = /[(（]([^()（）]{1,20})[)）]/.exec(column?.header ?? '')?.[1]
  if (text === undefined || unit === undefined || !/^[\d,.\s~～-]+$/.test(text)) return text
  return `${text}${/^\p{Script=Han}/u.test(unit) ? '' : ' '}${unit}`.slice(0, 200)
}

const isForeignName = (name: string | undefined): boolean =>
  name !== undefined && !/\p{Script=Han}/u.test(name)
