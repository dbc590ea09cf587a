import { categoriesById } from '#db/repositories/categories.ts'
import {
  findRequirement,
  type ListedRequirement,
  listedRequirement,
  requirementColumns,
  requirementPage,
} from '#db/repositories/requirements.ts'
import { requirements } from '#db/schema/matching.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import { categoryNames, guessCategory } from '#shared/domain/categories/guess-category.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import { readNeed } from '#shared/domain/matching/read-need.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { type CategoryId, RequirementId } from '#shared/model/ids.ts'
import { patched } from '#shared/model/patch.ts'
import type { RequirementInput } from '#shared/model/requirement.ts'
import { os } from '../implementer.ts'
import { requirementRefusal } from '../matching/check-requirement.ts'

export const requirementsProcedures = {
  page: os.requirements.page.handler(({ input: { filter, sort, offset, limit }, context: { store } }) => {
    const within = filter.categoryId ? categoriesWithin(store, filter.categoryId) : null
    const { rows, total } = requirementPage(store, filter, within, offset, limit, sort)
    return { rows: rows.map(withCategory(store)), total }
  }),

  get: os.requirements.get.handler(({ input, context: { store }, errors }) => {
    const requirement = listedRequirement(store, input.id)
    if (!requirement) throw errors.NOT_FOUND()
    return withCategory(store)(requirement)
  }),

  create: os.requirements.create.handler(({ input, context, errors }) => {
    const reason = requirementRefusal(context.store, input)
    if (reason) throw errors.INVALID({ data: { reason } })
    const id = RequirementId.parse(context.store.newId())
    const applied = context.write({
      label: 'requirements.create',
      changes: [insertRecord(requirements, id, requirementColumns(input))],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  createMany: os.requirements.createMany.handler(({ input, context, errors }) => {
    for (const requirement of input.requirements) {
      const reason = requirementRefusal(context.store, requirement)
      if (reason) throw errors.INVALID({ data: { reason } })
    }
    const ids = input.requirements.map(() => RequirementId.parse(context.store.newId()))
    const applied = context.write({
      label: 'requirements.create',
      changes: input.requirements.flatMap((requirement, at) => {
        const id = ids[at]
        return id === undefined ? [] : insertRecord(requirements, id, requirementColumns(requirement))
      }),
    })
    return { ids, changeSetId: applied?.id ?? null }
  }),

  update: os.requirements.update.handler(({ input: { id, changes }, context, errors }) => {
    const requirement = findRequirement(context.store, id)
    if (!requirement) throw errors.NOT_FOUND()
    const reason = requirementRefusal(context.store, patched<RequirementInput>(requirement, changes))
    if (reason) throw errors.INVALID({ data: { reason } })
    const applied = context.write({
      label: 'requirements.update',
      changes: [updateRecord(requirements, id, requirementColumns(changes))],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.requirements.remove.handler(({ input: { id }, context, errors }) => {
    if (!findRequirement(context.store, id)) throw errors.NOT_FOUND()
    const deletedAt = nowInstant(context.store.clock)
    const applied = context.write({
      label: 'requirements.remove',
      changes: [updateRecord(requirements, id, { deletedAt })],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  readNote: os.requirements.readNote.handler(({ input, context: { store } }) => {
    const need = readNeed(input.text, today(store.clock))
    const names = categoryNames(categoriesById(store).values())
    return {
      ...need,
      categoryId: guessCategory(need.title, names) ?? guessCategory(need.specification, names),
    }
  }),
}

const withCategory =
  (store: Store) =>
  (requirement: ListedRequirement): RequirementRow => {
    const category = requirement.categoryId && categoriesById(store).get(requirement.categoryId)
    return { ...requirement, categoryName: category ? category.names : null }
  }

/** The category, all below it, and what was merged into one of them or stands for it. */
function categoriesWithin(store: Store, wanted: CategoryId): CategoryId[] {
  const all = [...categoriesById(store).values()]
  const tree = new CategoryTree(all)
  const within = new Set(['exact', 'synonym', 'narrower'])
  return all.flatMap(({ id }) => (within.has(tree.relation(wanted, id)) ? id : []))
}
