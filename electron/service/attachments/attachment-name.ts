const longestName = 255
const longestMime = 100

/** A file's own name without folders and control characters; never empty, never longer than a file name may be. */
export function attachmentName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replaceAll(/\p{Cc}/gu, '').trim()
  if (clean === '') return 'file'
  if (clean.length <= longestName) return clean
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  // Cut between characters: half of one would be no character at all.
  const stem = clean.slice(0, longestName - ending.length).replace(/[\uD800-\uDBFF]$/, '')
  return `${stem}${ending}`
}

export const attachmentMime = (type: string): string =>
  type === '' || type.length > longestMime ? 'application/octet-stream' : type
