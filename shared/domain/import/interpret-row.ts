import type { ContactInput } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import { type Cell, cellText, saysNothing } from './cell.ts'
import { interpretContacts } from './interpret-contacts.ts'
import { interpretCustom } from './interpret-custom.ts'
import { interpretOrganization } from './interpret-organization.ts'
import { type MappingPlan, planOf } from './mapping-plan.ts'
import { parseDate } from './parse-date.ts'
import type { RowContext } from './row-context.ts'
import { longestTyped, type NotePiece, type RowDoubt, RowFindings, type RowFlag } from './row-findings.ts'

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
  const said = cells.map((cell) => (saysNothing(cell) ? null : cell))
  const own = interpretOrganization(said, plan, context, findings)
  const people = interpretContacts(cells, said, plan, context, findings, own.isAbroad)
  const custom = interpretCustom(cells, plan, context, findings)
  const [first = {}, ...others] = people
  const contact = {
    ...first,
    ...(Object.keys(custom.contact).length === 0 ? {} : { custom: custom.contact }),
  }
  const lastContactOn = readLastContact(said, plan, context, findings)
  keepLabelled(said, plan, findings)
  return {
    organization: {
      ...own.organization,
      ...(Object.keys(custom.organization).length === 0 ? {} : { custom: custom.organization }),
    },
    contact: Object.keys(contact).length === 0 ? null : contact,
    otherContacts: others,
    lastContactOn,
    ownerName: own.ownerName,
    introducerName: own.introducerName,
    flags: findings.flags,
    doubts: findings.doubts,
    notes: findings.notes,
  }
}

function readLastContact(
  cells: readonly Cell[],
  plan: MappingPlan,
  context: RowContext,
  findings: RowFindings,
): LocalDate | null {
  const [column] = plan.columns('lastContactOn')
  if (column === undefined) return null
  const cell = findings.typed(column, cells[column.index] ?? null)
  return findings.take(column, parseDate(cell, { today: context.today, order: column.dateOrder }))
}

function keepLabelled(cells: readonly Cell[], plan: MappingPlan, findings: RowFindings) {
  for (const column of plan.labelled) {
    const cell = cells[column.index] ?? null
    if (cell === null) continue
    const text = cellText(cell)
    if (text.length > longestTyped) findings.flag(column, text, 'too-long')
    else findings.note('column', column, text)
  }
}
