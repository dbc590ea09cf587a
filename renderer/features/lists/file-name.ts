/** What a saved list is called: its title and day, without the signs file systems refuse. */
export function listFileName(title: string, day: string, extension: 'pdf' | 'xlsx'): string {
  const plain = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse control characters
    .replaceAll(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  return `${[plain, day].filter(Boolean).join(' ')}.${extension}`
}
