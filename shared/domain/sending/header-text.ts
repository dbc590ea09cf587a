/** One line for a mail header: a control character or line separator, with which a header could be forged, is a blank. */
export const headerText = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
