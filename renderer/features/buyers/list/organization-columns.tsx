import type { TFunction } from 'i18next'
import type { Format } from '#renderer/ui/format/format.ts'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import type { CustomField } from '#shared/model/custom-field.ts'
import { type Organization, Stage, Tier } from '#shared/model/organization.ts'
import type { OrganizationColumn } from '#shared/model/organization-filter.ts'
import type { Shelf } from '../organization-links.ts'
import { fieldLabel } from '../use-team.ts'
import {
  AmountCell,
  ContactedCell,
  DueCell,
  NameCell,
  OwnerCell,
  PhoneCell,
  StageCell,
  TagsCell,
  TierCell,
} from './cells.tsx'

export type Words = TFunction<['buyers', 'model', 'common']>

export interface ColumnWords {
  t: Words
  language: string
  format: Format
  nameOf: (userId: string) => string
}

type Column = GridColumn<Organization> & { id: OrganizationColumn }
type Spec = Omit<Column, 'title' | 'hidden' | 'value'> & Partial<Pick<Column, 'value'>>

/**
 * Every column of the list, the shown ones first; the rest waits in the columns menu. Up to the last contact they fit
 * the smallest window, 1280 wide.
 */
export function organizationColumns(
  shelf: Shelf,
  fields: readonly CustomField[],
  words: ColumnWords,
): Column[] {
  const shown = new Set<string>(shelf === 'suppliers' ? shownOfSuppliers : shownOfBuyers)
  const specs = columnSpecs(words)
  const first = [...shown].flatMap((id) => specs.find((spec) => spec.id === id) ?? [])
  const later = specs.filter((spec) => !shown.has(spec.id))
  return [
    ...[...first, ...later].map((spec) => toColumn(spec, shown, words)),
    ...fields.map((field) => customColumn(field, words)),
  ]
}

const shownOfBuyers = [
  'legalName',
  'tier',
  'stage',
  'ownerId',
  'city',
  'primaryContactName',
  'primaryPhone',
  'lastContactOn',
  'nextDueOn',
  'annualPurchase',
  'tags',
] satisfies OrganizationColumn[]

const shownOfSuppliers = [
  'legalName',
  'tier',
  'stage',
  'industries',
  'city',
  'primaryContactName',
  'primaryPhone',
  'lastContactOn',
  'nextDueOn',
  'ownerId',
  'tags',
] satisfies OrganizationColumn[]

function columnSpecs({ t, format, nameOf }: ColumnWords): Spec[] {
  // Asked for once: the grid reads every value again with each letter that is typed.
  const separator = t('buyers:listSeparator')
  const tierWords = wordsOf(Tier.options, (tier) => t(`model:tier.${tier}`))
  const stageWords = wordsOf(Stage.options, (stage) => t(`model:stage.${stage}`))
  const list = (words: readonly string[]) => (words.length === 0 ? null : words.join(separator))
  const text = { sortable: true, filter: 'text' } as const
  const number = { sortable: true, filter: 'number', align: 'right', width: 96 } as const
  const day = { sortable: true, filter: 'date', width: 132 } as const
  return [
    {
      id: 'legalName',
      ...text,
      width: 248,
      minWidth: 160,
      pinned: 'left',
      render: (row) => <NameCell organization={row} />,
    },
    {
      id: 'tier',
      sortable: true,
      width: 68,
      value: (row) => row.tier && tierWords.get(row.tier),
      blankWithoutValue: true,
      render: (row) => <TierCell tier={row.tier} />,
    },
    {
      id: 'stage',
      sortable: true,
      width: 108,
      value: (row) => stageWords.get(row.stage),
      render: (row) => <StageCell stage={row.stage} />,
    },
    {
      id: 'ownerId',
      sortable: true,
      width: 108,
      value: (row) => row.ownerId && nameOf(row.ownerId),
      blankWithoutValue: true,
      render: (row) => <OwnerCell name={row.ownerId && nameOf(row.ownerId)} />,
    },
    { id: 'city', ...text, width: 96 },
    { id: 'primaryContactName', ...text, width: 116 },
    {
      id: 'primaryPhone',
      ...text,
      width: 132,
      blankWithoutValue: true,
      render: (row) => <PhoneCell number={row.primaryPhone} />,
    },
    {
      id: 'lastContactOn',
      ...day,
      value: (row) => row.lastContactOn && format.date(row.lastContactOn),
      blankWithoutValue: true,
      render: (row) => <ContactedCell on={row.lastContactOn} />,
    },
    {
      id: 'nextDueOn',
      ...day,
      value: (row) => row.nextDueOn && format.date(row.nextDueOn),
      blankWithoutValue: true,
      render: (row) => <DueCell on={row.nextDueOn} />,
    },
    {
      id: 'annualPurchase',
      ...number,
      width: 124,
      value: (row) => row.annualPurchase,
      blankWithoutValue: true,
      render: (row) => <AmountCell yuan={row.annualPurchase} />,
    },
    {
      id: 'tags',
      filter: 'text',
      width: 180,
      value: (row) => list(row.tags),
      blankWithoutValue: true,
      render: (row) => <TagsCell tags={row.tags} words={list(row.tags)} />,
    },
    { id: 'industries', filter: 'text', width: 160, value: (row) => list(row.industries) },
    { id: 'shortName', ...text, width: 120 },
    { id: 'englishName', ...text, width: 200 },
    { id: 'creditCode', ...text, width: 180 },
    { id: 'territory', ...text, width: 104 },
    { id: 'country', ...text, width: 104 },
    { id: 'province', ...text, width: 96 },
    { id: 'district', ...text, width: 104 },
    { id: 'address', ...text, width: 240 },
    { id: 'staffBand', ...text, width: 112 },
    { id: 'revenueBand', ...text, width: 112 },
    { id: 'purchaseCategories', filter: 'text', width: 180, value: (row) => list(row.purchaseCategories) },
    { id: 'website', ...text, width: 180 },
    {
      id: 'source',
      sortable: true,
      width: 112,
      value: (row) => row.source && t(`model:source.${row.source}`),
    },
    { id: 'firstDealOn', ...day, value: (row) => row.firstDealOn && format.date(row.firstDealOn) },
    { id: 'partnerSince', ...day, value: (row) => row.partnerSince && format.date(row.partnerSince) },
    { id: 'openFollowUps', ...number },
    { id: 'contactCount', ...number },
    { id: 'notes', filter: 'text', width: 240 },
    { id: 'createdAt', ...day, value: (row) => format.date(format.dayOf(row.createdAt)) },
    { id: 'updatedAt', ...day, value: (row) => format.date(format.dayOf(row.updatedAt)) },
  ]
}

const wordsOf = <Value,>(values: readonly Value[], word: (value: Value) => string) =>
  new Map(values.map((value) => [value, word(value)]))

function toColumn(spec: Spec, shown: ReadonlySet<string>, { t }: ColumnWords): Column {
  const { id } = spec
  return {
    ...spec,
    title: columnTitle(id, [], t, ''),
    value: spec.value ?? ((row) => plainValue(row, id)),
    ...(shown.has(id) ? {} : { hidden: true }),
  }
}

function customColumn(field: CustomField, { t, language, format }: ColumnWords): Column {
  const isNumber = field.type === 'number'
  const filter = field.type === 'boolean' || field.type === 'choice' ? undefined : field.type
  return {
    id: `custom:${field.id}`,
    title: fieldLabel(field, language),
    width: 128,
    hidden: true,
    sortable: true,
    ...(filter === undefined ? {} : { filter }),
    ...(isNumber ? { align: 'right' as const } : {}),
    value: (row) => {
      const value = row.custom[field.id]
      if (value === undefined) return null
      if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no')
      if (typeof value === 'number') return format.number(value)
      return field.type === 'date' ? format.date(value) : value
    },
  }
}

export function columnTitle(
  column: OrganizationColumn,
  fields: readonly CustomField[],
  t: Words,
  language: string,
): string {
  if (isCustom(column)) {
    const field = fields.find((one) => column === `custom:${one.id}`)
    return field === undefined ? t('common:unknown') : fieldLabel(field, language)
  }
  return t(`buyers:columns.${column}`)
}

const isCustom = (column: OrganizationColumn): column is `custom:${string}` => column.startsWith('custom:')

function plainValue(row: Organization, column: OrganizationColumn): string | number | null {
  const value: unknown = Reflect.get(row, column)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
