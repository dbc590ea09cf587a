/** Drops the keys without a value: they would read as "empty this field" to whoever merges the record. */
export function definedOnly<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const copy: { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } = {}
  for (const key in fields) {
    const value = fields[key]
    if (isDefined(value)) copy[key] = value
  }
  return copy
}

const isDefined = <Value>(value: Value): value is Exclude<Value, undefined> => value !== undefined
