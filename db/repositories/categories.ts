import { eq, isNull } from 'drizzle-orm'
import { shippedCategories } from '#shared/domain/categories/shipped-categories.ts'
import { type Category, CategoryInput } from '#shared/model/category.ts'
import { CategoryId } from '#shared/model/ids.ts'
import type { Patch } from '#shared/model/patch.ts'
import { categories } from '../schema/matching.ts'
import type { Store } from '../store.ts'
import { known, listOrNull } from './organization-rows.ts'
import { rememberer } from './remembered-counts.ts'

const rememberedCategories = rememberer<ReadonlyMap<CategoryId, Category>>()

/** The shipped tree with what the team added, changed and merged; merged ones too. */
export const categoriesById = (store: Store): ReadonlyMap<CategoryId, Category> =>
  rememberedCategories(store, '', () => {
    const all = new Map(shippedCategories().map((each) => [each.id, each]))
    const rows = store.orm.select().from(categories).where(isNull(categories.deletedAt)).all()
    for (const row of rows) {
      const category = rowToCategory(row)
      if (category) all.set(category.id, { ...category, isBuiltIn: all.has(category.id) })
    }
    return all
  })

/** Is there a row, also one that an undo has taken away? A shipped category has one only once it was merged. */
export const hasCategoryRow = (store: Store, id: CategoryId): boolean =>
  store.orm.select({ id: categories.id }).from(categories).where(eq(categories.id, id)).get() !== undefined

export const categoryColumns = <T extends Patch<CategoryInput>>(input: T) => ({
  ...input,
  ...(input.synonyms && { synonyms: listOrNull(input.synonyms) }),
})

function rowToCategory(row: typeof categories.$inferSelect): Category | null {
  const id = known(CategoryId, row.id)
  const names = known(CategoryInput.shape.names, row.names)
  if (id === null || names === null) return null
  return {
    id,
    parentId: known(CategoryId, row.parentId),
    names,
    synonyms: row.synonyms ?? [],
    code: row.code,
    mappedToId: known(CategoryId, row.mappedToId),
    mergedIntoId: known(CategoryId, row.mergedIntoId),
    isBuiltIn: false,
  }
}
