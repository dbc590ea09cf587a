import { type Category, CategoryInput } from '../../model/category.ts'
import { CategoryId } from '../../model/ids.ts'
import { headerKey } from '../import/normalize-header.ts'
import { CategoryTree } from '../matching/category-tree.ts'
import { nameKey } from './guess-category.ts'

export type CategoryProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'parent-unknown'
  | 'category-cycle'
  | 'code-twice'
  | 'too-deep'

export type CategoryRow = { sheetRow: number } & (
  | { result: 'new' | 'updated' | 'unchanged'; id: CategoryId; input: CategoryInput }
  | { result: 'failed'; value: string; problem: CategoryProblem }
)

/** How columns of a tree are headed; further levels are found by their number. */
const headings: Record<'code' | 'zh' | 'en' | 'parent' | 'synonyms' | 'mapped', string> = {
  code: '编码|类目编码|分类编码|代码|类目代码|code|category code|id',
  zh: '名称|类目名称|分类名称|品类名称|类目|分类|品类|中文名称|name|category name|category|name zh',
  en: '英文名称|英文名|english name|english|name en',
  parent:
    '上级|上级编码|上级类目|上级分类|父级|父级编码|父类目|父类编码|上级名称|parent|parent code|parent category|parent id',
  synonyms: '同义词|别名|关键词|synonyms|aliases|keywords',
  mapped: 'hs编码|海关编码|税则号|对应类目|对应hs编码|hs code|hs|mapped to',
}
/** As many as the tree follows upwards. */
const mostLevels = 20
const LEVEL = /^(?:第?([一二三四五六七八九]|\d)级(?:类目|分类|品类|目录)?|level ?(\d))$/u

type Node = {
  sheetRow: number
  key: string
  parentKey: string | null
  input: Omit<CategoryInput, 'parentId'>
}

/**
 * A team's own tree from a table: a row a category with its parent by code or name, or a column for each level (一级类目,
 * 二级类目 …). Parents may stand below their children or be there already, shipped ones too. A category is known by its code,
 * else by its name under the same parent. What leads back to itself, or hangs on nothing, has failed, and all below it.
 * Null when no column names a category.
 */
export function readCategoryTree(
  headers: readonly string[],
  rows: readonly { sheetRow: number; texts: readonly string[] }[],
  known: ReadonlyMap<CategoryId, Category>,
  newId: () => string,
): CategoryRow[] | null {
  const columns = columnsOf(headers)
  if (columns.levels.length === 0 && columns.of('zh') === -1) return null
  const failed: CategoryRow[] = []
  const nodes = new Map<string, Node>()
  for (const row of rows) {
    for (const node of columns.levels.length > 0 ? fromLevels(row, columns) : fromParent(row, columns)) {
      const problem = problemOf(node, nodes)
      if (problem) failed.push({ sheetRow: row.sheetRow, result: 'failed', value: node.key, problem })
      else if (!nodes.has(node.key)) nodes.set(node.key, node)
    }
  }
  return [...new Placing(nodes, known, newId).rows(), ...failed].toSorted((a, b) => a.sheetRow - b.sheetRow)
}

/** Gives every node its place, parents before their children whatever their order in the table. */
class Placing {
  readonly #nodes: ReadonlyMap<string, Node>
  readonly #known: ReadonlyMap<CategoryId, Category>
  readonly #byKey = new Map<string, CategoryId>()
  readonly #placed = new Map<string, CategoryRow>()
  readonly #tree: CategoryTree
  readonly #newId: () => string

  constructor(
    nodes: ReadonlyMap<string, Node>,
    known: ReadonlyMap<CategoryId, Category>,
    newId: () => string,
  ) {
    this.#nodes = nodes
    this.#known = known
    this.#tree = new CategoryTree(known.values())
    this.#newId = newId
    // A code says more than a name, and the team's own more than a shipped one.
    const all = [...known.values()].toSorted((a, b) => Number(b.isBuiltIn) - Number(a.isBuiltIn))
    for (const { names, id } of all) this.#byKey.set(nameKey(names.zh), id)
    for (const { code, id } of all) if (code !== null) this.#byKey.set(nameKey(code), id)
  }

  rows(): CategoryRow[] {
    return [...this.#nodes.values()].map((node) => this.#place(node, new Set()))
  }

  #place(node: Node, below: ReadonlySet<string>): CategoryRow {
    const placed = this.#placed.get(node.key)
    if (placed) return placed
    const row = this.#decide(node, below)
    this.#placed.set(node.key, row)
    return row
  }

  #decide(node: Node, below: ReadonlySet<string>): CategoryRow {
    const { sheetRow, key, parentKey, input } = node
    const fail = (problem: CategoryProblem): CategoryRow => ({
      sheetRow,
      result: 'failed',
      value: parentKey ?? '',
      problem,
    })
    let parentId: CategoryId | null = null
    if (below.size > mostLevels) return fail('too-deep')
    if (parentKey !== null) {
      if (parentKey === key || below.has(parentKey)) return fail('category-cycle')
      const own = this.#nodes.get(parentKey) ?? this.#named(parentKey)
      if (own === node) return fail('category-cycle')
      const parent = own && this.#place(own, new Set([...below, key]))
      if (parent?.result === 'failed')
        return fail(
          parent.problem === 'category-cycle' || parent.problem === 'too-deep'
            ? parent.problem
            : 'parent-unknown',
        )
      parentId = parent?.id ?? this.#byKey.get(nameKey(parentKey)) ?? null
      if (parentId === null) return fail('parent-unknown')
    }
    const { mappedToId: heading } = input
    const mappedToId = heading !== null && this.#known.has(heading) ? heading : null
    const wanted = { ...input, parentId, mappedToId }
    const before = this.#own(wanted)
    if (!before) return { sheetRow, result: 'new', id: CategoryId.parse(this.#newId()), input: wanted }
    // A category that is there already must not come to hang below itself.
    if (parentId !== null && (parentId === before.id || this.#tree.path(parentId).includes(before.id)))
      return fail('category-cycle')
    const merged: CategoryInput = {
      ...wanted,
      names: { zh: wanted.names.zh, en: wanted.names.en || before.names.en },
      synonyms: [...new Set([...before.synonyms, ...wanted.synonyms])].slice(0, 50),
      mappedToId: wanted.mappedToId ?? before.mappedToId,
      code: wanted.code ?? before.code,
    }
    const { parentId: place, names, synonyms, code } = before
    const isSame =
      JSON.stringify(merged) ===
      JSON.stringify({
        ...merged,
        parentId: place,
        names,
        synonyms,
        code,
        mappedToId: before.mappedToId,
      })
    return { sheetRow, result: isSame ? 'unchanged' : 'updated', id: before.id, input: merged }
  }

  #named(key: string): Node | undefined {
    return [...this.#nodes.values()].find(({ input }) => nameKey(input.names.zh) === nameKey(key))
  }

  #own({ code, names, parentId }: CategoryInput): Category | undefined {
    for (const each of this.#known.values()) {
      if (each.isBuiltIn || each.mergedIntoId !== null) continue
      if (code !== null ? each.code === code : each.parentId === parentId && each.names.zh === names.zh)
        return each
    }
    return undefined
  }
}

export function isTreeHeader(texts: readonly string[]): boolean {
  const { of, levels } = columnsOf(texts)
  return levels.length > 0 || of('zh') !== -1
}

type Columns = ReturnType<typeof columnsOf>

function columnsOf(headers: readonly string[]) {
  const keys = headers.map(headerKey)
  return {
    of: (name: keyof typeof headings): number =>
      headings[name]
        .split('|')
        .map((word) => keys.indexOf(headerKey(word)))
        .find((at) => at !== -1) ?? -1,
    levels: keys.flatMap((key, at) => (LEVEL.test(key) ? [at] : [])),
  }
}

function fromParent(
  { sheetRow, texts }: { sheetRow: number; texts: readonly string[] },
  columns: Columns,
): Node[] {
  const text = (name: keyof typeof headings): string => texts[columns.of(name)]?.trim() ?? ''
  const code = text('code') || null
  const zh = text('zh')
  const parent = text('parent')
  return [
    {
      sheetRow,
      key: code ?? zh,
      parentKey: parent === '' || parent === '0' ? null : parent,
      input: { ...inputOf(zh, text('en'), text('synonyms'), text('mapped')), code },
    },
  ]
}

/** The last filled level is the row's own; those before it are its parents, and categories as well. */
function fromLevels(
  { sheetRow, texts }: { sheetRow: number; texts: readonly string[] },
  columns: Columns,
): Node[] {
  const path = columns.levels.map((at) => texts[at]?.trim() ?? '').filter((name) => name !== '')
  const text = (name: keyof typeof headings): string => texts[columns.of(name)]?.trim() ?? ''
  return path.map((zh, depth): Node => {
    const isOwn = depth === path.length - 1
    return {
      sheetRow,
      key: path.slice(0, depth + 1).join(' › '),
      parentKey: depth === 0 ? null : path.slice(0, depth).join(' › '),
      input: {
        ...inputOf(zh, isOwn ? text('en') : '', isOwn ? text('synonyms') : '', isOwn ? text('mapped') : ''),
        code: isOwn ? text('code') || null : null,
      },
    }
  })
}

function inputOf(zh: string, en: string, synonyms: string, mapped: string) {
  const heading = /^\d{4}/u.exec(mapped.replaceAll('.', ''))?.[0]
  return {
    names: { zh, en: en.slice(0, 200) },
    synonyms: synonyms
      .split(/[、,，;；|/]/u)
      .map((each) => each.trim().slice(0, 100))
      .filter((each) => each !== '')
      .slice(0, 50),
    mappedToId: heading === undefined ? null : CategoryId.parse(`hs.${heading}`),
  }
}

function problemOf({ key, input }: Node, nodes: ReadonlyMap<string, Node>): CategoryProblem | null {
  if (input.names.zh === '') return 'name-missing'
  if (!CategoryInput.safeParse({ ...input, parentId: null }).success) return 'name-too-long'
  const known = nodes.get(key)
  return known &&
    (known.input.code !== null || input.code !== null) &&
    known.input.names.zh !== input.names.zh
    ? 'code-twice'
    : null
}
