import { importFields } from '#shared/domain/import/import-fields.ts'
import { matchHeader } from '#shared/domain/import/match-header.ts'
import { matchItemHeader } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportColumn, ImportField } from '#shared/model/import-mapping.ts'

/**
 * How we came to a column's target, worded for the person who has to trust it:
 * chosen by them now or for an earlier list, said by the header, only part of the header, or seen from the values.
 */
export type Sureness =
  | 'byHand'
  | 'remembered'
  | 'header'
  | 'partOfHeader'
  | 'values'
  | 'customField'
  | 'kept'
  | 'left'

const ownWord = 0.95
const someWord = 0.6

export function columnSureness(
  column: ImportColumn,
  from: { byHand: boolean; remembered: boolean; format: string },
): Sureness {
  if (from.byHand) return 'byHand'
  const { target } = column
  if (target.kind !== 'field') return from.remembered ? 'remembered' : 'customField'
  if (target.field === 'ignore' || target.field === 'rowNumber') return 'left'
  if (from.remembered) return 'remembered'
  if (target.field === 'labelledNote') return 'kept'
  // The properties of a vCard mean what its standard says.
  if (from.format === 'vcf' && importFields[target.field].entity !== 'item') return 'header'
  const score = namedBy(column.header, target.field)
  if (score >= ownWord) return 'header'
  return score >= someWord ? 'partOfHeader' : 'values'
}

function namedBy(header: string, wanted: ImportField): number {
  const found =
    importFields[wanted].entity === 'item'
      ? itemRoles.flatMap((role) => matchItemHeader(header, role))
      : matchHeader(header)
  return Math.max(0, ...found.flatMap(({ field, score }) => (field === wanted ? [score] : [])))
}

const itemRoles = ['purchaseList', 'catalogue'] as const

/** Those a person should look at before anything is read. */
export const isUnsure = (sureness: Sureness): boolean => sureness === 'partOfHeader' || sureness === 'values'
