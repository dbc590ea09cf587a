import { cookedText } from './literal-text.ts'
import { isNode, parse, walk } from './syntax.ts'

/** Every string a file could name a key with. */
export interface KeyUse {
  literals: ReadonlySet<string>
  /** Keys put together, `tier.${tier}`, as patterns. */
  patterns: readonly RegExp[]
}

export function collectKeyUse(code: string, fileName: string): KeyUse {
  const literals = new Set<string>()
  const patterns: RegExp[] = []
  walk(parse(code, fileName), (node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') literals.add(node['value'])
    if (node.type === 'TemplateLiteral' && Array.isArray(node['quasis'])) {
      const fixed = node['quasis'].filter(isNode).map(cookedText)
      // `${a}` or `${a}.${b}` would fit every key and prove nothing.
      if (/[a-z]/i.test(fixed.join(''))) patterns.push(new RegExp(`^${fixed.map(escaped).join('.+')}$`))
    }
  })
  return { literals, patterns }
}

/**
 * Whether a key is named anywhere: as `ns:key` in any file, or as `key` in a file that names the namespace — or names
 * none at all, since it may have been handed its `t`.
 */
export function isKeyUsed(
  namespace: string,
  key: string,
  uses: readonly KeyUse[],
  namespaces: readonly string[],
): boolean {
  const stem = withoutPlural(key)
  const full = `${namespace}:${stem}`
  return uses.some((use) => {
    if (named(use, full)) return true
    const mentions = namespaces.filter((one) => use.literals.has(one))
    return (mentions.includes(namespace) || mentions.length === 0) && named(use, stem)
  })
}

export const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

function named(use: KeyUse, key: string): boolean {
  return use.literals.has(key) || use.patterns.some((pattern) => pattern.test(key))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
