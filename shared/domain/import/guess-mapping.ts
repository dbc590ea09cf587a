import type { CustomField } from '#shared/model/custom-field.ts'
import type { ImportColumn, ImportField, ImportMapping, ImportTarget } from '#shared/model/import-mapping.ts'
import type { Cell } from './cell.ts'
import { profileColumn } from './column-profile.ts'
import { dateOrderOf } from './date-order.ts'
import { fieldCandidates } from './field-candidates.ts'
import type { Column, GuessOptions } from './guess-column.ts'
import { headerUnit } from './header-unit.ts'
import { importFields } from './import-fields.ts'
import { matchHeader } from './match-header.ts'
import { headerJoint, headerKey, headerPerson } from './normalize-header.ts'

const sure = 0.6

/**
 * Guesses what each column of a list is, from Chinese and English headers and from the values. A field that holds one value gets
 * the column that fits it best (beside 姓名 also 英文姓名, of which a row takes what is filled); a second column of the same
 * person's field belongs to a second person where the headers say so.
 * What is not recognised becomes a labelled note, so that nothing is lost; running numbers and empty columns are left out.
 * @param sampleRows data rows without the header, some 50 to 200 of them
 */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  customFields: readonly CustomField[],
  options: GuessOptions = {},
): ImportMapping {
  const columns = headers.map((header, index): Column => {
    const values = sampleRows.map((row) => row[index] ?? null)
    return { index, header, person: headerPerson(header), profile: profileColumn(values), values }
  })
  const persons = personOfColumns(columns)
  const chosen = assignFields(columns, persons, customFields, options)
  return {
    version: 1,
    columns: columns.map((column) => toImportColumn(column, chosen.get(column.index), persons, options)),
  }
}

/** Best fit first; each takes its column, and its field when only one column may have it. */
function assignFields(
  columns: readonly Column[],
  persons: readonly number[],
  customFields: readonly CustomField[],
  options: GuessOptions,
): Map<number, ImportTarget> {
  const chosen = new Map<number, ImportTarget>()
  for (const column of columns) {
    const custom = customFieldFor(column.header, customFields)
    if (custom !== undefined) chosen.set(column.index, { kind: 'custom', customFieldId: custom.id })
  }
  const offers = columns
    .filter((column) => !chosen.has(column.index))
    .flatMap((column) => fieldCandidates(column, options).map((candidate) => ({ ...candidate, column })))
    .filter(({ score, field, column }) => score >= sure && !(field === 'contactName' && isSecondName(column)))
    .toSorted((a, b) => b.score - a.score || a.column.index - b.column.index)
  const taken = new Set<string>()
  for (const { column, field } of offers) {
    if (chosen.has(column.index)) continue
    const person = importFields[field].entity === 'contact' ? (persons[column.index] ?? 1) : 0
    const place = `${field}/${person}`
    if (importFields[field].columns === 'one' && taken.has(place)) continue
    taken.add(place)
    chosen.set(column.index, { kind: 'field', field })
  }
  for (const column of columns) {
    if (isSecondName(column) && hasNameBefore(column, columns, persons, chosen))
      chosen.set(column.index, { kind: 'field', field: 'contactName' })
  }
  return chosen
}

/** 英文姓名 and 姓名（英文） beside 姓名: what somebody is called whose 姓名 is empty, not one more person. */
function isSecondName({ header }: Column): boolean {
  if (!header.includes('英文')) return false
  const [best] = matchHeader(header.replace(/[（(]?英文[）)]?/, ''))
  return best?.field === 'contactName'
}

const hasNameBefore = (
  { index }: Column,
  columns: readonly Column[],
  persons: readonly number[],
  chosen: ReadonlyMap<number, ImportTarget>,
): boolean =>
  columns.slice(0, index).some((other) => {
    const target = chosen.get(other.index)
    return (
      target?.kind === 'field' && target.field === 'contactName' && persons[other.index] === persons[index]
    )
  })

function customFieldFor(header: string, customFields: readonly CustomField[]): CustomField | undefined {
  const key = headerKey(header)
  if (key === '') return undefined
  return customFields.find(
    (field) =>
      field.deletedAt === null && (headerKey(field.label) === key || headerKey(field.labelEn ?? '') === key),
  )
}

/**
 * Which person each column speaks of. Numbers count only when several columns name a person; under merged headings each with a
 * name (负责人 › 姓名, 日常联系人 › 姓名) the heading tells; else a repeated 联系人 column begins the next person.
 */
function personOfColumns(columns: readonly Column[]): number[] {
  const names = columns.filter((column) => isNameColumn(column))
  const numbered = new Set(names.map((column) => column.person))
  if (numbered.size > 1) return columns.map((column) => (numbered.has(column.person) ? column.person : 1))
  const groups = names
    .map(groupOf)
    .filter((group) => columns.filter((column) => groupOf(column) === group).length > 1)
  if (groups.length > 1 && new Set(groups).size === names.length)
    return columns.map((column) => Math.max(groups.indexOf(groupOf(column)) + 1, 1))
  const keys = names.map((column) => headerKey(column.header))
  const repeated = names.length > 1 && new Set(keys).size < keys.length
  if (!repeated) return columns.map(() => 1)
  let person = 0
  return columns.map((column) => {
    if (names.includes(column)) person += 1
    return Math.max(person, 1)
  })
}

/** The merged heading above a column, if any. */
const groupOf = ({ header, index }: Column): string =>
  header.includes(headerJoint) ? (header.split(headerJoint)[0] ?? '') : `${index}`

const isNameColumn = (column: Column): boolean => {
  const [best] = fieldCandidates(column, {})
  return (
    best !== undefined &&
    best.score >= sure &&
    (best.field === 'contactName' || best.field === 'contactFamilyName') &&
    !isSecondName(column)
  )
}

function toImportColumn(
  column: Column,
  target: ImportTarget | undefined,
  persons: readonly number[],
  options: GuessOptions,
): ImportColumn {
  const settled = target ?? { kind: 'field' as const, field: unknownColumn(column) }
  const field = settled.kind === 'field' ? settled.field : undefined
  const person =
    field !== undefined && importFields[field].entity === 'contact' ? (persons[column.index] ?? 1) : 1
  const dateOrder = field !== undefined && isDateField(field) ? dateOrderOf(column.values) : undefined
  return {
    header: column.header.slice(0, 2_000),
    target: settled,
    person: Math.min(person, 20),
    ...(field === 'annualPurchase' ? { unit: unitFor(column.header, options.titles ?? []) } : {}),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(field === 'birthday' && /农历|阴历|旧历|lunar/i.test(column.header)
      ? { calendar: 'lunar' as const }
      : {}),
  }
}

const dateFields: ReadonlySet<ImportField> = new Set([
  'birthday',
  'foundedOn',
  'firstDealOn',
  'partnerSince',
  'lastContactOn',
  'leftOn',
])
const isDateField = (field: ImportField): boolean => dateFields.has(field)

/** An empty column or a running number says nothing; everything else is kept with its header. */
const unknownColumn = (column: Column): ImportField =>
  column.profile.filled === 0
    ? 'ignore'
    : column.header.trim() === '' && column.profile.share('running') === 1
      ? 'rowNumber'
      : 'labelledNote'

function unitFor(header: string, titles: readonly string[]): number {
  const own = headerUnit(header)
  if (own.named) return own.unit
  const stated = titles
    .map((title) => /(?:金额)?单位\s*[:：]\s*(?:人民币)?\s*([千万亿百十]*元)/.exec(title)?.[1])
    .find((unit) => unit !== undefined)
  return stated === undefined ? 1 : headerUnit(stated).unit
}
