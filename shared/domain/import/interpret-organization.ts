import type { Anniversary } from '#shared/model/dates.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import { hasHan } from '../characters.ts'
import { eachOf } from '../each-of.ts'
import { isAbroad } from '../regions/country-names.ts'
import { cellText } from './cell.ts'
import { checkCreditCode } from './credit-code.ts'
import { interpretPlace } from './interpret-place.ts'
import type { ColumnsByField, MappingPlan, PlannedColumn } from './mapping-plan.ts'
import { parseAmount } from './parse-amount.ts'
import { parseAnniversary } from './parse-anniversary.ts'
import { parsePurchaseMethods, parseRoles, parseSource, parseStage, parseTier } from './parse-choices.ts'
import { readDay } from './read-day.ts'
import { rememberByColumn, rememberReadings } from './remember-readings.ts'
import { distinct, type RowCells } from './row-cells.ts'
import { splitCompanyName } from './split-company-name.ts'

export type InterpretedOrganization = {
  organization: Partial<OrganizationInput>
  ownerName: string | null
  introducerName: string | null
  /** Tells the phone parser whose numbers to expect. */
  isAbroad: boolean
}

const longestNotes = 20_000

const readSource = rememberReadings(parseSource)
const readPurchaseMethods = rememberReadings(parsePurchaseMethods)
const readAmount = rememberByColumn((cell, { unit }) => parseAmount(cell, unit))
const readFoundingDay = rememberByColumn((cell, { dateOrder }, today) =>
  parseAnniversary(cell, { today, youngest: 0, order: dateOrder }),
)

/** What a row says about the organization. */
export function interpretOrganization(row: RowCells, { columns }: MappingPlan): InterpretedOrganization {
  const source = row.value(columns.source, readSource)
  const sourceNote = joinNotes(source?.note ?? undefined, row.text(columns.sourceNote, 200))
  const place = interpretPlace(row, columns)
  const name = readName(row, columns)
  const formerNames = united(name.formerNames, row.list(columns.formerNames))

  const organization: Partial<OrganizationInput> = {}
  const put = <K extends keyof OrganizationInput>(field: K, value: OrganizationInput[K] | undefined) => {
    if (value !== undefined) organization[field] = value
  }
  put('legalName', name.legalName)
  put('englishName', name.englishName)
  put('shortName', row.text(columns.shortName, 200) ?? name.shortName)
  put('formerNames', formerNames)
  put('creditCode', readCreditCode(row, columns))
  put('roles', row.value(columns.roles, parseRoles))
  put('industries', row.list(columns.industries))
  Object.assign(organization, place)
  put('staffBand', row.text(columns.staffBand, 200))
  put('revenueBand', withHeaderUnit(row.text(columns.revenueBand, 200), row.first(columns.revenueBand)))
  put('website', row.text(columns.website, 500))
  put('foundedOn', copied(row.value(columns.foundedOn, readFoundingDay)))
  put('firstDealOn', row.value(columns.firstDealOn, readDay))
  put('partnerSince', row.value(columns.partnerSince, readDay))
  put('source', source?.channel)
  put('sourceNote', sourceNote)
  put('tier', row.value(columns.tier, parseTier))
  put('stage', row.value(columns.stage, parseStage))
  put('blacklistReason', row.text(columns.blacklistReason, 500))
  put('annualPurchase', row.value(columns.annualPurchase, readAmount))
  put('purchaseCategories', row.list(columns.purchaseCategories))
  put('purchaseMethods', row.value(columns.purchaseMethods, readPurchaseMethods)?.slice())
  put('tags', row.list(columns.tags))
  put('notes', row.lines(columns.notes, longestNotes))
  return {
    organization,
    ownerName: row.text(columns.owner, 100) ?? null,
    introducerName: row.text(columns.introducer, 200) ?? null,
    isAbroad:
      isAbroad(place.country) ||
      (place.province === undefined && place.country === undefined && isForeignName(name.legalName)),
  }
}

type Name = {
  legalName: string | undefined
  englishName: string | undefined
  shortName: string | undefined
  formerNames: readonly string[]
}

const unnamed: Name = {
  legalName: undefined,
  englishName: undefined,
  shortName: undefined,
  formerNames: [],
}

function readName(row: RowCells, columns: ColumnsByField): Name {
  const english = row.text(columns.englishName, 200)
  const own = row.first(columns.legalName)
  const cell = own === undefined ? null : row.said(own)
  const typed = cellText(cell).slice(0, 2_000)
  const { name, englishName, shortName, formerNames, remarks } = splitCompanyName(typed)
  if (own !== undefined) for (const remark of remarks) row.findings.note('leftover', own, remark)
  // A foreign company often has an English name only.
  const legalName = name === '' ? (english ?? '') : name
  if (legalName === '') {
    row.findings.flag(columns.legalName?.[0] ?? nameless, '', 'missing')
    return unnamed
  }
  if (own !== undefined && (name.length > 300 || typed.length === 2_000))
    row.findings.flag(own, cellText(cell), 'too-long')
  const other = english ?? englishName ?? undefined
  return {
    legalName: legalName.slice(0, 300).toWellFormed().trim(),
    englishName:
      other === undefined || other === legalName ? undefined : other.slice(0, 200).toWellFormed().trim(),
    shortName: shortName === null || shortName === '' ? undefined : shortName.slice(0, 200),
    formerNames: eachOf(formerNames, (each) => each.slice(0, 100).toWellFormed().trim()).filter(
      (each) => each !== '',
    ),
  }
}

const nameless: PlannedColumn = {
  index: -1,
  header: '',
  person: 1,
  target: { kind: 'field', field: 'legalName' },
}

function united(read: readonly string[], said: readonly string[] | undefined): string[] | undefined {
  const all = said === undefined ? [...read] : [...read, ...said]
  return all.length === 0 ? undefined : distinct(all, 100)
}

function readCreditCode(row: RowCells, columns: ColumnsByField): string | undefined {
  const own = row.first(columns.creditCode)
  if (own === undefined) return undefined
  const check = checkCreditCode(row.findings.typed(own, row.said(own)))
  if (check.ok) return check.code
  row.findings.flag(own, check.text, check.problem)
  return undefined
}

const copied = (day: Anniversary | undefined): Anniversary | undefined => day && { ...day }

function joinNotes(read: string | undefined, said: string | undefined): string | undefined {
  const joined =
    read === undefined || said === undefined || read === said ? (read ?? said) : `${read}；${said}`
  return joined === undefined || joined === '' ? undefined : joined.slice(0, 200).toWellFormed()
}

/** A bare 5000 under 年营业额(万元) is 5000万元: a band is kept as words, so its unit has to stand in them. */
function withHeaderUnit(text: string | undefined, column: PlannedColumn | undefined): string | undefined {
  if (text === undefined || !/^[\d,.\s~～-]+$/.test(text)) return text
  const unit = /[(（]([^()（）]{1,20})[)）]/.exec(column?.header ?? '')?.[1]
  if (unit === undefined) return text
  return `${text}${/^\p{Script=Han}/u.test(unit) ? '' : ' '}${unit}`.slice(0, 200)
}

const isForeignName = (name: string | undefined): boolean => name !== undefined && !hasHan(name)
