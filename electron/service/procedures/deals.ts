import { categoriesById } from '#db/repositories/categories.ts'
import { dealsOfBuyer, dealsOfSupplier, findDeal } from '#db/repositories/deals.ts'
import { matchesOfOrganization } from '#db/repositories/matches.ts'
import { purchaseBehaviour } from '#shared/domain/deals/purchase-behaviour.ts'
import { supplierRecord } from '#shared/domain/deals/supplier-record.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import type { DealInput } from '#shared/model/deal.ts'
import { DealId } from '#shared/model/ids.ts'
import { patched } from '#shared/model/patch.ts'
import { os } from '../implementer.ts'
import { dealChanges, dealRefusal, dealRemovalChanges, dealUpdateChanges } from '../matching/record-deal.ts'

export const dealsProcedures = {
  ofBuyer: os.deals.ofBuyer.handler(({ input, context }) =>
    dealsOfBuyer(context.store, input.organizationId),
  ),

  create: os.deals.create.handler(({ input: { closesRequirement = false, ...deal }, context, errors }) => {
    const reason = dealRefusal(context.store, deal)
    if (reason) throw errors.INVALID({ data: { reason } })
    const id = DealId.parse(context.store.newId())
    const applied = context.write({
      label: 'deals.create',
      changes: dealChanges(context.store, id, deal, closesRequirement),
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.deals.update.handler(({ input: { id, changes }, context, errors }) => {
    const deal = findDeal(context.store, id)
    if (!deal) throw errors.NOT_FOUND()
    const reason = dealRefusal(context.store, patched<DealInput>(deal, changes))
    if (reason) throw errors.INVALID({ data: { reason } })
    const applied = context.write({
      label: 'deals.update',
      changes: dealUpdateChanges(context.store, deal, changes),
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.deals.remove.handler(({ input: { id }, context, errors }) => {
    const deal = findDeal(context.store, id)
    if (!deal) throw errors.NOT_FOUND()
    const applied = context.write({
      label: 'deals.remove',
      changes: dealRemovalChanges(context.store, deal),
    })
    return { changeSetId: applied?.id ?? null }
  }),

  behaviour: os.deals.behaviour.handler(({ input, context: { store } }) => {
    const categories = categoriesById(store)
    const tree = new CategoryTree(categories.values())
    // What was bought under a category that was merged since counts as what it was merged into.
    const deals = dealsOfBuyer(store, input.organizationId).map((deal) => ({
      ...deal,
      categoryId: deal.categoryId && tree.meaning(deal.categoryId),
    }))
    const behaviour = purchaseBehaviour(deals, today(store.clock))
    return {
      ...behaviour,
      categories: behaviour.categories.map((each) => ({
        ...each,
        name: (each.categoryId && categories.get(each.categoryId)?.names) ?? null,
      })),
      asOf: nowInstant(store.clock),
    }
  }),

  supplierRecord: os.deals.supplierRecord.handler(({ input, context: { store } }) => {
    const matches = matchesOfOrganization(store, input.organizationId).filter(
      ({ supplierId }) => supplierId === input.organizationId,
    )
    const direct = dealsOfSupplier(store, input.organizationId).filter(({ matchId }) => matchId === null)
    return supplierRecord(matches, direct.length)
  }),
}
