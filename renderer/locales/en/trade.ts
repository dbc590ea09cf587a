import type { Words } from '../words.ts'
import type { trade as source } from '../zh-CN/trade.ts'
import { tradeLetters } from './trade-letters.ts'
import { tradeLists } from './trade-lists.ts'
import { tradeRecord } from './trade-record.ts'

export const trade = {
  quantity: '{{amount}} {{unit}}',
  packed: '{{quantity}} ({{pieces}} pcs per {{unit}})',
  price: {
    exactly: '{{price}}/{{unit}}',
    between: '{{low}}–{{high}}/{{unit}}',
    upTo: 'up to {{price}}/{{unit}}',
    from: 'from {{price}}/{{unit}}',
  },
  ...tradeRecord,
  lists: tradeLists,
  letters: tradeLetters,
} satisfies Words<typeof source>
