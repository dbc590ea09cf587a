const tints = 8

/** The character that stands for a person: the surname's first in Chinese, the first letter elsewhere. */
export function initialOf(name: string): string {
  const [first] = name.trim()
  return first === undefined ? '?' : first.toLocaleUpperCase()
}

/** The same name has the same tint everywhere, on every machine. */
export function tintOf(name: string): number {
  let hash = 0
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return hash % tints
}
