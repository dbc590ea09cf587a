import { z } from 'zod'
import tradesJson from '#resources/demo/trades.json' with { type: 'json' }

const Word = z.tuple([z.string(), z.string()])
const Product = z.object({
  name: z.string(),
  english: z.string(),
  category: z.string(),
  /** Counted in, Chinese and English. */
  unit: Word,
  /** Of one usual order, smallest and largest. */
  quantity: z.tuple([z.number(), z.number()]),
  /** CNY for one unit. */
  price: z.tuple([z.number(), z.number()]),
  specs: z.array(z.string()).min(1),
})
export type Product = z.infer<typeof Product>

const Trade = z.object({
  name: z.string(),
  english: z.string(),
  /** Trades such a company also buys from. */
  related: z.array(z.string()),
  words: z.array(Word).min(1),
  categories: z.array(z.string()).min(1),
  products: z.array(Product).min(1),
})
export type Trade = z.infer<typeof Trade>

const data = z
  .object({
    generic: z.array(z.object({ word: Word, retail: z.boolean() })),
    retailTrades: z.array(z.string()),
    trades: z.array(Trade),
  })
  .parse(tradesJson)

export const trades: readonly Trade[] = data.trades
const tradeByName = new Map(trades.map((trade) => [trade.name, trade]))

/** A word of a company name. A generic one (贸易, 百货) tells no trade; a retail one only ever belongs to a buyer. */
export type NameWord = { chinese: string; english: string; trade: Trade | null; retail: boolean }

const genericWords: NameWord[] = data.generic.map(({ word, retail }) => ({
  chinese: word[0],
  english: word[1],
  trade: null,
  retail,
}))

/** The words companies of these trades go by, and the generic ones; of all trades when none is named. */
export function nameWordsOf(tradeNames: readonly string[]): readonly NameWord[] {
  const chosen = tradeNames.length === 0 ? trades : trades.filter((trade) => tradeNames.includes(trade.name))
  const own = chosen.flatMap((trade) =>
    trade.words.map(([chinese, english]) => ({ chinese, english, trade, retail: false })),
  )
  return tradeNames.length === 0 ? allWords(own) : [...own, ...genericWords]
}

let everyWord: readonly NameWord[] | undefined

/** One list shared by most places, and in it the generic words spread between the others. */
function allWords(own: readonly NameWord[]): readonly NameWord[] {
  everyWord ??= own.flatMap((word, at) => {
    const generic = at % 9 === 8 ? genericWords[Math.floor(at / 9)] : undefined
    return generic === undefined ? [word] : [word, generic]
  })
  return everyWord
}

const relatedByTrade = new Map(
  trades.map((trade) => [trade, trade.related.flatMap((name) => tradeByName.get(name) ?? [])]),
)

export const relatedTrades = (trade: Trade): readonly Trade[] => relatedByTrade.get(trade) ?? []

/** What shops, hotels and offices mostly buy. */
export const retailTrades: readonly Trade[] = data.retailTrades.flatMap((name) => tradeByName.get(name) ?? [])
