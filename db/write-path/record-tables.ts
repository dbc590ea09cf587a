import { type Column, getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { contacts } from '../schema/contacts.ts'
import { categories, deals, matches, offerings, requirements } from '../schema/matching.ts'
import { organizations } from '../schema/organizations.ts'
import { customFields, printedLists, savedViews, teamSettings, users } from '../schema/team.ts'
import { messageTemplates, occasions, talkScripts, touchPlans, touchpoints } from '../schema/touchpoints.ts'
import { followUps, problems, visits } from '../schema/visits.ts'

/** A column the change log carries: its SQL name and what an insert stores when nothing is given. */
export type LoggedColumn = {
  property: string
  name: string
  fallback: ColumnValue
  encode(value: unknown): ColumnValue
}

export type RecordTable = {
  name: string
  logged: LoggedColumn[]
  byProperty: ReadonlyMap<string, LoggedColumn>
}

const systemColumns = new Set([
  'row_key',
  'id',
  'stamp',
  'field_stamps',
  'created_at',
  'created_by',
  'updated_at',
])

/** Columns of `organizations` computed from it and its records; see db/derived. */
const derivedColumns = new Set([
  'name_sort',
  'tier_rank',
  'stage_rank',
  'last_contact_on',
  'next_due_on',
  'care_due_on',
  'open_follow_ups',
  'contact_count',
  'primary_contact_name',
  'primary_phone',
])

/** Every table whose rows are records of the business: logged, undoable, synced. */
export const recordTables: ReadonlyMap<string, RecordTable> = new Map(
  [
    organizations,
    contacts,
    visits,
    problems,
    followUps,
    users,
    customFields,
    savedViews,
    printedLists,
    teamSettings,
    occasions,
    touchPlans,
    touchpoints,
    messageTemplates,
    talkScripts,
    categories,
    requirements,
    offerings,
    matches,
    deals,
  ]
    .map(describeTable)
    .map((table) => [table.name, table]),
)

export function recordTable(name: string): RecordTable {
  const table = recordTables.get(name)
  if (!table) throw new Error(`not a record table: ${name}`)
  return table
}

function describeTable(table: Table): RecordTable {
  const logged = Object.entries(getTableColumns(table))
    .filter(([, column]) => !systemColumns.has(column.name) && !derivedColumns.has(column.name))
    .map(([property, column]) => ({
      property,
      name: column.name,
      fallback: column.default === undefined ? null : encodeWith(column)(column.default),
      encode: encodeWith(column),
    }))
  return { name: getTableName(table), logged, byProperty: new Map(logged.map((c) => [c.property, c])) }
}

/** Drizzle's own encoding, so that what the log holds is exactly what the column holds. */
function encodeWith(column: Column): (value: unknown) => ColumnValue {
  const takesText = column.dataType === 'string'
  const encode = (value: unknown): ColumnValue => {
    if (value === null || value === undefined) return null
    if (takesText && typeof value === 'string') return value
    const driver: unknown = column.mapToDriverValue(value)
    if (typeof driver === 'string' || typeof driver === 'number') return driver
    if (typeof driver === 'boolean') return driver ? 1 : 0
    throw new TypeError(`${column.name}: no column value for ${typeof driver}`)
  }
  return encode
}
