import { categoriesById, categoryColumns, hasCategoryRow } from '#db/repositories/categories.ts'
import { categories } from '#db/schema/matching.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { findCategories } from '#shared/domain/categories/find-categories.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import type { Category, CategoryInput } from '#shared/model/category.ts'
import { CategoryId } from '#shared/model/ids.ts'
import { patched } from '#shared/model/patch.ts'
import { os } from '../implementer.ts'

export const categoriesProcedures = {
  list: os.categories.list.handler(({ context }) => [...categoriesById(context.store).values()]),

  find: os.categories.find.handler(({ input, context }) =>
    findCategories(categoriesById(context.store).values(), input.text, input.limit),
  ),

  create: os.categories.create.handler(({ input, context, errors }) => {
    const id = CategoryId.parse(context.store.newId())
    const reason = placeRefusal(context.store, id, input)
    if (reason) throw errors.INVALID({ data: { reason } })
    const applied = context.write({
      label: 'categories.create',
      changes: [insertRecord(categories, id, categoryColumns(input))],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.categories.update.handler(({ input: { id, changes }, context, errors }) => {
    const category = categoriesById(context.store).get(id)
    if (!category) throw errors.NOT_FOUND()
    if (category.isBuiltIn) throw errors.INVALID({ data: { reason: 'builtIn' } })
    const reason = placeRefusal(context.store, id, patched<CategoryInput>(category, changes))
    if (reason) throw errors.INVALID({ data: { reason } })
    const applied = context.write({
      label: 'categories.update',
      changes: [updateRecord(categories, id, categoryColumns(changes))],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  /** Requirements and offerings keep the category they were written with; it counts as the other one from now on. */
  merge: os.categories.merge.handler(({ input: { id, into }, context, errors }) => {
    const all = categoriesById(context.store)
    const category = all.get(id)
    if (!category || !all.has(into)) throw errors.NOT_FOUND()
    const tree = new CategoryTree(all.values())
    // Also into something below it: then what is under it would hang on itself.
    if (tree.meaning(into) === tree.meaning(id) || tree.path(into).includes(id))
      throw errors.INVALID({ data: { reason: 'categoryCycle' } })
    const applied = context.write({
      label: 'categories.merge',
      changes: [
        hasCategoryRow(context.store, id)
          ? updateRecord(categories, id, { mergedIntoId: into, deletedAt: null })
          : insertRecord(categories, id, { ...rowOf(category), mergedIntoId: into }),
      ],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}

/** A shipped category gets a row of its own only with its merge. */
const rowOf = ({ parentId, names, synonyms, code, mappedToId }: Category) =>
  categoryColumns({ parentId, names, synonyms, code, mappedToId })

function placeRefusal(
  store: Store,
  id: CategoryId,
  { parentId, mappedToId }: Pick<Category, 'parentId' | 'mappedToId'>,
): 'categoryNotFound' | 'categoryCycle' | null {
  const all = categoriesById(store)
  if ([parentId, mappedToId].some((other) => other !== null && !all.has(other))) return 'categoryNotFound'
  const tree = new CategoryTree(all.values())
  const isBelow = parentId === id || (parentId !== null && tree.path(parentId).includes(id))
  const standsForItself = mappedToId === id || (mappedToId !== null && tree.meaning(mappedToId) === id)
  return isBelow || standsForItself ? 'categoryCycle' : null
}
