import type { ScriptInput } from '../../model/message.ts'

/**
 * Why a script can't be used. `key` is the node's. `danglingNext`: leads to a node that is not there. `unreachableNode`: in
 * a networked script no way leads there from the first node. `linearNext`: a linear script has no turnings.
 */
export type ScriptProblem = {
  code: 'duplicateKey' | 'danglingNext' | 'unreachableNode' | 'linearNext'
  key: string
}

/** Cycles are allowed: a conversation comes back to its questions. */
export function checkScript({ kind, nodes }: Pick<ScriptInput, 'kind' | 'nodes'>): ScriptProblem[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const seen = new Set<string>()
  const problems: ScriptProblem[] = []
  for (const { key, next } of nodes) {
    if (seen.has(key)) problems.push({ code: 'duplicateKey', key })
    seen.add(key)
    if (kind === 'linear' && next.length > 0) problems.push({ code: 'linearNext', key })
    else if (next.some((each) => !byKey.has(each))) problems.push({ code: 'danglingNext', key })
  }
  if (kind === 'linear') return problems
  const [start] = nodes
  const reached = new Set<string>()
  const waiting = start ? [start.key] : []
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    waiting.push(...(byKey.get(key)?.next ?? []))
  }
  for (const { key } of nodes) if (!reached.has(key)) problems.push({ code: 'unreachableNode', key })
  return problems
}
