import type { PriceBand, Quantity } from '#shared/model/trade-terms.ts'
import { type AmountProblem, readPrice, readQuantity } from './read-amount.ts'
import type { PriceDraft, QuantityDraft } from './terms-draft.ts'

/** What is wrong with a field; `word` is what was not understood. */
export interface FieldProblem {
  code:
    | AmountProblem
    | 'titleMissing'
    | 'titleTooLong'
    | 'textTooLong'
    | 'priceUpsideDown'
    | 'unknownPlace'
    | 'unknownPlaceNamed'
    | 'supplierMissing'
    | 'notDays'
    | 'buyerMissing'
    | 'sameCompany'
    | 'dayMissing'
    | 'inTheFuture'
  word?: string
}

type Fields<Value, Field extends string> =
  | { ok: true; value: Value | null }
  | { ok: false; problems: Partial<Record<Field, FieldProblem>> }

/** A unit typed beside the number counts before the one that was picked. */
export function readQuantityFields(draft: QuantityDraft): Fields<Quantity, 'amount' | 'perPack'> {
  const amount = readQuantity(draft.amount)
  if (!amount.ok) return { ok: false, problems: { amount: problemOf(amount) } }
  if (amount.amount === null) return { ok: true, value: null }
  const unit = amount.unit ?? draft.unit
  const value = { amount: amount.amount, unit }
  if (!hasPack(unit)) return { ok: true, value }
  const perPack = readQuantity(draft.perPack)
  if (!perPack.ok) return { ok: false, problems: { perPack: problemOf(perPack) } }
  if (perPack.amount === null) return { ok: true, value }
  if (perPack.amount > mostInAPack)
    return { ok: false, problems: { perPack: { code: 'tooLarge', word: draft.perPack } } }
  return { ok: true, value: { ...value, perPack: perPack.amount } }
}

export const hasPack = (unit: Quantity['unit']): boolean =>
  unit === 'box' || unit === 'pallet' || unit === 'set'

/** As the model has it. */
const mostInAPack = 1e6

/** Either end may be open; both open is no price. */
export function readBand(draft: PriceDraft): Fields<PriceBand, 'low' | 'high'> {
  const [low, high] = [readPrice(draft.low), readPrice(draft.high)]
  if (!low.ok || !high.ok)
    return {
      ok: false,
      problems: {
        ...(low.ok ? {} : { low: problemOf(low) }),
        ...(high.ok ? {} : { high: problemOf(high) }),
      },
    }
  if (low.amount === null && high.amount === null) return { ok: true, value: null }
  if (low.amount !== null && high.amount !== null && low.amount > high.amount)
    return { ok: false, problems: { low: { code: 'priceUpsideDown' } } }
  return {
    ok: true,
    value: { low: low.amount, high: high.amount, currency: draft.currency, per: draft.per },
  }
}

const problemOf = ({ problem, word }: { problem: AmountProblem; word: string }): FieldProblem => ({
  code: problem,
  word,
})
