import { getTableName, type InferInsertModel, type Table } from 'drizzle-orm'
import type { ColumnValue, RowChange } from '#shared/model/change-set.ts'
import type { Patch } from '#shared/model/patch.ts'
import { recordTable } from './record-tables.ts'

type SystemProperty = 'rowKey' | 'id' | 'stamp' | 'fieldStamps' | 'createdAt' | 'createdBy' | 'updatedAt'
type Values<T extends Table> = Omit<InferInsertModel<T>, SystemProperty>

/** An insert of one record, by the property names of its drizzle table. */
export function insertRecord<T extends Table>(table: T, id: string, values: Values<T>): RowChange {
  return { op: 'insert', table: getTableName(table), id, values: encodeValues(table, values) }
}

/** A change of the given properties of one record; properties left out stay as they are. */
export function updateRecord<T extends Table>(table: T, id: string, values: Patch<Values<T>>): RowChange {
  return { op: 'update', table: getTableName(table), id, values: encodeValues(table, values) }
}

function encodeValues(table: Table, values: object): Record<string, ColumnValue> {
  const { byProperty, name } = recordTable(getTableName(table))
  const encoded: Record<string, ColumnValue> = {}
  for (const [property, value] of Object.entries(values)) {
    if (value === undefined) continue
    const column = byProperty.get(property)
    if (!column) throw new Error(`${name} has no column ${property}`)
    encoded[column.name] = column.encode(value)
  }
  return encoded
}
