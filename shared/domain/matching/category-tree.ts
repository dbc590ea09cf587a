import type { Category } from '../../model/category.ts'
import type { CategoryId } from '../../model/ids.ts'
import type { CategoryRelation } from './criteria.ts'

/** Answers how two categories stand to each other; merged and mapped ones count as what they stand for. */
export class CategoryTree {
  readonly #parents = new Map<CategoryId, CategoryId | null>()
  readonly #standsFor = new Map<CategoryId, CategoryId>()
  readonly #pathById = new Map<CategoryId, readonly CategoryId[]>()

  constructor(categories: Iterable<Pick<Category, 'id' | 'parentId' | 'mappedToId' | 'mergedIntoId'>>) {
    for (const { id, parentId, mappedToId, mergedIntoId } of categories) {
      this.#parents.set(id, parentId)
      const other = mergedIntoId ?? mappedToId
      if (other !== null) this.#standsFor.set(id, other)
    }
  }

  /** `wanted` of the buyer, `offered` of the supplier. */
  relation(wanted: CategoryId, offered: CategoryId): CategoryRelation {
    if (wanted === offered) return 'exact'
    const [a, b] = [this.meaning(wanted), this.meaning(offered)]
    if (a === b) return 'synonym'
    const [up, down] = [this.path(a), this.path(b)]
    if (down.includes(a)) return 'narrower'
    if (up.includes(b)) return 'parent'
    const [mine, theirs] = [this.#parents.get(a) ?? null, this.#parents.get(b) ?? null]
    if (mine !== null && mine === theirs) return 'sibling'
    return up.length > 0 && up.at(-1) === down.at(-1) ? 'chapter' : 'other'
  }

  /** Itself, or what it was merged into or stands for. */
  meaning(id: CategoryId): CategoryId {
    let current = id
    // A merge into something merged later: a few steps; a circle that somebody made ends as well.
    for (let step = 0; step < mostSteps; step += 1) {
      const next = this.#standsFor.get(current)
      if (next === undefined) return current
      current = next
    }
    return current
  }

  /** The categories above it, the nearest first. */
  path(id: CategoryId): readonly CategoryId[] {
    const known = this.#pathById.get(id)
    if (known) return known
    const path: CategoryId[] = []
    let parent = this.#parents.get(id) ?? null
    while (parent !== null && path.length < mostSteps && !path.includes(parent)) {
      path.push(parent)
      parent = this.#parents.get(parent) ?? null
    }
    this.#pathById.set(id, path)
    return path
  }

  has(id: CategoryId): boolean {
    return this.#parents.has(id)
  }
}

const mostSteps = 20
