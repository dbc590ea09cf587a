/** The first few different values of a column, for the eye. */
export function samplesOf(
  rows: ReadonlyArray<{ cells: readonly string[] }>,
  index: number,
  most = 3,
): string[] {
  const values = new Set<string>()
  for (const { cells } of rows) {
    const value = cells[index]?.trim() ?? ''
    if (value !== '') values.add(value)
    if (values.size === most) break
  }
  return [...values]
}
