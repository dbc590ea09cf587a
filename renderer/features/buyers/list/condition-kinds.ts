import type { CustomField } from '#shared/model/custom-field.ts'
import { SourceChannel } from '#shared/model/organization.ts'
import type { ColumnFilter, OrganizationColumn } from '#shared/model/organization-filter.ts'

/** How a column can be asked about; `choice` is a text column with a known set of values. */
export type ConditionKind =
  | { type: 'text' | 'number' | 'date' | 'boolean' }
  | { type: 'choice'; choices: readonly string[] }

/** Columns a condition may be about, in the order of the menu. Tier, stage, owner and place have chips of their own. */
export const conditionColumns = [
  'legalName',
  'shortName',
  'englishName',
  'creditCode',
  'primaryContactName',
  'primaryPhone',
  'district',
  'address',
  'country',
  'staffBand',
  'revenueBand',
  'purchaseCategories',
  'website',
  'source',
  'notes',
  'firstDealOn',
  'partnerSince',
  'lastContactOn',
  'nextDueOn',
  'openFollowUps',
  'contactCount',
  'createdAt',
  'updatedAt',
] satisfies OrganizationColumn[]

const numbers: readonly string[] = ['openFollowUps', 'contactCount', 'annualPurchase']
const days: readonly string[] = [
  'firstDealOn',
  'partnerSince',
  'lastContactOn',
  'nextDueOn',
  'createdAt',
  'updatedAt',
]

export function conditionKind(column: OrganizationColumn, fields: readonly CustomField[]): ConditionKind {
  const field = fields.find((one) => column === `custom:${one.id}`)
  if (field !== undefined)
    return field.type === 'choice' ? { type: 'choice', choices: field.choices } : { type: field.type }
  if (column === 'source') return { type: 'choice', choices: SourceChannel.options }
  if (numbers.includes(column)) return { type: 'number' }
  return { type: days.includes(column) ? 'date' : 'text' }
}

export const operators = {
  text: ['contains', 'notContains', 'equals', 'startsWith', 'blank', 'notBlank'],
  choice: ['equals', 'blank', 'notBlank'],
  number: ['equals', 'lessThan', 'greaterThan', 'inRange', 'blank', 'notBlank'],
  date: ['before', 'after', 'equals', 'inRange', 'blank', 'notBlank'],
} as const

/** Whether the condition says anything yet. */
export function isComplete(condition: ColumnFilter): boolean {
  if (condition.type === 'boolean' || condition.op === 'blank' || condition.op === 'notBlank') return true
  if (condition.type === 'text') return condition.value.trim() !== ''
  return condition.value !== null && (condition.op !== 'inRange' || condition.to !== null)
}

/** A new condition on a column, still to be filled in. */
export function emptyCondition(column: OrganizationColumn, kind: ConditionKind): ColumnFilter {
  switch (kind.type) {
    case 'boolean':
      return { type: 'boolean', column, value: true }
    case 'number':
      return { type: 'number', column, op: 'greaterThan', value: null, to: null }
    case 'date':
      return { type: 'date', column, op: 'before', value: null, to: null }
    case 'choice':
      return { type: 'text', column, op: 'equals', value: '' }
    case 'text':
      return { type: 'text', column, op: 'contains', value: '' }
  }
}

/** The same condition asked in another way; what was typed stays where it still fits. */
export function withOperator(condition: ColumnFilter, operator: string): ColumnFilter {
  if (condition.type === 'text') {
    const op = operators.text.find((one) => one === operator)
    return op === undefined ? condition : { ...condition, op }
  }
  if (condition.type === 'number') {
    const op = operators.number.find((one) => one === operator)
    return op === undefined ? condition : { ...condition, op }
  }
  if (condition.type === 'date') {
    const op = operators.date.find((one) => one === operator)
    return op === undefined ? condition : { ...condition, op }
  }
  return condition
}
