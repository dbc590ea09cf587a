import { isNode, lineOf, parse, type SyntaxNode, walk } from './syntax.ts'

export interface Finding {
  line: number
  text: string
}

/** Attributes and properties whose value a person reads or hears. */
const readByPeople = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'subtitle',
  'heading',
  'body',
  'message',
  'error',
  'summary',
  'confirmLabel',
])

/**
 * Text on screen that is not from the locales: words between tags, in attributes people read, in what a `{…}` shows,
 * in options such as `{ label: 'Save' }`, and Chinese anywhere but in comments and patterns.
 */
export function findLiteralText(code: string, fileName: string): Finding[] {
  const found = new Map<number, Finding>()
  const report = (node: SyntaxNode, text: string) =>
    found.set(node.start, { line: lineOf(code, node.start), text: text.trim().slice(0, 60) })
  walk(parse(code, fileName), (node, parents) => {
    if (node.type === 'JSXText' && hasWords(node['value'])) report(node, String(node['value']))
    const text = literalText(node)
    if (text === undefined) return
    if (/\p{Script=Han}/u.test(text)) report(node, text)
    else if (hasWords(text) && isShown(node, text, parents)) report(node, text)
  })
  return [...found.values()]
}

const transparent = new Set([
  'ConditionalExpression',
  'LogicalExpression',
  'ParenthesizedExpression',
  'TSSatisfiesExpression',
])

function isShown(node: SyntaxNode, text: string, parents: readonly SyntaxNode[]): boolean {
  let index = parents.length - 1
  let inner = node
  for (
    let parent = parents[index];
    parent !== undefined && transparent.has(parent.type);
    parent = parents[index]
  ) {
    // The test of a condition is compared, not shown.
    if (parent['test'] === inner) return false
    inner = parent
    index -= 1
  }
  const parent = parents[index]
  if (parent?.type === 'JSXAttribute') return isReadByPeople(parent['name'])
  if (parent?.type === 'JSXExpressionContainer') {
    const outer = parents[index - 1]
    return outer?.type === 'JSXAttribute' ? isReadByPeople(outer['name']) : true
  }
  // Options are also how code talks to code: only what looks like a sentence or a name is taken for words.
  if (parent?.type === 'Property') return isReadByPeople(parent['key']) && /^\p{Lu}|\p{L}\s+\p{L}/u.test(text)
  return false
}

function isReadByPeople(name: unknown): boolean {
  if (!isNode(name)) return false
  const word = name['name'] ?? name['value']
  return typeof word === 'string' && readByPeople.has(word)
}

/** What a string or the fixed parts of a template say. */
function literalText(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined
  return node['quasis'].filter(isNode).map(cookedText).join(' ')
}

export function cookedText(quasi: SyntaxNode): string {
  const value = quasi['value']
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}

const hasWords = (text: unknown): boolean => typeof text === 'string' && /\p{L}/u.test(text)
