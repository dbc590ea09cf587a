/**
 * A cell text that a spreadsheet will show and never run; a leading apostrophe makes it text.
 */
export const spreadsheetSafe = (text: string): string => (runsAsFormula(text) ? `'${text}` : text)

/**
 * Excel, WPS and LibreOffice treat a leading `= + - @`, tab or line break as a formula, where people type full-width the
 * full-width forms too (OWASP "CSV injection"). Plain numbers and phone numbers with a sign or plus are none.
 */
export const runsAsFormula = (text: string): boolean =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?[\d\s().-]+$/.test(text)
