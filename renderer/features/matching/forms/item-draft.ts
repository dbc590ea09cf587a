import type { LocalDate } from '#shared/model/dates.ts'
import type { CategoryId } from '#shared/model/ids.ts'
import type { PurchaseMethod } from '#shared/model/organization.ts'
import type { Requirement, RequirementInput } from '#shared/model/requirement.ts'
import { regionText } from '../terms/use-terms-text.ts'
import type { ReadPlace } from './places.ts'
import { type FieldProblem, readBand, readQuantityFields } from './read-fields.ts'
import {
  emptyPrice,
  emptyQuantity,
  type PriceDraft,
  priceDraft,
  type QuantityDraft,
  quantityDraft,
} from './terms-draft.ts'

/** One item of a form: numbers and places as they are typed, so that what is wrong can be said and nothing is lost. */
export interface ItemDraft {
  key: string
  title: string
  categoryId: CategoryId | null
  specification: string
  quantity: QuantityDraft
  price: PriceDraft
  place: string
  neededBy: LocalDate | null
  method: PurchaseMethod | null
  certificates: string[]
  notes: string
}

export const emptyItem = (key: string): ItemDraft => ({
  key,
  title: '',
  categoryId: null,
  specification: '',
  quantity: emptyQuantity,
  price: emptyPrice,
  place: '',
  neededBy: null,
  method: null,
  certificates: [],
  notes: '',
})

type Item = Pick<
  RequirementInput,
  | 'title'
  | 'categoryId'
  | 'specification'
  | 'quantity'
  | 'price'
  | 'deliverTo'
  | 'neededBy'
  | 'method'
  | 'certificates'
>

/** A requirement, or a note taken apart, as the form shows it. */
export const itemDraft = (key: string, item: Item & Partial<Pick<Requirement, 'notes'>>): ItemDraft => ({
  key,
  title: item.title,
  categoryId: item.categoryId,
  specification: item.specification,
  quantity: quantityDraft(item.quantity),
  // A price without one of its own is for what the quantity counts.
  price:
    item.price === null && item.quantity !== null
      ? { ...emptyPrice, per: item.quantity.unit }
      : priceDraft(item.price),
  place: item.deliverTo === null ? '' : regionText(item.deliverTo),
  neededBy: item.neededBy,
  method: item.method,
  certificates: [...item.certificates],
  notes: item.notes ?? '',
})

export type ItemProblems = Partial<
  Record<
    'title' | 'specification' | 'amount' | 'perPack' | 'low' | 'high' | 'place' | 'certificates',
    FieldProblem
  >
>

/** Characters, as the model has them. */
const longestSpecification = 20_000
const longestTitle = 200

/** What the form would save, or everything that is wrong with it. */
export function readItem(
  draft: ItemDraft,
  readPlace: ReadPlace,
): { ok: true; item: Item & Pick<RequirementInput, 'notes'> } | { ok: false; problems: ItemProblems } {
  const problems: ItemProblems = {}
  const title = draft.title.trim()
  if (title === '') problems.title = { code: 'titleMissing' }
  else if (title.length > longestTitle) problems.title = { code: 'titleTooLong' }
  if (draft.specification.length > longestSpecification) problems.specification = { code: 'textTooLong' }
  const quantity = readQuantityFields(draft.quantity)
  if (!quantity.ok) Object.assign(problems, quantity.problems)
  const price = readBand(draft.price)
  if (!price.ok) Object.assign(problems, price.problems)
  const place = readPlace(draft.place)
  if (place === undefined) problems.place = { code: 'unknownPlace' }
  if (Object.keys(problems).length > 0 || !quantity.ok || !price.ok || place === undefined)
    return { ok: false, problems }
  return {
    ok: true,
    item: {
      title,
      categoryId: draft.categoryId,
      specification: draft.specification.trim(),
      quantity: quantity.value,
      price: price.value,
      deliverTo: place,
      neededBy: draft.neededBy,
      method: draft.method,
      certificates: draft.certificates,
      notes: draft.notes.trim() === '' ? null : draft.notes.trim(),
    },
  }
}

/** Nothing was entered: the place for what comes next. */
export const isBlank = (draft: ItemDraft): boolean =>
  draft.title.trim() === '' && draft.specification.trim() === '' && draft.quantity.amount.trim() === ''
