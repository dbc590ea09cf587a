import type { CustomField } from '#shared/model/custom-field.ts'

/** What of a field the service takes when it is saved. */
export const fieldInput = ({ entity, label, labelEn, type, choices, position }: CustomField) => ({
  entity,
  label,
  labelEn,
  type,
  choices,
  position,
})
