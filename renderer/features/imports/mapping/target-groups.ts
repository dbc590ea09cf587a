import { importFields } from '#shared/domain/import/import-fields.ts'
import { ImportField, type ImportTarget } from '#shared/model/import-mapping.ts'

/** The fields of one group of the target list, in the order a person looks for them. */
export function fieldsOf(entity: 'organization' | 'contact' | 'item'): ImportField[] {
  return ImportField.options.filter((field) => importFields[field].entity === entity)
}

/** One key a target, to compare and to choose by. */
export function targetKey(target: ImportTarget): string {
  if (target.kind === 'field') return target.field
  return target.kind === 'custom' ? `custom:${target.customFieldId}` : `new:${target.entity}:${target.label}`
}

export const speaksOfPerson = (target: ImportTarget): boolean =>
  target.kind === 'field' && importFields[target.field].entity === 'contact'

const dateFields: ReadonlySet<ImportField> = new Set([
  'birthday',
  'foundedOn',
  'firstDealOn',
  'partnerSince',
  'lastContactOn',
  'leftOn',
  'neededBy',
  'deadline',
  'certificatesUntil',
])
export const isDateTarget = (target: ImportTarget): boolean =>
  target.kind === 'field' && dateFields.has(target.field)
