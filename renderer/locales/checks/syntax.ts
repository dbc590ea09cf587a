import { parseSync } from 'vite'

export interface SyntaxNode {
  type: string
  start: number
  [field: string]: unknown
}

/** The syntax tree of a TypeScript or TSX file; throws when it does not parse, so that nothing passes unread. */
export function parse(code: string, fileName: string): SyntaxNode {
  const { program, errors } = parseSync(fileName, code)
  const [error] = errors
  if (error !== undefined) throw new Error(`${fileName}: ${error.message}`)
  const root: unknown = program
  if (!isNode(root)) throw new Error(`${fileName}: no syntax tree`)
  return root
}

/** Visits every node with its parents, outermost first. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void) {
  const go = (current: SyntaxNode, parents: readonly SyntaxNode[]) => {
    visit(current, parents)
    const inside = [...parents, current]
    for (const child of childrenOf(current)) go(child, inside)
  }
  go(node, [])
}

export function lineOf(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value
  )
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return value.filter(isNode)
    return isNode(value) ? [value] : []
  })
}
