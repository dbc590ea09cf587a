import type { Criterion } from '#shared/model/match.ts'
import type { Parties } from './reason-parties.ts'

/** Who has to be asked: an unknown is a question for one of the two. */
export function untoldSide(
  criterion: Criterion,
  { requirement, offering }: Parties,
): 'buyer' | 'supplier' | 'both' {
  const [byBuyer, bySupplier] = toldBy(criterion, requirement, offering)
  if (byBuyer === bySupplier) return byBuyer ? 'supplier' : 'both'
  return byBuyer ? 'supplier' : 'buyer'
}

function toldBy(
  criterion: Criterion,
  requirement: Parties['requirement'],
  offering: Parties['offering'],
): [buyer: boolean, supplier: boolean] {
  // Only the title is known: what the buyer says is taken as said.
  if (requirement === null) return [true, false]
  switch (criterion) {
    case 'category':
      return [requirement.categoryId !== null, offering.categoryId !== null]
    case 'price':
      return [requirement.price !== null, offering.price !== null]
    case 'moq':
      return [requirement.quantity !== null, offering.moq !== null]
    case 'capacity':
      return [
        requirement.quantity !== null || requirement.neededBy !== null,
        offering.capacityPerMonth !== null || offering.leadTimeDays !== null,
      ]
    case 'region':
      return [requirement.deliverTo !== null, offering.regions.length > 0]
    case 'certificates':
      return [requirement.certificates.length > 0, offering.certificates.length > 0]
    case 'specification':
    case 'record':
    case 'freshness':
      return [true, false]
  }
}
