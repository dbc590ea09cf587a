import { tradeLetters } from './trade-letters.ts'
import { tradeLists } from './trade-lists.ts'
import { tradeRecord } from './trade-record.ts'

/** Terms of trade in words, what companies bought and sold, and the lists made of it. */
export const trade = {
  quantity: '{{amount}}{{unit}}',
  packed: '{{quantity}}（每{{unit}}{{pieces}}件）',
  price: {
    exactly: '{{price}}/{{unit}}',
    between: '{{low}}–{{high}}/{{unit}}',
    upTo: '{{price}}/{{unit}}以内',
    from: '{{price}}/{{unit}}起',
  },
  ...tradeRecord,
  lists: tradeLists,
  letters: tradeLetters,
} as const
