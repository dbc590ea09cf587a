import type { GreetingPaper, PaperPerson } from '#shared/model/greeting-paper.ts'
import type { PaperOrder } from './paper-order.ts'
import type { PaperWords } from './paper-words.ts'

/** Everything a printed sheet is made from. */
export interface PaperJob {
  order: PaperOrder
  paper: GreetingPaper
  /** In the order they come out of the printer. */
  people: readonly PaperPerson[]
  words: PaperWords
}
