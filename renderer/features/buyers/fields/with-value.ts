import type { CustomValue, CustomValues } from '#shared/model/organization.ts'

/** The values with one of them set, or taken away. */
export function withValue(values: CustomValues, id: string, value: CustomValue | undefined): CustomValues {
  const { [id]: _, ...others } = values
  return value === undefined ? others : { ...others, [id]: value }
}
