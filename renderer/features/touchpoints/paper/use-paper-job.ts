import { useMemo } from 'react'
import type { GreetingPaper } from '#shared/model/greeting-paper.ts'
import type { PaperJob } from './paper-job.ts'
import type { PaperOrder } from './paper-order.ts'
import { usePaperWords } from './paper-words.ts'
import { type WhoPrints, whoPrints } from './who-prints.ts'

/** Sorts out whom the paper is for. Stable while nothing that changes a sheet does. */
export function usePaperJob(paper: GreetingPaper, order: PaperOrder): PaperJob & Pick<WhoPrints, 'leftOut'> {
  const words = usePaperWords(order.language)
  const { kind, withSent, everyChannel, sort, language } = order
  const who = useMemo(
    () => whoPrints(paper.people, { kind, withSent, everyChannel, sort, language }),
    [paper, kind, withSent, everyChannel, sort, language],
  )
  // An order is made anew with every render of the dialog; its parts are what counts.
  const key = JSON.stringify(order)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `order`
  return useMemo(
    () => ({ order, paper, people: who.printed, leftOut: who.leftOut, words }),
    [key, paper, who, words],
  )
}
