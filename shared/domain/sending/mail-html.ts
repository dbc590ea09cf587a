/**
 * The same words for mail programs that show HTML: a paragraph where the text has an empty line, everything escaped, so
 * that nothing a buyer's record holds becomes markup.
 */
export function mailHtml(text: string, language: string): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>\n')}</p>`)
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><body>\n${paragraphs.join('\n')}\n</body></html>\n`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
