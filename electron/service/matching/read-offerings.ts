import { setImmediate as letOthersThrough } from 'node:timers/promises'
import { categoriesById } from '#db/repositories/categories.ts'
import { lastChangeKey } from '#db/repositories/changed-since.ts'
import { readExchangeRates } from '#db/repositories/exchange-rates.ts'
import { matchingSuppliers } from '#db/repositories/matching-suppliers.ts'
import { livingOfferingsAfter } from '#db/repositories/offerings.ts'
import type { Store } from '#db/store.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import { offeringFacts, type Supplier } from '#shared/domain/matching/matching-facts.ts'
import { OfferingIndex } from '#shared/domain/matching/offering-index.ts'
import type { Rates } from '#shared/domain/matching/units.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'

/** Offerings as they stood in the store, ready to be ranked. */
export type Known = {
  index: OfferingIndex
  suppliers: Map<OrganizationId, Supplier>
  day: LocalDate
  /** As the team has set them; without one a price in another currency counts as unknown, and says so. */
  rates: Rates
  /** The newest change set that is in it. */
  lastKey: number
}

/** Read at a time: some 20 ms, after which a waiting call gets its turn. */
const partSize = 300

/** All that can be proposed, or every n-th of it (`share`), part by part with a pause for other calls. */
export async function readOfferings(
  store: Store,
  share: { number: number; of: number } = { number: 0, of: 1 },
): Promise<Known> {
  const known: Known = {
    index: new OfferingIndex(new CategoryTree(categoriesById(store).values())),
    suppliers: new Map(),
    day: today(store.clock),
    rates: readExchangeRates(store),
    lastKey: lastChangeKey(store),
  }
  for (const supplier of matchingSuppliers(store, null)) known.suppliers.set(supplier.id, supplier)
  for (let after: number | null = 0; after !== null; ) {
    const part = livingOfferingsAfter(store, after, partSize, share)
    for (const offering of part.offerings) put(known, offering)
    after = part.last
    await letOthersThrough()
  }
  return known
}

export function put({ index, suppliers, day, rates }: Known, offering: Offering): void {
  const supplier = suppliers.get(offering.organizationId)
  if (!supplier) return
  const { title, specification } = offering
  index.set(offeringFacts(offering, supplier, day, rates), { title, text: specification })
}
