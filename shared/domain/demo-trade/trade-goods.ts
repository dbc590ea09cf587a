import { z } from 'zod'
import goodsJson from '#resources/demo/goods.json' with { type: 'json' }
import { CategoryId } from '../../model/ids.ts'
import { Unit } from '../../model/trade-terms.ts'
import type { DemoRandom } from '../demo/demo-random.ts'

/** Words for one thing, the usual one first; the last is often English. */
const Words = z.array(z.string()).min(1)

const TradeGood = z.object({
  /** The trade (resources/demo/trades.json) whose companies deal in it. */
  trade: z.string(),
  category: CategoryId,
  /** Things of this heading that do not replace each other (a ball valve is no gate valve), the usual ones first. */
  kinds: z
    .array(
      z.object({
        names: Words,
        /** What it is made of or how it is made: the difference a buyer asks for. */
        materials: z.array(Words).min(1),
        sizes: z.array(z.string()).min(1),
      }),
    )
    .min(1),
  extras: z.array(z.string()).min(1),
  unit: Unit,
  /** CNY for one unit of the middle kind, material and size. */
  price: z.number().positive(),
  certificates: z.array(z.string()).min(1),
  /** Of one usual order, smallest and largest. */
  order: z.tuple([z.number().positive(), z.number().positive()]),
})
export type TradeGood = z.infer<typeof TradeGood>

export const tradeGoods: readonly TradeGood[] = z.array(TradeGood).parse(goodsJson)

const none: readonly TradeGood[] = []
const byTrade = new Map(
  [...new Set(tradeGoods.map(({ trade }) => trade))].map((trade) => [
    trade,
    tradeGoods.filter((good) => good.trade === trade),
  ]),
)

export const goodsOfTrade = (trade: string): readonly TradeGood[] => byTrade.get(trade) ?? none

/** A thing to the last detail that a buyer asks for: places in the lists of its good and kind. */
export type Variant = { good: TradeGood; kind: number; material: number; size: number }

/** The first are traded most, as everywhere: with three, six in ten are the first and one is the last. */
export const popularPlace = (list: readonly unknown[], random: DemoRandom): number =>
  Math.floor(list.length * random.next() ** 2)

export function popularVariant(good: TradeGood, random: DemoRandom): Variant {
  const kind = popularPlace(good.kinds, random)
  const { materials, sizes } = good.kinds[kind] ?? { materials: [], sizes: [] }
  return { good, kind, material: popularPlace(materials, random), size: popularPlace(sizes, random) }
}

/** One of the ways to say what it is and what it is made of; in English abroad. */
export function wordsFor(
  { good, kind, material }: Omit<Variant, 'size'>,
  isAbroad: boolean,
  random: DemoRandom,
) {
  const { names, materials } = good.kinds[kind] ?? { names: [''], materials: [] }
  const spoken = names.filter((each) => isEnglish(each) === isAbroad)
  const name = random.chance(0.7)
    ? (spoken[0] ?? names[0] ?? '')
    : random.pick(spoken.length > 0 ? spoken : names)
  const called = materials[material] ?? ['']
  const made = random.chance(0.7) ? (called[0] ?? '') : random.pick(called)
  return { name, made, both: `${made}${isEnglish(name) ? ' ' : ''}${name}` }
}

const isEnglish = (name: string): boolean => /^[\x20-\x7e]+$/.test(name)

export const sizeOf = ({ good, kind, size }: Omit<Variant, 'material'>): string =>
  good.kinds[kind]?.sizes[size] ?? ''

const factors = [1, 1.25, 0.85, 1.1]

/** What it usually costs, CNY a unit: dearer materials, larger sizes. */
export const usualPrice = ({ good, kind, material, size }: Variant): number =>
  good.price * (factors[kind] ?? 1) * (factors[material] ?? 1) * (0.8 + 0.2 * size)
