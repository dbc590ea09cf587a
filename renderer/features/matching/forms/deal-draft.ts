import type { RankedMatch, RequirementRow } from '#shared/contract/matching-contract.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { DealInput } from '#shared/model/deal.ts'
import type { CategoryId, OrganizationId } from '#shared/model/ids.ts'
import type { PurchaseMethod } from '#shared/model/organization.ts'
import type { Currency } from '#shared/model/trade-terms.ts'
import { regionText } from '../terms/use-terms-text.ts'
import type { ReadPlace } from './places.ts'
import { readPrice } from './read-amount.ts'
import { type FieldProblem, readQuantityFields } from './read-fields.ts'
import { type QuantityDraft, quantityDraft } from './terms-draft.ts'

export interface DealDraft {
  buyerId: OrganizationId | null
  supplierId: OrganizationId | null
  title: string
  categoryId: CategoryId | null
  quantity: QuantityDraft
  sum: string
  currency: Currency
  dealtOn: LocalDate | null
  method: PurchaseMethod | null
  place: string
  notes: string
}

/** What is known beforehand: what was wanted, of whom, where to, and the amount where one price is agreed by both. */
export function dealDraft(
  today: string,
  requirement: RequirementRow | undefined,
  pair: RankedMatch | null,
  buyerId: OrganizationId | undefined,
): DealDraft {
  return {
    buyerId: requirement?.organizationId ?? buyerId ?? null,
    supplierId: pair?.supplierId ?? null,
    title: requirement?.title ?? '',
    categoryId: requirement?.categoryId ?? pair?.offering.categoryId ?? null,
    quantity: quantityDraft(requirement?.quantity ?? null),
    sum: '',
    currency: pair?.offering.price?.currency ?? requirement?.price?.currency ?? 'CNY',
    dealtOn: LocalDate.safeParse(today).data ?? null,
    method: requirement?.method ?? null,
    place: requirement?.deliverTo ? regionText(requirement.deliverTo) : '',
    notes: '',
  }
}

export type DealProblems = Partial<
  Record<'buyer' | 'supplier' | 'title' | 'sum' | 'amount' | 'perPack' | 'dealtOn' | 'place', FieldProblem>
>

export function readDeal(
  draft: DealDraft,
  today: string,
  readPlace: ReadPlace,
): { ok: true; deal: Omit<DealInput, 'requirementId' | 'matchId'> } | { ok: false; problems: DealProblems } {
  const problems: DealProblems = {}
  const title = draft.title.trim()
  if (title === '') problems.title = { code: 'titleMissing' }
  else if (title.length > 200) problems.title = { code: 'titleTooLong' }
  if (draft.buyerId === null) problems.buyer = { code: 'buyerMissing' }
  if (draft.buyerId !== null && draft.buyerId === draft.supplierId)
    problems.supplier = { code: 'sameCompany' }
  if (draft.dealtOn === null) problems.dealtOn = { code: 'dayMissing' }
  else if (draft.dealtOn > today) problems.dealtOn = { code: 'inTheFuture' }
  const quantity = readQuantityFields(draft.quantity)
  if (!quantity.ok) Object.assign(problems, quantity.problems)
  const sum = readPrice(draft.sum)
  if (!sum.ok) problems.sum = { code: sum.problem, word: sum.word }
  const region = readPlace(draft.place)
  if (region === undefined) problems.place = { code: 'unknownPlace' }
  const { buyerId, dealtOn } = draft
  if (
    Object.keys(problems).length > 0 ||
    buyerId === null ||
    dealtOn === null ||
    !quantity.ok ||
    !sum.ok ||
    region === undefined
  )
    return { ok: false, problems }
  return {
    ok: true,
    deal: {
      buyerId,
      supplierId: draft.supplierId,
      dealtOn,
      title,
      categoryId: draft.categoryId,
      quantity: quantity.value,
      amount: sum.amount,
      currency: draft.currency,
      method: draft.method,
      region,
      notes: draft.notes.trim() === '' ? null : draft.notes.trim(),
    },
  }
}
