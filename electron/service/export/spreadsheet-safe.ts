/**
 * A cell text that a spreadsheet will show and never run. Excel, WPS and LibreOffice treat a leading `= + - @`, tab
 * or return as a formula (OWASP "CSV injection"); a leading apostrophe makes it text. Plain numbers and phone numbers
 * with a sign or plus stay as they are.
 */
export function spreadsheetSafe(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text)) return text
  return /^[+-]?[\d\s().-]+$/.test(text) ? text : `'${text}`
}
