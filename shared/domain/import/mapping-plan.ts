import { type ImportColumn, ImportField, type ImportMapping } from '#shared/model/import-mapping.ts'
import { importFields } from './import-fields.ts'

export type PlannedColumn = ImportColumn & { index: number }

/** The columns of each field a list has. */
export type ColumnsByField = { readonly [Field in ImportField]?: readonly PlannedColumn[] }

/** A mapping sorted for reading rows: the columns of each field, and the people a row speaks of. */
export type MappingPlan = {
  /** Of whichever person. */
  columns: ColumnsByField
  people: readonly PlannedPerson[]
  custom: readonly PlannedColumn[]
  labelled: readonly PlannedColumn[]
  /** Columns that share a field, of one person, which holds one value: the first that says something has it. */
  shared: readonly (readonly PlannedColumn[])[]
  /** The same of the fields of an item. */
  sharedOfItem: readonly (readonly PlannedColumn[])[]
}

export type PlannedPerson = { number: number; columns: ColumnsByField }

const plans = new WeakMap<ImportMapping, MappingPlan>()

/** The same mapping object is planned once, however many rows are read with it. */
export function planOf(mapping: ImportMapping): MappingPlan {
  const known = plans.get(mapping)
  if (known !== undefined) return known
  const plan = makePlan(mapping)
  plans.set(mapping, plan)
  return plan
}

function makePlan(mapping: ImportMapping): MappingPlan {
  const planned = mapping.columns.map((column, index): PlannedColumn => ({ ...column, index }))
  const numbers = [...new Set(planned.map((column) => column.person))].toSorted((a, b) => a - b)
  const columns = columnsByField(planned)
  const people = numbers.map((number) => ({
    number,
    columns: columnsByField(planned.filter(({ person }) => person === number)),
  }))
  return {
    columns,
    people,
    custom: planned.filter((column) => column.target.kind === 'custom'),
    labelled: planned.filter(
      ({ target }) =>
        target.kind === 'newCustomField' || (target.kind === 'field' && target.field === 'labelledNote'),
    ),
    shared: [
      ...sharedIn(columns, 'organization'),
      ...people.flatMap((person) => sharedIn(person.columns, 'contact')),
    ],
    sharedOfItem: sharedIn(columns, 'item'),
  }
}

const sharedIn = (columns: ColumnsByField, entity: 'organization' | 'contact' | 'item') =>
  ImportField.options
    .filter((field) => importFields[field].columns === 'one' && importFields[field].entity === entity)
    .map((field) => columns[field] ?? [])
    .filter((sharing) => sharing.length > 1)

function columnsByField(all: readonly PlannedColumn[]): ColumnsByField {
  const byField: { [Field in ImportField]?: PlannedColumn[] } = {}
  for (const column of all) {
    if (column.target.kind !== 'field') continue
    const { field } = column.target
    byField[field] ??= []
    byField[field].push(column)
  }
  return byField
}
