/** The page suggests a name, never a folder; the characters are those no common file system forbids. */
export function plainFileName(suggested: string): string {
  const cleaned = suggested
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim()
  return cleaned === '' ? 'Rapport' : cleaned
}
