import { importFields } from '#shared/domain/import/import-fields.ts'
import type { ImportField, ImportMapping } from '#shared/model/import-mapping.ts'

export interface MappingWarnings {
  /** Without a company name, only rows whose code or phone is known can be placed. */
  noCompany: boolean
  /** Fields that hold one value but got several columns; the places of all but the first are named. */
  doubled: ReadonlyMap<number, ImportField>
}

/** What a careful colleague would point out about a mapping before it is used. */
export function mappingWarnings(mapping: ImportMapping): MappingWarnings {
  const taken = new Set<string>()
  const doubled = new Map<number, ImportField>()
  for (const [index, { target, person }] of mapping.columns.entries()) {
    if (target.kind !== 'field') continue
    const traits = importFields[target.field]
    if (traits.columns === 'many') continue
    const place = `${target.field}/${traits.entity === 'contact' ? person : 0}`
    if (taken.has(place)) doubled.set(index, target.field)
    taken.add(place)
  }
  return { noCompany: ![...taken].some((place) => place.startsWith('legalName/')), doubled }
}
