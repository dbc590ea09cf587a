const separators = /[,;\uff0c\u3001\uff1b\n]/

/** Each word once, in the order they came; what was typed as one but has a separator in it is several. */
export function partWords(words: readonly string[]): string[] {
  const parts = words.flatMap((word) => word.split(separators)).map((word) => word.trim())
  return [...new Set(parts.filter((word) => word !== ''))]
}
