/** A text without the characters that XML has no way to write: a single one makes the whole workbook unreadable. */
export const workbookText = (text: string): string =>
  text.replaceAll(disallowed, '').replaceAll(loneSurrogate, '\uFFFD')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
const disallowed = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
