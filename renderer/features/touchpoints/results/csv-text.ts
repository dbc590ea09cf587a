/** A byte order mark, so that Excel and WPS read it as UTF-8. */
const mark = '\uFEFF'

/** A table as CSV (RFC 4180) that a spreadsheet opens by a double click. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `${mark}${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`

function cellText(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // Names come from lists we did not write: what begins like a formula must not run (OWASP "CSV injection").
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
