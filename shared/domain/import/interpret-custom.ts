import type { CustomField } from '#shared/model/custom-field.ts'
import type { CustomValue, CustomValues } from '#shared/model/organization.ts'
import { type Cell, cellText, plainText, saysNothing } from './cell.ts'
import type { MappingPlan } from './mapping-plan.ts'
import { choiceKey } from './match-choice.ts'
import { parseYesNo } from './parse-choices.ts'
import { parseDate } from './parse-date.ts'
import { nothing, type Reading, reading, unreadable } from './reading.ts'
import type { RowContext } from './row-context.ts'
import type { RowFindings } from './row-findings.ts'

const longestText = 2_000

/** The values of the user's own fields, by field id, for the organization and for the first contact. */
export function interpretCustom(
  cells: readonly Cell[],
  plan: MappingPlan,
  context: RowContext,
  findings: RowFindings,
) {
  const values: { organization: CustomValues; contact: CustomValues } = { organization: {}, contact: {} }
  for (const column of plan.custom) {
    const { target } = column
    const field = context.customFields.find(
      (each) => target.kind === 'custom' && each.id === target.customFieldId,
    )
    const cell = cells[column.index] ?? null
    if (saysNothing(cell) && field?.type !== 'boolean') continue
    if (field === undefined) {
      findings.note('column', column, cellText(cell))
      continue
    }
    const isText = field.type === 'text'
    const read = isText
      ? reading(findings.text(column, cell, longestText))
      : readCustom(field, findings.typed(column, cell), context)
    const value = findings.take(column, read)
    if (value !== null && value !== '') values[field.entity][field.id] = value
  }
  return values
}

function readCustom(field: CustomField, cell: Cell, context: RowContext): Reading<CustomValue> {
  switch (field.type) {
    case 'number':
      return readNumber(cell)
    case 'date':
      return parseDate(cell, context)
    case 'boolean':
      return parseYesNo(cell)
    case 'choice':
      return readChoice(cell, field.choices)
    case 'text':
      return reading(cellText(cell))
  }
}

function readNumber(cell: Cell): Reading<number> {
  if (typeof cell === 'number' && Number.isFinite(cell)) return reading(cell)
  const text = plainText(cell)
  const match = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(%)?$/.exec(text)
  if (match === null) return unreadable(text, 'number-unreadable')
  const value = Number((match[1] ?? '').replaceAll(',', ''))
  return reading(match[2] === undefined ? value : value / 100)
}

function readChoice(cell: Cell, choices: readonly string[]): Reading<string> {
  const text = cellText(cell)
  if (text === '') return nothing
  const choice = choices.find((each) => choiceKey(each) === choiceKey(text))
  return choice === undefined ? unreadable(text, 'choice-unknown') : reading(choice)
}
