import { groupBy } from '#shared/domain/group-by.ts'
import type { ImportColumn, ImportField, ImportMapping } from '#shared/model/import-mapping.ts'

export type PlannedColumn = ImportColumn & { index: number }

/** A mapping sorted for reading rows: the columns of each field, and the people a row speaks of. */
export type MappingPlan = {
  columns: (field: ImportField, person?: number) => readonly PlannedColumn[]
  custom: readonly PlannedColumn[]
  labelled: readonly PlannedColumn[]
  people: readonly number[]
}

const plans = new WeakMap<ImportMapping, MappingPlan>()
const none: readonly PlannedColumn[] = []

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
  const ofFields = planned.flatMap((column) =>
    column.target.kind === 'field' ? [{ column, field: column.target.field }] : [],
  )
  const byField = columnsByField(ofFields)
  const byPerson = new Map(
    [...groupBy(ofFields, ({ column }) => column.person)].map(([person, own]) => [
      person,
      columnsByField(own),
    ]),
  )
  return {
    columns: (field, person) => (person === undefined ? byField : byPerson.get(person))?.get(field) ?? none,
    custom: planned.filter((column) => column.target.kind === 'custom'),
    labelled: planned.filter(
      ({ target }) =>
        target.kind === 'newCustomField' || (target.kind === 'field' && target.field === 'labelledNote'),
    ),
    people: [...new Set(planned.map((column) => column.person))].toSorted((a, b) => a - b),
  }
}

type OfField = { column: PlannedColumn; field: ImportField }

function columnsByField(all: readonly OfField[]): ReadonlyMap<ImportField, readonly PlannedColumn[]> {
  const byField = new Map<ImportField, PlannedColumn[]>()
  for (const { column, field } of all) byField.set(field, [...(byField.get(field) ?? []), column])
  return byField
}
