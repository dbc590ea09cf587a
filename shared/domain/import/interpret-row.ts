import type { ContactInput } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import type { Cell } from './cell.ts'
import { interpretContacts } from './interpret-contacts.ts'
import { interpretCustom } from './interpret-custom.ts'
import { interpretOrganization } from './interpret-organization.ts'
import { type PlannedColumn, planOf } from './mapping-plan.ts'
import { readDay } from './read-day.ts'
import { RowCells } from './row-cells.ts'
import type { RowContext } from './row-context.ts'
import { type NotePiece, type RowDoubt, RowFindings, type RowFlag } from './row-findings.ts'
import { saysOtherwise } from './says-otherwise.ts'

/**
 * One row as records. Only what the row says is there: no defaults, no empty values. `contact` may lack a name when the row has
 * a number but nobody's name. `ownerName` and `introducerName` are names the caller looks up.
 */
export type InterpretedRow = {
  organization: Partial<OrganizationInput>
  contact: Partial<ContactInput> | null
  /** Further people of the same row, each with a name. */
  otherContacts: Partial<ContactInput>[]
  lastContactOn: LocalDate | null
  ownerName: string | null
  introducerName: string | null
  flags: RowFlag[]
  doubts: RowDoubt[]
  notes: NotePiece[]
}

/**
 * Reads one row of a list. Never fails: a cell that cannot be read is flagged and kept as a piece for the notes, and the rest of
 * the row stands. A row without a company name is flagged `legalName: missing`; whether it fails is the caller's decision.
 */
export function interpretRow(
  cells: readonly Cell[],
  mapping: ImportMapping,
  context: RowContext,
): InterpretedRow {
  const plan = planOf(mapping)
  const findings = new RowFindings()
  const row = new RowCells(cells, context.today, findings)
  const { organization, ownerName, introducerName, isAbroad } = interpretOrganization(row, plan)
  const [contact = {}, ...otherContacts] = interpretContacts(row, plan, isAbroad)
  if (plan.custom.length > 0) {
    const custom = interpretCustom(cells, plan, context, findings)
    if (Object.keys(custom.contact).length > 0) contact.custom = custom.contact
    if (Object.keys(custom.organization).length > 0) organization.custom = custom.organization
  }
  const lastContactOn = row.value(plan.columns.lastContactOn, readDay) ?? null
  const said = (column: PlannedColumn) => row.said(column)
  for (const column of plan.labelled) findings.keep(column, said(column))
  for (const columns of plan.shared)
    for (const column of saysOtherwise(columns, said)) findings.keep(column, said(column))
  return {
    organization,
    contact: Object.keys(contact).length === 0 ? null : contact,
    otherContacts,
    lastContactOn,
    ownerName,
    introducerName,
    flags: findings.flags,
    doubts: findings.doubts,
    notes: findings.notes,
  }
}
