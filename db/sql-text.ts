/** A value within the text of a statement: for what is the same in every row, because handing values over costs most. */
export const sqlText = (value: string | null): string =>
  value === null ? 'null' : `'${value.replaceAll("'", "''")}'`
