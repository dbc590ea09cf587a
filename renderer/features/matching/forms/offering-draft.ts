import type { LocalDate } from '#shared/model/dates.ts'
import type { CategoryId, OrganizationId } from '#shared/model/ids.ts'
import type { Offering, OfferingInput } from '#shared/model/offering.ts'
import type { Region } from '#shared/model/trade-terms.ts'
import { regionText } from '../terms/use-terms-text.ts'
import type { ReadPlace } from './places.ts'
import { readQuantity } from './read-amount.ts'
import { type FieldProblem, readBand, readQuantityFields } from './read-fields.ts'
import {
  emptyPrice,
  emptyQuantity,
  type PriceDraft,
  priceDraft,
  type QuantityDraft,
  quantityDraft,
} from './terms-draft.ts'

export interface OfferingDraft {
  organizationId: OrganizationId | null
  title: string
  categoryId: CategoryId | null
  specification: string
  moq: QuantityDraft
  capacity: QuantityDraft
  price: PriceDraft
  regions: string[]
  leadTime: string
  certificates: { key: string; name: string; expiresOn: LocalDate | null }[]
  notes: string
}

export const emptyOffering = (organizationId: OrganizationId | null): OfferingDraft => ({
  organizationId,
  title: '',
  categoryId: null,
  specification: '',
  moq: emptyQuantity,
  capacity: emptyQuantity,
  price: emptyPrice,
  regions: [],
  leadTime: '',
  certificates: [],
  notes: '',
})

export const offeringDraft = (offering: Offering): OfferingDraft => ({
  organizationId: offering.organizationId,
  title: offering.title,
  categoryId: offering.categoryId,
  specification: offering.specification,
  moq: quantityDraft(offering.moq),
  capacity: quantityDraft(offering.capacityPerMonth),
  price: priceDraft(offering.price),
  regions: offering.regions.map(regionText),
  leadTime: offering.leadTimeDays === null ? '' : String(offering.leadTimeDays),
  certificates: offering.certificates.map((one, index) => ({ key: String(index), ...one })),
  notes: offering.notes ?? '',
})

export type OfferingProblems = Partial<
  Record<
    | 'supplier'
    | 'title'
    | 'specification'
    | 'moq'
    | 'moqPack'
    | 'capacity'
    | 'capacityPack'
    | 'low'
    | 'high'
    | 'regions'
    | 'leadTime',
    FieldProblem
  >
>

/** As the model has it. */
const longestLeadTime = 3_650

/** What the form would save, or everything that is wrong with it. */
export function readOffering(
  draft: OfferingDraft,
  readPlace: ReadPlace,
): { ok: true; offering: OfferingInput } | { ok: false; problems: OfferingProblems } {
  const problems: OfferingProblems = {}
  const title = draft.title.trim()
  if (title === '') problems.title = { code: 'titleMissing' }
  else if (title.length > 200) problems.title = { code: 'titleTooLong' }
  if (draft.organizationId === null) problems.supplier = { code: 'supplierMissing' }
  if (draft.specification.length > 20_000) problems.specification = { code: 'textTooLong' }
  const [moq, capacity] = [readQuantityFields(draft.moq), readQuantityFields(draft.capacity)]
  if (!moq.ok) {
    if (moq.problems.amount) problems.moq = moq.problems.amount
    if (moq.problems.perPack) problems.moqPack = moq.problems.perPack
  }
  if (!capacity.ok) {
    if (capacity.problems.amount) problems.capacity = capacity.problems.amount
    if (capacity.problems.perPack) problems.capacityPack = capacity.problems.perPack
  }
  const price = readBand(draft.price)
  if (!price.ok) Object.assign(problems, price.problems)
  const regions: Region[] = []
  for (const text of draft.regions) {
    const region = readPlace(text)
    if (region === undefined) problems.regions = { code: 'unknownPlaceNamed', word: text }
    else if (region !== null) regions.push(region)
  }
  const leadTime = readDays(draft.leadTime)
  if (leadTime === undefined) problems.leadTime = { code: 'notDays', word: draft.leadTime.trim() }
  const { organizationId } = draft
  if (
    Object.keys(problems).length > 0 ||
    organizationId === null ||
    !moq.ok ||
    !capacity.ok ||
    !price.ok ||
    leadTime === undefined
  )
    return { ok: false, problems }
  return {
    ok: true,
    offering: {
      organizationId,
      title,
      categoryId: draft.categoryId,
      specification: draft.specification.trim(),
      moq: moq.value,
      capacityPerMonth: capacity.value,
      price: price.value,
      regions,
      leadTimeDays: leadTime,
      certificates: draft.certificates.flatMap(({ name, expiresOn }) =>
        name.trim() === '' ? [] : { name: name.trim(), expiresOn },
      ),
      notes: draft.notes.trim() === '' ? null : draft.notes.trim(),
    },
  }
}

/** Whole days: null for nothing typed, undefined for what is no number of days. */
function readDays(text: string): number | null | undefined {
  const read = readQuantity(text.replace(/\s*(?:\u5929|\u65e5|days?|d)\s*$/iu, ''))
  if (text.trim() === '0') return 0
  if (!read.ok || read.unit !== null) return undefined
  if (read.amount === null) return null
  return Number.isInteger(read.amount) && read.amount <= longestLeadTime ? read.amount : undefined
}
