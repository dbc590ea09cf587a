/** The fields whose value is another one; compared by what they hold. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): Partial<Fields> {
  const old = new Map(Object.entries(before))
  const changes: Partial<Fields> = {}
  for (const [field, value] of entriesOf(after)) {
    if (JSON.stringify(old.get(String(field))) !== JSON.stringify(value)) changes[field] = value
  }
  return changes
}

function entriesOf<Fields extends object>(fields: Fields): Array<[keyof Fields, Fields[keyof Fields]]> {
  const entries: Array<[keyof Fields, Fields[keyof Fields]]> = []
  for (const field in fields) entries.push([field, fields[field]])
  return entries
}
