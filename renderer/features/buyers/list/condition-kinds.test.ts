import { expect, test } from 'vitest'
import type { CustomField } from '#shared/model/custom-field.ts'
import { Instant } from '#shared/model/dates.ts'
import { CustomFieldId } from '#shared/model/ids.ts'
import { ColumnFilter, OrganizationColumn } from '#shared/model/organization-filter.ts'
import {
  conditionColumns,
  conditionKind,
  emptyCondition,
  isComplete,
  withOperator,
} from './condition-kinds.ts'

const at = Instant.parse('2026-01-01T00:00:00.000Z')
const id = CustomFieldId.parse('01890000-0000-7000-8000-000000000009')
const field = (type: CustomField['type']): CustomField => ({
  id,
  entity: 'organization',
  label: '合作意向',
  labelEn: null,
  type,
  choices: ['高', '低'],
  position: 0,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
})

test('a column of the team is asked about as what it holds', () => {
  const column = OrganizationColumn.parse(`custom:${id}`)
  expect(conditionKind(column, [field('choice')])).toEqual({ type: 'choice', choices: ['高', '低'] })
  expect(conditionKind(column, [field('boolean')])).toEqual({ type: 'boolean' })
})

test('every column gives a condition the service takes, once it is filled in', () => {
  for (const column of conditionColumns) {
    const empty = emptyCondition(column, conditionKind(column, []))
    expect(ColumnFilter.safeParse(empty).success).toBe(true)
    expect(isComplete(empty)).toBe(false)
    expect(isComplete(withOperator(empty, 'blank'))).toBe(true)
  }
})

test('a range needs both ends', () => {
  const from = { type: 'number', column: 'contactCount', op: 'inRange', value: 2, to: null } as const
  expect(isComplete(from)).toBe(false)
  expect(isComplete({ ...from, to: 5 })).toBe(true)
})

test('another question keeps what was typed; a question that does not fit changes nothing', () => {
  const condition = { type: 'text', column: 'address', op: 'contains', value: '解放路' } as const
  expect(withOperator(condition, 'startsWith')).toEqual({ ...condition, op: 'startsWith' })
  expect(withOperator(condition, 'greaterThan')).toEqual(condition)
})
