const longestName = 255
const longestMime = 100

/** A file's own name without folders and control characters; never empty, never longer than a file name may be. */
export function attachmentName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what has to go.
  const clean = [...last.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim()]
  if (clean.length === 0) return 'file'
  const whole = clean.join('')
  if (whole.length <= longestName) return whole
  const ending = /\.[^.]{1,10}$/.exec(whole)?.[0] ?? ''
  return `${[...whole.slice(0, longestName - ending.length - 1)].join('')}${ending}`
}

export const attachmentMime = (type: string): string =>
  type === '' || type.length > longestMime ? 'application/octet-stream' : type
