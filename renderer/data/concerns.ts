interface Change {
  tables: readonly string[]
  organizationIds: readonly string[] | null
}

/** Whether a change may alter the answer of a query that says what it is made from. */
export function concernsQuery(
  change: Change,
  query: { tables?: readonly string[]; organizationId?: string },
): boolean {
  if (query.tables !== undefined && !touches(change, query.tables)) return false
  const { organizationId } = query
  if (organizationId === undefined || change.organizationIds === null || change.organizationIds.length === 0)
    return true
  return change.organizationIds.includes(organizationId)
}

export function touches(change: Change, tables: readonly string[]): boolean {
  return change.tables.some((table) => tables.includes(table))
}
