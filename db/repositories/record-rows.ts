import { getTableColumns, getTableName, type Table } from 'drizzle-orm'

/** `select` of columns of a table under the names drizzle gives them; `decode` makes such a row what drizzle returns. */
export type RecordSelect = { sql: string; decode: (row: Record<string, unknown>) => void }

/**
 * Reads rows as drizzle does, for jobs that read them one by one by the thousand: of what drizzle takes for a row, half
 * is taking care of statements and placeholders and half is mapping columns that need none. `only`: these properties.
 */
export function recordSelect(table: Table, only?: readonly string[]): RecordSelect {
  const all = Object.entries(getTableColumns(table))
  const columns = only ? all.filter(([property]) => only.includes(property)) : all
  const encoded = columns.filter(([, { dataType }]) => dataType === 'json' || dataType === 'boolean')
  return {
    sql: `select ${columns.map(([property, { name }]) => `${name} as ${property}`).join(', ')} from ${getTableName(table)}`,
    decode: (row) => {
      for (const [property, column] of encoded) {
        const value = row[property]
        if (value !== null) row[property] = column.mapFromDriverValue(value)
      }
    },
  }
}
